import type { Contract } from "../contract/contract";
import { priceLine } from "../rating/price";
import { roundCharge } from "../rating/round-charge";
import { roundingItem, type RoundedGroup } from "../rating/round-group";
import type { Band } from "../rating/tiers";
import type { Covered } from "./cover";
import { forgiven, type OffCharge } from "./goodwill";
import { hourPrice, piecesOf, type HourPrice, type Piece } from "./piece";

/** A usage after steps 5–7; its `pieces` stand on the lines of their keys. */
export interface Charged extends Covered {
  /** Overage and billed seconds after goodwill, before rounding. */
  readonly due: number;
  readonly forgiven: readonly { readonly by: OffCharge; readonly seconds: number }[];
  readonly charged: number;
  readonly chargeGroup: RoundedGroup | null;
  readonly pieces: readonly Piece[];
}

/** A priced line before it is explained: issue × rate × treatment (RULES §4 step 8), a band of tiers each its own. */
export interface PricedLine {
  readonly key: string;
  readonly kind: Piece["kind"];
  readonly issue: string;
  readonly bundle: string | null;
  readonly rate: { readonly id: string; readonly perHour: number } | null;
  readonly price: HourPrice;
  readonly band: Band | null;
  readonly members: readonly Charged[];
  readonly rawSeconds: number;
  /** After rounding, in all bands together. */
  readonly roundedSeconds: number;
  readonly seconds: number;
  readonly quantity: number;
  readonly unit: "min" | "s" | null;
  readonly amount: number;
}

/** RULES §4 steps 5–7 over everything to be charged. `priceOf`: whoever tries many amounts remembers the prices of an hour. */
export function charge(contract: Contract, works: readonly Covered[], goodwill: readonly OffCharge[] = [], priceOf = hourPrice): Charged[] {
  const spared = forgiven(works, goodwill);
  const prices = works.map((work) => priceOf(work, work.rate));
  const due = works.map(({ over, billed }, index) => over + billed - (spared.get(index)?.reduce((sum, { seconds }) => sum + seconds, 0) ?? 0));
  const rounded = roundCharge(
    works.map((work, index) => roundingItem(work.usage, work.date, `${work.rate ?? ""} ${prices[index]?.perHour ?? 0}`, due[index] ?? 0)),
    contract.rounding.charge,
  );
  const charged = due.map((seconds, index) => rounded?.seconds[index] ?? seconds);
  const pieces = piecesOf(
    contract,
    works.map((work, index) => ({ work, charged: charged[index] ?? 0, price: prices[index] ?? { base: 0, perHour: 0, by: [], role: null } })),
  );
  return works.map((work, index) =>
    withCharge(work, due[index] ?? 0, charged[index] ?? 0, rounded?.groupOf[index] ?? null, pieces[index] ?? [], spared.get(index) ?? []),
  );
}

/** Written out, because ten thousand of them are made a month and copying by `...` costs as much as all of rating. */
const withCharge = (
  work: Covered,
  due: number,
  charged: number,
  chargeGroup: RoundedGroup | null,
  pieces: readonly Piece[],
  spared: Charged["forgiven"],
): Charged => ({
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
  due,
  forgiven: spared,
  charged,
  chargeGroup,
  pieces,
});

interface Part {
  readonly work: Charged;
  readonly piece: Piece;
}

/** RULES §4 step 8: one line per issue, price and treatment, in the order in which the period meets them. */
export function priceLines(works: readonly Charged[]): PricedLine[] {
  const parts = new Map<string, Part[]>();
  for (const work of works)
    for (const piece of work.pieces) {
      const known = parts.get(piece.key);
      if (known === undefined) parts.set(piece.key, [{ work, piece }]);
      else known.push({ work, piece });
    }
  return [...parts].flatMap(([key, mine]) => priced(key, mine)).toSorted(byIssueOf(works));
}

function priced(key: string, parts: readonly Part[]): PricedLine[] {
  const [first] = parts;
  if (first === undefined) return [];
  const { work, piece } = first;
  const members = parts.map((part) => part.work);
  const line = { key, kind: piece.kind, issue: work.usage.issue, price: piece.price, band: piece.band, members };
  if (work.way.kind === "fixed") {
    const fixed = { bundle: work.way.bundle ?? null, rate: null, rawSeconds: 0, roundedSeconds: 0, seconds: 0, quantity: 1, unit: null };
    return [{ ...line, ...fixed, amount: work.way.amount }];
  }
  const seconds = parts.reduce((sum, part) => sum + part.piece.seconds, 0);
  const { perHour } = piece.price;
  const rawSeconds = piece.kind === "surcharge" ? seconds : members.reduce((sum, { due }) => sum + due, 0);
  const roundedSeconds = piece.kind === "surcharge" ? seconds : members.reduce((sum, { charged }) => sum + charged, 0);
  return [{ ...line, bundle: null, rate: { id: piece.rate ?? "", perHour }, rawSeconds, roundedSeconds, seconds, ...priceLine(seconds, perHour) }];
}

const KINDS = ["overage", "billed", "fixed", "surcharge"];

/** Lines of one issue stand together, issues in the order of their first usage; within an issue overage, billed, fixed, surcharge. */
function byIssueOf(works: readonly Charged[]): (a: PricedLine, b: PricedLine) => number {
  const position = new Map<string, number>();
  for (const { usage } of works) if (!position.has(usage.issue)) position.set(usage.issue, position.size);
  const at = ({ issue }: PricedLine): number => position.get(issue) ?? 0;
  return (a, b) => at(a) - at(b) || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind);
}
