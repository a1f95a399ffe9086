import { obligationsDue, type ObligationDue } from "../../core/contract/obligations";
import { versionsById } from "../../core/contract/versions";
import { localDateOf } from "../../core/time/zone";
import type { Scenario } from "./open-scenario";

/** What the contracts owe regularly, as of the asked instant, from the first fact on; drafts owe nothing (S4, S15, S16, S47). */
export function listObligations({ contracts, facts, asOf }: Scenario): readonly ObligationDue[] {
  const first = facts.reduce((earliest, { at }) => (at < earliest ? at : earliest), asOf);
  return [...versionsById(contracts).values()].flatMap((versions) => {
    const contract = versions.at(-1);
    if (contract === undefined || contract.state === "draft") return [];
    const done = facts.flatMap(({ at, fact }) => (fact.fact === "obligation-done" && fact.contract === contract.id && at <= asOf ? [fact] : []));
    return obligationsDue(contract, localDateOf(asOf, contract.timezone), done, localDateOf(first, contract.timezone));
  });
}
