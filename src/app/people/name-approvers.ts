import type { Contract } from "../../core/contract/contract";
import type { Ports } from "../ports";

/** Who may agree for the agency, as the contract names them (S46, S53). */
export interface Approver {
  readonly name: string;
  readonly role: "support-manager" | "account-manager";
  /** Account in Jira; a person whom the contract names without one is known by the name. */
  readonly account: string;
}

/** Support managers, then account managers, each once; the contract's own account manager is one of them. */
export async function approversOf(ports: Ports, { contacts = [], accountManager }: Contract): Promise<readonly Approver[]> {
  const named = (["support-manager", "account-manager"] as const).flatMap((role) =>
    contacts.filter((contact) => contact.role === role).map(({ name, account }): Approver => ({ name, role, account: account ?? name })),
  );
  const isNamed = accountManager === undefined || named.some(({ account }) => account === accountManager);
  const name = isNamed ? undefined : (await ports.jira.names([accountManager])).get(accountManager);
  const manager: readonly Approver[] = isNamed || name === undefined ? [] : [{ name, role: "account-manager", account: accountManager }];
  return [...new Map([...named, ...manager].map((one) => [one.name, one])).values()];
}

/** Whether an account answers for the contract on the agency's side. */
export const answersFor = ({ contacts = [], accountManager }: Contract, account: string): boolean =>
  accountManager === account ||
  contacts.some((contact) => contact.account === account && (contact.role === "account-manager" || contact.role === "support-manager"));
