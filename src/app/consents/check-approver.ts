import type { Contract } from "../../core/contract/contract";
import { standingOf } from "../people/know-customer";
import type { LoadedIssue } from "../tracking/load-issue";
import type { Ports } from "../ports";

interface CustomerApprover {
  readonly name: string;
  readonly account: string;
}

/** Contacts whom the contract lets answer for the customer; its support and account managers are the provider's own people (S53). */
export const customerApprovers = ({ contacts = [] }: Contract): readonly CustomerApprover[] =>
  contacts.flatMap(({ role, name, account }) => (role === "approver" && account !== undefined ? [{ name, account }] : []));

/**
 * Whether the contract lets an account answer: the named approvers, and where it names none, `belongs`: whoever is of the customer's
 * organisation. The service team never answers its own question.
 */
export function isApprover(contract: Contract, team: readonly string[], account: string, belongs: boolean): boolean {
  if ([...Object.values(contract.roles).flat(), ...team].includes(account)) return false;
  const named = customerApprovers(contract);
  return named.length === 0 ? belongs : named.some((one) => one.account === account);
}

/**
 * The right to answer on this issue (DESIGN §5, Rights): part of the request, and named. Where nobody is named a member of the
 * organisation or the reporter; a mere participant, whom anyone may add, answers for nobody.
 */
export async function mayAnswer(ports: Ports, loaded: LoadedIssue, contract: Contract, account: string): Promise<boolean> {
  const { reporter, participant, member } = await standingOf(ports, loaded, account);
  if (!reporter && !participant && !member) return false;
  return isApprover(contract, loaded.judgement.desk.settings.serviceAccounts, account, reporter || member);
}
