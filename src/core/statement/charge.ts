import type { Contract } from "../contract/contract";
import { priceLine } from "../rating/price";
import { roundCharge } from "../rating/round-charge";
import { roundingItem, type RoundedGroup } from "../rating/round-group";
import type { Covered } from "./cover";

/** A usage after step 5; `charged` seconds stand on the line `line`. */
export interface Charged extends Covered {
  readonly charged: number;
  readonly chargeGroup: RoundedGroup | null;
  readonly line: string | null;
}

/** A priced line before it is explained: issue × rate × treatment (RULES §4 step 8). */
export interface PricedLine {
  readonly key: string;
  readonly kind: "overage" | "billed" | "fixed";
  readonly issue: string;
  readonly rate: { readonly id: string; readonly perHour: number } | null;
  readonly members: readonly Charged[];
  readonly rawSeconds: number;
  readonly seconds: number;
  readonly quantity: number;
  readonly unit: "min" | "s" | null;
  readonly amount: number;
}

/** RULES §4 step 5 over everything to be charged. */
export function charge(contract: Contract, works: readonly Covered[]): Charged[] {
  const rounded = roundCharge(
    works.map((work) => roundingItem(work.usage, work.date, `${work.rate ?? ""} ${perHourOf(work)}`, work.over + work.billed)),
    contract.rounding.charge,
  );
  return works.map((work, index) => withCharge(work, rounded?.seconds[index] ?? work.over + work.billed, rounded?.groupOf[index] ?? null));
}

/** Written out, because ten thousand of them are made a month and copying by `...` costs as much as all of rating. */
const withCharge = (work: Covered, charged: number, chargeGroup: RoundedGroup | null): Charged => ({
  usage: work.usage,
  way: work.way,
  terms: work.terms,
  date: work.date,
  padding: work.padding,
  usageGroup: work.usageGroup,
  covered: work.covered,
  over: work.over,
  billed: work.billed,
  fixed: work.fixed,
  free: work.free,
  parked: work.parked,
  why: work.why,
  rate: work.rate,
  drawn: work.drawn,
  ticket: work.ticket,
  charged,
  chargeGroup,
  line: lineKey(work),
});

/** Minor units an hour, by the version in force when the work began. */
const perHourOf = ({ terms, rate }: Covered): number => (rate === null ? 0 : (terms.rates[rate]?.perHour ?? 0));

function lineKey(work: Covered): string | null {
  if (work.fixed > 0) return `fixed\n${work.usage.issue}`;
  if (work.over + work.billed === 0) return null;
  return `${work.over > 0 ? "overage" : "billed"} ${perHourOf(work)} ${work.rate}\n${work.usage.issue}`;
}

/** RULES §4 step 8: one line per issue, rate (and its price, where a version changed it) and treatment, in the order in which the period meets them. */
export function priceLines(works: readonly Charged[]): PricedLine[] {
  const members = new Map<string, Charged[]>();
  for (const work of works) {
    if (work.line === null) continue;
    const known = members.get(work.line);
    if (known === undefined) members.set(work.line, [work]);
    else known.push(work);
  }
  return [...members].map(([key, mine]) => priced(key, mine)).toSorted(byIssueOf(works));
}

function priced(key: string, members: readonly Charged[]): PricedLine {
  const [first] = members;
  const issue = first?.usage.issue ?? "";
  const rawSeconds = members.reduce((sum, { over, billed }) => sum + over + billed, 0);
  const seconds = members.reduce((sum, { charged }) => sum + charged, 0);
  if (first?.way.kind === "fixed")
    return { key, kind: "fixed", issue, rate: null, members, rawSeconds: 0, seconds: 0, quantity: 1, unit: null, amount: first.way.amount };
  const rate = { id: first?.rate ?? "", perHour: first === undefined ? 0 : perHourOf(first) };
  return {
    key,
    kind: first !== undefined && first.over > 0 ? "overage" : "billed",
    issue,
    rate,
    members,
    rawSeconds,
    seconds,
    ...priceLine(seconds, rate.perHour),
  };
}

/** Lines of one issue stand together, issues in the order of their first usage; within an issue overage, billed, fixed. */
function byIssueOf(works: readonly Charged[]): (a: PricedLine, b: PricedLine) => number {
  const position = new Map<string, number>();
  for (const { usage } of works) if (!position.has(usage.issue)) position.set(usage.issue, position.size);
  const kinds = ["overage", "billed", "fixed"];
  const at = ({ issue }: PricedLine): number => position.get(issue) ?? 0;
  return (a, b) => at(a) - at(b) || kinds.indexOf(a.kind) - kinds.indexOf(b.kind);
}
