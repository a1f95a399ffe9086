import { problem, type Problem } from "../problem";
import type { Contract } from "./contract";

/** What the contract says against an agreement that two periods share a quota (S52, S53). `at` = path of the fact. Nothing without such terms. */
export function poolingProblems(
  contract: Contract,
  { direction, approver }: { readonly direction: string; readonly approver: string },
  at = "",
): readonly Problem[] {
  const { pooling } = contract;
  if (pooling === undefined) return [];
  const path = (key: string): string => (at === "" ? key : `${at}.${key}`);
  const allowed = pooling.allowed === "either" || pooling.allowed === direction;
  if (!allowed) return [problem("pooling.not-allowed", path("direction"), { direction, allowed: pooling.allowed, contract: contract.id })];
  const known = approversOf(contract);
  if (known.length === 0 || known.includes(approver)) return [];
  return [problem("pooling.wrong-approver", path("approver"), { approver, role: pooling.approver ?? "", known: known.join(", ") })];
}

/** Names and accounts that the contract gives for the role; where no account is known, nobody can be compared. */
function approversOf({ pooling, contacts = [], accountManager }: Contract): readonly string[] {
  const role = pooling?.approver;
  const named = contacts.flatMap((contact) => (contact.role === role && contact.account !== undefined ? [contact.name, contact.account] : []));
  return role === "account-manager" && accountManager !== undefined ? [...named, accountManager] : named;
}
