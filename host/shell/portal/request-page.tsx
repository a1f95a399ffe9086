import Button from "@atlaskit/button/new";
import Heading from "@atlaskit/heading";
import Lozenge from "@atlaskit/lozenge";
import TextArea from "@atlaskit/textarea";
import { useState, type ReactNode } from "react";
import { useDo } from "../base/do";
import { useLoad } from "../base/load";
import { moment } from "../base/moment";
import { useSession } from "../base/session";
import { Refused } from "../chrome/refused";
import { useAppFields } from "../issue/app-fields";
import { fieldText } from "../issue/field-text";
import { DESK, type PortalComment, type PortalRequest } from "../jira";
import { ModuleFrame } from "../module/module-frame";
import { summaryOf } from "./my-requests";
import { PortalModules } from "./portal-modules";

/** A request as its customer sees it: public comments, reply, the app's side panel. */
export function RequestPage({ desk, issueKey }: { readonly desk: string; readonly issueKey: string }): ReactNode {
  const { say, rest, language, live } = useSession();
  const { value: request, failure } = useLoad(() => rest<PortalRequest>("GET", `${DESK}/request/${issueKey}`), ["request", issueKey]);
  if (failure !== null) return <Refused word="issue.not-found" />;
  if (request === undefined) return <p>{say("loading")}</p>;
  const description = request.requestFieldValues.find(({ fieldId }) => fieldId === "description")?.value;
  const extension = { portal: { id: desk }, request: { key: issueKey, typeId: request.requestTypeId, property: {} } };
  return (
    <article data-testid="request">
      <Heading size="large" as="h1">
        {summaryOf(request)}
      </Heading>
      <p className="quiet">
        {issueKey} · <Lozenge>{request.currentStatus.status}</Lozenge> ·{" "}
        {say("portal.raised-by", { name: request.reporter.displayName, date: moment(language, request.createdDate.epochMillis, live.clock.zone) })}
      </p>
      <div className="issue-columns">
        <div className="issue-main">
          {typeof description === "string" ? <p className="card plain-text">{description}</p> : null}
          <Talk issueKey={issueKey} />
        </div>
        <aside className="issue-rail">
          <Answers request={request} desk={desk} />
          <PortalModules kind="portalRequestDetailPanel" extension={extension} />
          <Close issueKey={issueKey} />
        </aside>
      </div>
    </article>
  );
}

/** The app's fields on the request, in their `portal-view` experience where they have one. */
function Answers({ request, desk }: { readonly request: PortalRequest; readonly desk: string }): ReactNode {
  const { say, language, live } = useSession();
  const fields = useAppFields().filter(({ id }) => request.requestFieldValues.some(({ fieldId }) => fieldId === id));
  if (fields.length === 0) return null;
  return (
    <section className="card" aria-label={say("issue.details")}>
      <h2 className="card-title">{say("issue.details")}</h2>
      <dl className="fields">
        {fields.map((field) => {
          const fieldValue = request.requestFieldValues.find(({ fieldId }) => fieldId === field.id)?.value ?? null;
          const { module } = field;
          const portal = {
            portal: { id: desk },
            request: { key: request.issueKey, typeId: request.requestTypeId },
            issue: { id: request.issueId, key: request.issueKey },
          };
          const extension = {
            ...portal,
            entryPoint: "view",
            fieldId: field.id,
            fieldType: module.key,
            fieldValue,
            renderContext: "portal-view",
            experience: "portal-view",
          };
          const resource = module.view?.experience?.includes("portal-view") === true ? module.view.resource : undefined;
          return (
            <div key={field.id} className="field-pair">
              <dt>{field.name}</dt>
              <dd>
                {resource === undefined ? (
                  fieldText(field, fieldValue, language, live.clock.zone)
                ) : (
                  <ModuleFrame place={{ type: "jira:customField", module, resource, extension }} title={field.name} />
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

function Talk({ issueKey }: { readonly issueKey: string }): ReactNode {
  const { say, rest, language, live } = useSession();
  const { value } = useLoad(() => rest<{ values: readonly PortalComment[] }>("GET", `${DESK}/request/${issueKey}/comment?limit=100`), ["talk", issueKey]);
  const [text, setText] = useState("");
  const [busy, run] = useDo();
  const send = (): Promise<void> =>
    run(async () => {
      await rest("POST", `${DESK}/request/${issueKey}/comment`, { body: text.trim(), public: true });
      setText("");
    });
  return (
    <section className="stack" aria-label={say("portal.activity")}>
      <h2 className="card-title">{say("portal.activity")}</h2>
      <form
        className="comment-form"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <TextArea
          aria-label={say("portal.reply")}
          placeholder={say("portal.reply")}
          minimumRows={2}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <div>
          <Button type="submit" appearance="primary" isLoading={busy} isDisabled={text.trim() === ""}>
            {say("comment.send")}
          </Button>
        </div>
      </form>
      <ul className="entries" data-testid="talk">
        {(value?.values ?? []).toReversed().map((comment) => (
          <li key={comment.id} className="entry">
            <div className="entry-head">
              <strong>{comment.author.displayName}</strong> <span className="quiet">{moment(language, comment.created.epochMillis, live.clock.zone)}</span>
            </div>
            <p className="plain-text">{comment.body}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface PortalTransitions {
  readonly values: readonly { readonly id: string; readonly name: string }[];
}

/** What the customer may do with the request, as the workflow says. */
function Close({ issueKey }: { readonly issueKey: string }): ReactNode {
  const { rest } = useSession();
  const { value } = useLoad(() => rest<PortalTransitions>("GET", `${DESK}/request/${issueKey}/transition`), ["ways", issueKey]);
  const [busy, run] = useDo();
  const take = (id: string): Promise<void> => run(async () => rest("POST", `${DESK}/request/${issueKey}/transition`, { id }));
  return (value?.values ?? []).map((way) => (
    <Button key={way.id} isDisabled={busy} onClick={() => void take(way.id)}>
      {way.name}
    </Button>
  ));
}
