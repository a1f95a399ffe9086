import { personsOf } from "./name-person";
import { refreshStatusNames } from "./read-settings";
import { postInTurn } from "./run-job";
import { beginAgendas } from "./run-agenda";
import { updateTrack } from "./update-track";
import type { Page, Ports } from "./ports";
import type { CustomerRecord } from "./records/records";
import type { SourceRecord } from "./records/billing";

/**
 * Members of organisations, names of statuses, ids of fields; then what nobody could route is tried again. Safe to run twice: it
 * replaces copies of what Jira says and posts only what a new route asks for.
 */
export async function runDaily(ports: Ports): Promise<void> {
  await refreshStatusNames(ports);
  await ports.jira.fieldsPresent();
  for (const { key, value } of await customersOf(ports)) await refreshMembers(ports, key, value);
  await beginAgendas(ports);
  const page: Page<SourceRecord> = await ports.store.query("source", { index: "by-state", partition: ["unrouted"] });
  for (const issue of new Set(page.rows.map(({ value }) => value.issue))) await updateTrack(ports, issue, { facts: [] });
  await postInTurn(
    ports,
    page.rows.map(({ key }) => ({ key, revision: null })),
  );
}

export async function customersOf(ports: Ports): Promise<readonly { readonly key: string; readonly value: CustomerRecord }[]> {
  const all: { key: string; value: CustomerRecord }[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<CustomerRecord> = await ports.store.query("customer", { index: "by-state", partition: ["active"], cursor });
    all.push(...page.rows);
    cursor = page.next;
  } while (cursor !== null);
  return all;
}

/** Members as our ids; one write when they changed. */
export async function refreshMembers(ports: Ports, customer: string, known: CustomerRecord): Promise<void> {
  const organisations = known.body.matches.filter((match) => match.startsWith("org:")).map((match) => match.slice(4));
  const lists = await Promise.all(organisations.map((id) => ports.jira.organisationMembers(id)));
  const members = [...new Set((await personsOf(ports, lists.flat())).values())].toSorted();
  if (JSON.stringify(members) === JSON.stringify(known.body.members)) return;
  const value: CustomerRecord = { ...known, rev: known.rev + 1, body: { ...known.body, members } };
  await ports.store.transact([{ kind: "set", entity: "customer", key: customer, value, when: { rev: known.rev } }]);
}
