import type { Usage } from "./usage";

const DIGITS = /^\d+$/;

export type BurnOrder = "started" | "logged";

/** RULES §4 step 1: by start or by logging, then by worklog id as a number. Order of arrival never shows. */
export function inOrder(usages: readonly Usage[], by: BurnOrder): Usage[] {
  return [...usages].sort((a, b) => a[by] - b[by] || compareWorklogs(a.worklog, b.worklog) || a.started - b.started);
}

/** Ids are digits of any length, so that 99 comes before 101; other ids follow them, by their letters. */
export function compareWorklogs(a: string, b: string): number {
  const numbers = Number(DIGITS.test(b)) - Number(DIGITS.test(a));
  if (numbers !== 0) return numbers;
  if (DIGITS.test(a) && a.length !== b.length) return a.length - b.length;
  return a < b ? -1 : a > b ? 1 : 0;
}
