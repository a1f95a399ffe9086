import type { CloseItem, CloseView, Problem } from "../../src/app/api";
import { byCurrency } from "./rows";

export type CloseStep = "check" | "review" | "close";
export const CLOSE_STEPS: readonly CloseStep[] = ["check", "review", "close"];

/** The step that a hash route names; anything else starts at the beginning. */
export const stepOf = (part: string | undefined): CloseStep => CLOSE_STEPS.find((step) => step === part) ?? "check";

export type CloseParts = Readonly<Record<CloseItem["state"], readonly CloseItem[]>>;

/** A month's contracts by what they need, each list by customer, then contract. */
export function closeParts({ items }: CloseView): CloseParts {
  const sorted = items.toSorted((a, b) => a.customerName.localeCompare(b.customerName) || a.tier.localeCompare(b.tier));
  const of = (state: CloseItem["state"]): readonly CloseItem[] => sorted.filter((item) => item.state === state);
  return { ready: of("ready"), "needs-decision": of("needs-decision"), "too-early": of("too-early"), closed: of("closed") };
}

/** Whatever somebody can decide today, also in a month that is too early to close; that it is not reconciled yet is no decision. */
export function decisionsOf(parts: CloseParts): readonly CloseItem[] {
  const early = parts["too-early"].map((item) => ({ ...item, problems: item.problems.filter(({ code }) => code !== "close.not-reconciled") }));
  return [...parts["needs-decision"], ...early.filter(({ problems }) => problems.length > 0)];
}

/** One amount a currency, fees included: what the confirmation names. */
export const totalsOf = (items: readonly CloseItem[]): ReturnType<typeof byCurrency> => byCurrency(items.map(({ total }) => total));

export interface Outcome {
  readonly closed: readonly CloseItem[];
  readonly failed: readonly CloseItem[];
}

/** What became of the contracts that somebody pressed „close“ for: each alone, nothing is dropped in silence (ux §3.7). */
export function outcomeOf(view: CloseView, asked: ReadonlySet<string>): Outcome {
  const mine = view.items.filter(({ contract }) => asked.has(contract));
  return { closed: mine.filter(({ state }) => state === "closed"), failed: mine.filter(({ state }) => state !== "closed") };
}

/** Keys of the work items that a problem names, each once. */
export function keysOf(problems: readonly Problem[]): readonly string[] {
  const facts = problems.flatMap(({ facts: { issue, issues } }) => [issue, issues]);
  const words = facts.flatMap((fact) => (typeof fact === "string" ? fact.split(/[\s,]+/) : []));
  return [...new Set(words.filter((word) => /^[A-Z][A-Z0-9_]*-\d+$/.test(word)))];
}

/** The last one that was closed: when, and by whom. */
export function lastClosed(items: readonly CloseItem[]): CloseItem | null {
  return items.filter(({ closedAt }) => closedAt !== null).toSorted((a, b) => (b.closedAt ?? "").localeCompare(a.closedAt ?? ""))[0] ?? null;
}
