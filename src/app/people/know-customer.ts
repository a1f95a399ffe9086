import type { LoadedIssue } from "../tracking/load-issue";
import { knownPersons } from "./name-person";
import type { Ports } from "../ports";

interface Standing {
  readonly reporter: boolean;
  readonly participant: boolean;
  readonly member: boolean;
}

/** How an account belongs to the customer of an issue. */
export async function standingOf(ports: Ports, { track, judgement }: LoadedIssue, account: string): Promise<Standing> {
  const person = (await knownPersons(ports, [account])).get(account);
  if (person === undefined) return { reporter: false, participant: false, member: false };
  return {
    reporter: track.body.reporter === person,
    participant: (track.body.participants ?? []).includes(person),
    member: (judgement.desk.customerRecord?.body.members ?? []).includes(person),
  };
}

/** Reporter, participant or member of the organisation; nobody else reads a request as a customer (DESIGN §5, Rights). */
export async function isCustomerOf(ports: Ports, loaded: LoadedIssue, account: string): Promise<boolean> {
  const { reporter, participant, member } = await standingOf(ports, loaded, account);
  return reporter || participant || member;
}
