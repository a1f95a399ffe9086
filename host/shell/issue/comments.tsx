import Button from "@atlaskit/button/new";
import Lozenge from "@atlaskit/lozenge";
import TextArea from "@atlaskit/textarea";
import { useState, type ReactNode } from "react";
import { AdfView, adfOf } from "../base/adf";
import { useDo } from "../base/do";
import { useLoad } from "../base/load";
import { moment } from "../base/moment";
import { useSession } from "../base/session";
import { JIRA, type Comment, type Issue } from "../jira";

/** Property by which JSM tells an internal note (jira-api.md §2.3). */
const INTERNAL = { key: "sd.public.comment", value: { internal: true } };

export function Comments({ issue }: { readonly issue: Issue }): ReactNode {
  const { say, rest, language, live } = useSession();
  const { value } = useLoad(() => rest<{ comments: readonly Comment[] }>("GET", `${JIRA}/issue/${issue.key}/comment?maxResults=100`), ["comments", issue.key]);
  return (
    <div className="stack">
      <CommentForm issue={issue} />
      {value?.comments.length === 0 ? <p className="quiet">{say("comment.none")}</p> : null}
      <ul className="entries" data-testid="comments">
        {(value?.comments ?? []).toReversed().map((comment) => (
          <li key={comment.id} className={comment.jsdPublic ? "entry" : "entry entry-internal"}>
            <div className="entry-head">
              <strong>{comment.author.displayName}</strong> <span className="quiet">{moment(language, comment.created, live.clock.zone)}</span>{" "}
              {comment.jsdPublic ? null : <Lozenge appearance="warning">{say("comment.note")}</Lozenge>}
            </div>
            <div className="adf">
              <AdfView node={comment.body} />
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

function CommentForm({ issue }: { readonly issue: Issue }): ReactNode {
  const { say, rest, me } = useSession();
  const [internal, setInternal] = useState(false);
  const [text, setText] = useState("");
  const [busy, run] = useDo();
  if (me?.kind === "manager") return null;
  const send = (): Promise<void> =>
    run(async () => {
      await rest("POST", `${JIRA}/issue/${issue.key}/comment`, { body: adfOf(text.trim()), ...(internal ? { properties: [INTERNAL] } : {}) });
      setText("");
    });
  return (
    <form
      className={internal ? "comment-form comment-internal" : "comment-form"}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <fieldset className="row plain" aria-label={say("comment.kind")}>
        <Button spacing="compact" isSelected={!internal} onClick={() => setInternal(false)}>
          {say("comment.public")}
        </Button>
        <Button spacing="compact" isSelected={internal} onClick={() => setInternal(true)}>
          {say("comment.internal")}
        </Button>
      </fieldset>
      <TextArea aria-label={say("comment.text")} minimumRows={2} value={text} onChange={(event) => setText(event.target.value)} />
      <div>
        <Button type="submit" appearance="primary" isDisabled={text.trim() === ""} isLoading={busy}>
          {say("comment.send")}
        </Button>
      </div>
    </form>
  );
}
