import { instantText } from "../records/instant-text";
import type { Ports } from "../ports";

/**
 * Accounts of Jira → our random ids (DESIGN §5, People): facts, entries and hashes hold ids only, the map can be erased.
 * Safe to run twice: the first writer of `a:{account}` wins, the others read what it wrote.
 */
export async function personsOf(ports: Ports, accounts: readonly (string | null | undefined)[]): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(accounts.filter((account): account is string => typeof account === "string" && account !== ""))];
  const known = new Map(await knownPersons(ports, wanted));
  for (const account of wanted.filter((one) => !known.has(one))) known.set(account, await admit(ports, account));
  return known;
}

/** The same without admitting strangers. */
export async function knownPersons(ports: Ports, accounts: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await ports.store.getMany("person", [...new Set(accounts)].map(keyOf));
  return new Map(accounts.flatMap((account) => idIn(found.get(keyOf(account))?.body.id, account)));
}

/** Our ids → accounts of Jira; erased people are missing. */
export async function accountsOf(ports: Ports, persons: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await ports.store.getMany(
    "person",
    [...new Set(persons)].map((id) => `p:${id}`),
  );
  return new Map(persons.flatMap((id) => idIn(found.get(`p:${id}`)?.body.account, id)));
}

const keyOf = (account: string): string => `a:${account}`;
const idIn = (value: string | undefined, key: string): [string, string][] => (value === undefined ? [] : [[key, value]]);

async function admit(ports: Ports, account: string): Promise<string> {
  const id = ports.chance(10);
  const at = instantText(ports.now());
  if (await ports.store.create("person", keyOf(account), { v: 1, at, body: { id } })) {
    await ports.store.put("person", `p:${id}`, { v: 1, at, body: { account } });
    return id;
  }
  const first = await ports.store.get("person", keyOf(account));
  return first?.body.id ?? id;
}
