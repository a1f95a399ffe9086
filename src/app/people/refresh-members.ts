import { personsOf } from "./name-person";
import type { CustomerRecord } from "../records/records";
import type { Page, Ports } from "../ports";

/** Every active customer with its key. */
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
