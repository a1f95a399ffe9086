import type { ReactNode } from "react";
import { useDo } from "../base/do";
import { moment, spent } from "../base/moment";
import { useSession } from "../base/session";
import { JIRA, ORGANISATION_FIELD, REQUEST_TYPE_FIELD, type Issue } from "../jira";
import { named } from "../words";
import { AppFieldRow } from "./app-field-row";
import { useAppFields } from "./app-fields";
import { Choice } from "./choice";

const PRIORITIES = ["1", "2", "3", "4", "5"] as const;

/** The right rail's fields: the app's first, then Jira's. */
export function Details({ issue }: { readonly issue: Issue }): ReactNode {
  const { boot, say, language, live, rest } = useSession();
  const appFields = useAppFields();
  const [busy, run] = useDo();
  const { fields } = issue;
  const set = (change: Readonly<Record<string, unknown>>): Promise<void> => run(async () => rest("PUT", `${JIRA}/issue/${issue.key}`, { fields: change }));
  const organisations = Array.isArray(fields[ORGANISATION_FIELD]) ? (fields[ORGANISATION_FIELD] as { name: string }[]) : [];
  const type = fields[REQUEST_TYPE_FIELD] as { requestType?: { name?: string } } | null | undefined;
  const agents = boot.people.filter(({ kind }) => kind === "agent" || kind === "admin");
  const zone = live.clock.zone;
  return (
    <section className="card" aria-label={say("issue.details")}>
      <h2 className="card-title">{say("issue.details")}</h2>
      <dl className="fields">
        {appFields.map((field) => (
          <AppFieldRow key={field.id} field={field} issue={issue} />
        ))}
        <dt>{say("field.priority")}</dt>
        <dd>
          <Choice
            name={say("field.priority")}
            value={fields.priority?.id ?? ""}
            isDisabled={busy}
            options={PRIORITIES.map((id) => ({ id, name: named(language, "priority", id, id) }))}
            onChoose={(id) => void set({ priority: { id } })}
          />
        </dd>
        <dt>{say("field.assignee")}</dt>
        <dd>
          <Choice
            name={say("field.assignee")}
            value={fields.assignee?.accountId ?? ""}
            isDisabled={busy}
            options={[{ id: "", name: say("field.nobody") }, ...agents.map(({ accountId, name }) => ({ id: accountId, name }))]}
            onChoose={(id) => void set({ assignee: id === "" ? null : { accountId: id } })}
          />
        </dd>
        <dt>{say("field.reporter")}</dt>
        <dd>{fields.reporter?.displayName}</dd>
        <dt>{say("field.organisation")}</dt>
        <dd>{organisations.map(({ name }) => name).join(", ") || say("field.none")}</dd>
        <dt>{say("field.request-type")}</dt>
        <dd>{type?.requestType?.name ?? say("field.none")}</dd>
        <dt>{say("field.spent")}</dt>
        <dd>{spent(fields.timespent ?? 0)}</dd>
        <dt>{say("field.created")}</dt>
        <dd>{moment(language, fields.created, zone)}</dd>
        <dt>{say("field.updated")}</dt>
        <dd>{moment(language, fields.updated, zone)}</dd>
      </dl>
    </section>
  );
}
