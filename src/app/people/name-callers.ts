import type { Contract } from "../../core/contract/contract";
import type { OnCallView, Refusal } from "../api";
import { refuse, type LoadedIssue } from "../tracking/load-issue";
import { accountsOf, personsOf } from "./name-person";
import type { Ports } from "../ports";

type Contact = NonNullable<Contract["contacts"]>[number];

/** Contacts on the customer's side; the agency's managers do not call their own support number. */
const CALLING: readonly Contact["role"][] = ["contact", "emergency", "approver"];

const contactsOf = ({ contacts = [] }: Contract): readonly Contact[] => contacts.filter(({ role }) => CALLING.includes(role));

const knownOf = ({ track: { body } }: LoadedIssue): readonly string[] => [
  ...new Set([...(body.reporter === undefined ? [] : [body.reporter]), ...(body.participants ?? [])]),
];

/** Name of a person by our id, or of a contact that is known by name only; null = erased, or never named. */
export type Named = (person: string) => string | null;

export async function namesOf(ports: Ports, { contacts = [] }: Contract, persons: readonly string[]): Promise<Named> {
  const accounts = await accountsOf(ports, persons);
  const names = accounts.size === 0 ? new Map<string, string>() : await ports.jira.names([...new Set(accounts.values())]);
  const byName = new Set(contacts.map(({ name }) => name));
  return (person) => names.get(accounts.get(person) ?? "") ?? (byName.has(person) ? person : null);
}

/** Who may have called: the reporter and the participants by our ids, then the customer's contacts of the contract by their names. */
export function callersOf(loaded: LoadedIssue, contract: Contract, nameOf: Named): OnCallView["callers"] {
  const people = knownOf(loaded).flatMap((id) => (nameOf(id) === null ? [] : [{ id, name: nameOf(id) ?? "" }]));
  const named = new Set(people.map(({ name }) => name));
  const contacts = [...new Set(contactsOf(contract).map(({ name }) => name))].filter((name) => !named.has(name));
  return [...people, ...contacts.map((name) => ({ id: name, name }))];
}

/** Ids of the people whose names the callers need. */
export const callerIds = knownOf;

/** What is kept of a chosen caller: our id, or the name of a contact without an account; nobody = "". */
export async function callerKept(ports: Ports, loaded: LoadedIssue, contract: Contract, chosen: string | null): Promise<string | Refusal> {
  if (chosen === null) return "";
  if (knownOf(loaded).includes(chosen)) return chosen;
  const contact = contactsOf(contract).find(({ name }) => name === chosen);
  if (contact === undefined) return refuse("app.unknown-caller", "caller");
  const { account } = contact;
  return account === undefined ? contact.name : ((await personsOf(ports, [account])).get(account) ?? contact.name);
}
