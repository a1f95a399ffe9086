import { problem, type Problem } from "../../core/problem";
import type { AdminApi, Answer, Refusal } from "../api";
import { personsOf } from "../people/name-person";
import { instantText } from "../records/instant-text";
import type { CustomerRecord } from "../records/records";
import { NOBODY, type TrackRecord } from "../records/track";
import { customersOf, refreshMembers } from "../people/refresh-members";
import type { Page, Ports } from "../ports";

const ID = /^[a-z0-9][a-z0-9-]{0,49}$/;
const MATCH = /^(org:\d+|project:\d+|account:[\w:-]+|domain:[a-z0-9.-]+\.[a-z]{2,})$/;
const NAME_MAX = 200;

/** A customer and what recognises it. A match belongs to one customer. Safe to run twice: it sets what the form says. */
export async function saveCustomer(ports: Ports, ask: AdminApi["saveCustomer"]["ask"]): Promise<Answer<{ readonly saved: true }>> {
  const problems = [...shapeProblems(ask), ...(await takenMatches(ports, ask))];
  if (problems.length > 0) return { problems };
  const known = await ports.store.get("customer", ask.id);
  const matches = [...new Set(ask.matches)];
  const kept = { contracts: known?.body.contracts ?? [], members: known?.body.members ?? [] };
  const value: CustomerRecord = { v: 1, rev: (known?.rev ?? -1) + 1, state: "active", name: ask.name.trim(), body: { matches, ...kept } };
  const done =
    known === null
      ? await ports.store.create("customer", ask.id, value)
      : await ports.store.transact([{ kind: "set", entity: "customer", key: ask.id, value, when: { rev: known.rev } }]);
  if (!done) return { problems: [problem("app.changed-meanwhile", "id", { id: ask.id })] };
  const at = instantText(ports.now());
  for (const match of matches) await ports.store.put("match", await keyOf(ports, match), { v: 1, customer: ask.id, at, body: {} });
  for (const match of (known?.body.matches ?? []).filter((one) => !matches.includes(one))) await ports.store.remove("match", await keyOf(ports, match));
  await refreshMembers(ports, ask.id, value);
  await judgeAgain(ports, ask.id);
  await judgeAgain(ports, NOBODY);
  return { saved: true };
}

/** People are matched by our ids; what an admin types is the account. */
async function keyOf(ports: Ports, match: string): Promise<string> {
  if (!match.startsWith("account:")) return match;
  const account = match.slice("account:".length);
  return `account:${(await personsOf(ports, [account])).get(account) ?? account}`;
}

function shapeProblems({ id, name, matches }: AdminApi["saveCustomer"]["ask"]): readonly Problem[] {
  return [
    ...(ID.test(id) ? [] : [problem("app.id-malformed", "id", { id })]),
    ...(name.trim() === "" || name.length > NAME_MAX ? [problem("app.name-missing", "name")] : []),
    ...matches.flatMap((match, place) => (MATCH.test(match) ? [] : [problem("app.match-malformed", `matches[${place}]`, { match })])),
  ];
}

async function takenMatches(ports: Ports, { id, matches }: AdminApi["saveCustomer"]["ask"]): Promise<readonly Problem[]> {
  const found = await ports.store.getMany(
    "match",
    matches.filter((match) => MATCH.test(match) && !match.startsWith("account:")),
  );
  return matches.flatMap((match, place) => {
    const owner = found.get(match)?.customer;
    return owner === undefined || owner === id ? [] : [problem("app.match-taken", `matches[${place}]`, { match, customer: owner })];
  });
}

/** Open issues of a customer (or of nobody yet) are judged again, one by one, in their lanes. */
export async function judgeAgain(ports: Ports, customer: string): Promise<void> {
  let cursor: string | null = null;
  do {
    const page: Page<TrackRecord> = await ports.store.query("track", { index: "by-customer", partition: [customer, "open"], cursor });
    for (const { key } of page.rows) await ports.lanes.push("lane", { kind: "fields", issue: key }, { oneAtATime: `issue:${key}` });
    cursor = page.next;
  } while (cursor !== null);
}

type Listed = Exclude<AdminApi["customers"]["answer"], Refusal>;

export async function listCustomers(ports: Ports): Promise<Listed> {
  const [customers, organisations] = await Promise.all([customersOf(ports), ports.jira.organisations()]);
  const ownerOf = new Map(customers.flatMap(({ key, value }) => value.body.matches.map((match): [string, string] => [match, key])));
  return {
    customers: customers.map(({ key, value }) => ({ id: key, name: value.name, matches: value.body.matches, contracts: value.body.contracts })),
    organisations: organisations.map(({ id, name }) => ({ id, name, customer: ownerOf.get(`org:${id}`) ?? null })),
  };
}
