import type { LocalDate } from "../time/instant";
import type { Contract } from "./contract";

/** Severities that a contract may name; unclassified stands behind them all. */
const SEVERITIES_MAX = 20;

/** `within`: the contract decides between requests of one severity; `over`: every contract goes before every severity without. */
export type ContractFirst = "within" | "over";

/** Whether a contract gives its requests a place before others on a date (S101). */
export const isActiveOn = ({ state, term }: Contract, today: LocalDate): boolean =>
  state === "active" && today >= term.from && (term.until === null || today < term.until);

/**
 * The place of a request in the queue, 1 first; severity 1 is the worst, null is unclassified. Example: severity 2 with an
 * active contract is 3 `within` severity (before 2 without, which is 4) and 2 `over` severity.
 */
export function contractRank(severity: number | null, active: boolean, first: ContractFirst): number {
  const level = Math.min(severity ?? SEVERITIES_MAX + 1, SEVERITIES_MAX + 1);
  if (first === "within") return level * 2 - (active ? 1 : 0);
  return active ? level : SEVERITIES_MAX + 1 + level;
}
