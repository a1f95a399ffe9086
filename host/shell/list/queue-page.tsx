import Button from "@atlaskit/button/new";
import EmptyState from "@atlaskit/empty-state";
import Heading from "@atlaskit/heading";
import { useState, type ReactNode } from "react";
import { useLoad } from "../base/load";
import { day } from "../base/moment";
import { useSession } from "../base/session";
import { Go } from "../chrome/go";
import { Refused } from "../chrome/refused";
import { fieldText } from "../issue/field-text";
import { useAppFields, type AppField } from "../issue/app-fields";
import { JIRA, ORGANISATION_FIELD, type Issue } from "../jira";
import { named, type Word } from "../words";
import { StatusLozenge } from "./status-lozenge";

const FILTERS: readonly { readonly id: string; readonly word: Word; readonly jql: string }[] = [
  { id: "open", word: "queue.open", jql: " AND statusCategory != Done" },
  { id: "done", word: "queue.done", jql: " AND statusCategory = Done" },
  { id: "all", word: "queue.all", jql: "" },
];
const PAGE = 100;
/** Numbers to the right, points in time on one line. */
const CELLS: Readonly<Record<string, string>> = { number: "number", datetime: "nowrap" };
const FIELDS = ["summary", "status", "priority", "reporter", "created", "updated", ORGANISATION_FIELD];

/** A project's work items, with the app's fields as columns. */
export function QueuePage({ project }: { readonly project: string }): ReactNode {
  const { boot, say, rest } = useSession();
  const [filter, setFilter] = useState("open");
  const appFields = useAppFields();
  const jql = `project = ${project}${FILTERS.find(({ id }) => id === filter)?.jql ?? ""} ORDER BY updated DESC`;
  const ids = [...FIELDS, ...appFields.map(({ id }) => id)].join(",");
  const { value, failure } = useLoad(
    () => rest<{ issues: readonly Issue[] }>("GET", `${JIRA}/search/jql?jql=${encodeURIComponent(jql)}&fields=${ids}&maxResults=${PAGE}`),
    [jql, ids],
  );
  const here = boot.projects.find(({ key }) => key === project);
  if (here === undefined) return <Refused word="refused.nothing" />;
  return (
    <>
      <div className="page-head">
        <Heading size="large" as="h1">
          {say("queue.title", { project: here.name })}
        </Heading>
        <fieldset className="row plain" aria-label={say("field.status")}>
          {FILTERS.map(({ id, word }) => (
            <Button key={id} isSelected={filter === id} spacing="compact" onClick={() => setFilter(id)}>
              {say(word)}
            </Button>
          ))}
        </fieldset>
      </div>
      {failure === null ? null : <p role="alert">{failure}</p>}
      {value?.issues.length === 0 ? <EmptyState header={say("queue.none")} description={say("queue.none.text")} /> : null}
      {value === undefined || value.issues.length === 0 ? null : <IssueTable issues={value.issues} appFields={appFields} />}
    </>
  );
}

function IssueTable({ issues, appFields }: { readonly issues: readonly Issue[]; readonly appFields: readonly AppField[] }): ReactNode {
  const { say } = useSession();
  const heads = [say("field.key"), say("field.summary"), say("field.status"), say("field.priority"), say("field.organisation"), say("field.updated")];
  return (
    <div className="table-wrap">
      <table className="list" data-testid="issue-list">
        <thead>
          <tr>
            {[...heads, ...appFields.map(({ name }) => name)].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {issues.map((issue) => (
            <Row key={issue.id} issue={issue} appFields={appFields} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ issue, appFields }: { readonly issue: Issue; readonly appFields: readonly AppField[] }): ReactNode {
  const { language, live } = useSession();
  const { fields } = issue;
  const organisations = Array.isArray(fields[ORGANISATION_FIELD]) ? (fields[ORGANISATION_FIELD] as { name: string }[]) : [];
  return (
    <tr>
      <td className="nowrap">
        <Go to={`/browse/${issue.key}`}>{issue.key}</Go>
      </td>
      <td>
        <Go to={`/browse/${issue.key}`}>{fields.summary}</Go>
      </td>
      <td>
        <StatusLozenge status={fields.status} />
      </td>
      <td>{fields.priority === null ? "" : named(language, "priority", fields.priority.id, fields.priority.name)}</td>
      <td>{organisations.map(({ name }) => name).join(", ")}</td>
      <td className="nowrap">{day(language, fields.updated, live.clock.zone)}</td>
      {appFields.map((field) => (
        <td key={field.id} className={CELLS[field.module.type ?? ""]}>
          {fieldText(field, fields[field.id], language, live.clock.zone)}
        </td>
      ))}
    </tr>
  );
}
