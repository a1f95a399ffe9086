import type { Contract } from "../contract/contract";
import type { Rounding } from "../rating/rounding";
import type { ParkReason } from "../rating/treatment";
import type { Facts } from "../problem";
import { isoWithOffset } from "../time/iso";
import { step, type TraceStep } from "../trace";
import type { Charged, PricedLine } from "./charge";
import type { Covered } from "./cover";
import type { PricesOf } from "./explain-price";
import type { ContractVersion } from "./statement";

/** What every explanation may name besides its own figures. */
export interface Terms {
  readonly contract: Contract;
  readonly version?: ContractVersion;
  /** Granted seconds (minutes quotas) by quota. */
  readonly granted: ReadonlyMap<string, number>;
}

/** Why a usage was settled as it was, up to its charge (steps 2–4). All times in seconds. */
export function explainUsage(terms: Terms, work: Covered): TraceStep[] {
  const { usage, usageGroup, drawn, ticket } = work;
  // Most work is neither shared nor turned nor drawn: ten thousand empty lists a month are worth asking.
  const steps = usage.share === undefined && usage.turn === undefined ? [] : [...shareSteps(work), ...turnSteps(terms, work)];
  steps.push(treatmentStep(terms, work));
  if (usageGroup !== null) steps.push(...roundUsageSteps(terms, work));
  if (drawn !== null) steps.push(...drawSteps(terms, work));
  if (ticket !== null) steps.push(...ticketSteps(work));
  return steps;
}

function shareSteps({ usage: { share, seconds } }: Covered): TraceStep[] {
  return share === undefined ? [] : [step("usage.shared", { seconds, of: share.of, weight: share.weight, weights: share.weights })];
}

/** The customer was told: until then the work stood under another category (S115). */
function turnSteps({ contract }: Terms, { usage: { turn, category } }: Covered): TraceStep[] {
  if (turn === undefined) return [];
  return [step("usage.reclassified", { was: turn.was, category: category ?? "", from: isoWithOffset(turn.from, contract.timezone), zone: contract.timezone })];
}

function treatmentStep({ contract, version }: Terms, work: Covered): TraceStep {
  const facts: Record<string, string | number> = { category: work.usage.category ?? "", seconds: work.usage.seconds, contract: contract.id };
  if (version !== undefined && work.terms === contract) {
    facts["version"] = version.number;
    facts["validFrom"] = version.validFrom;
  }
  switch (work.way.kind) {
    case "quota":
      facts["quota"] = work.way.quota;
      return step("treatment.quota", facts);
    case "billed":
      facts["rate"] = work.way.rate;
      return step("treatment.billed", facts);
    case "free":
      return step(isOwed(contract, work) ? "treatment.obligation" : "treatment.free", facts);
    case "fixed":
      return step("treatment.fixed", facts);
    case "parked":
      return parkedStep(work.way.why, facts);
  }
}

/** Work on a task that the provider owes regularly (S15, S16, S47). */
const isOwed = ({ categories }: Contract, { usage: { category } }: Covered): boolean => category !== null && categories[category]?.obligation !== undefined;

/** The reason why a usage stays undecided; it blocks the close. */
function parkedStep(why: ParkReason, facts: Facts): TraceStep {
  switch (why) {
    case "unclassified":
      return step("parked.unclassified", facts);
    case "not-covered":
      return step("parked.not-covered", facts);
    case "quote-missing":
      return step("parked.quote-missing", facts);
    case "no-fixed-price":
      return step("parked.no-fixed-price", facts);
    case "no-rate":
      return step("parked.no-rate", facts);
    case "over-hard-limit":
      return step("parked.over-hard-limit", facts);
    case "ticket-unknown":
      return step("parked.ticket-unknown", facts);
    case "ticket-postponed":
      return step("parked.ticket-postponed", facts);
  }
}

function roundUsageSteps({ contract }: Terms, work: Covered): TraceStep[] {
  const { usageGroup } = work;
  const rounding = contract.rounding.usage;
  if (usageGroup === null || rounding === undefined) return [];
  return [step("round.usage", { before: usageGroup.before, after: usageGroup.after, padding: work.padding, ...named(rounding) })];
}

const named = ({ step: minutes, mode, scope }: Rounding): Facts => ({ step: minutes, mode, scope });

function drawSteps({ granted }: Terms, work: Covered): TraceStep[] {
  if (work.drawn === null || work.way.kind !== "quota") return [];
  const { quota } = work.way;
  const over = work.drawn.uncoveredSeconds;
  const facts = { quota, before: work.drawn.leftBefore, granted: granted.get(quota) ?? 0, covered: work.covered, over };
  const parked = work.parked === 0 || work.why === null ? [] : [parkedStep(work.why, { quota, seconds: work.parked, category: work.usage.category ?? "" })];
  if (over === 0) return [step("draw.covered", { ...facts, left: work.drawn.leftBefore - work.covered })];
  return [work.covered === 0 ? step("draw.over", facts) : step("draw.split", facts), ...parked];
}

function ticketSteps({ ticket, usage, way, why }: Covered): TraceStep[] {
  if (ticket === null) return [];
  const facts = { issue: usage.issue, quota: way.kind === "quota" ? way.quota : "" };
  switch (ticket.kind) {
    case "unknown":
      return [step("parked.ticket-unknown", facts)];
    case "not-counted":
      return [step("ticket.not-counted", facts)];
    case "within":
      return [step("ticket.within", { ...facts, place: ticket.place, amount: ticket.amount })];
    case "no-sla":
      return [step("ticket.no-sla", { ...facts, place: ticket.place, amount: ticket.amount })];
    case "postponed":
      return [step("parked.ticket-postponed", { ...facts, place: ticket.place, amount: ticket.amount })];
    case "bill":
      return [
        step("ticket.after-last", { ...facts, place: ticket.place, amount: ticket.amount }),
        ...(why === "no-rate" ? [step("parked.no-rate", { category: usage.category ?? "", seconds: usage.seconds })] : []),
      ];
  }
}

/** The steps of a usage's own group, then the lines it stands on: its trace ends with the line's number. */
export function explainCharge(contract: Contract, work: Charged, lines: readonly PricedLine[], pricesOf: PricesOf): TraceStep[] {
  if (work.way.kind === "fixed" && work.way.earlier === true) return [step("price.fixed-earlier")];
  const { chargeGroup } = work;
  const rounding = chargeGroup === null || lines.length === 0 ? [] : roundSteps(contract, chargeGroup.before, chargeGroup.after, chargeGroup.by);
  if (lines.length === 0) return forgivenSteps([work]);
  return [...forgivenSteps([work]), ...rounding, ...lines.flatMap(pricesOf)];
}

/** What goodwill took off before rounding, each decision once (S113). */
export function forgivenSteps(works: readonly Charged[]): TraceStep[] {
  if (works.every(({ forgiven }) => forgiven.length === 0)) return [];
  const sums = new Map<string, TraceStep>();
  for (const { forgiven } of works)
    for (const { by, seconds } of forgiven) {
      const before = Number(sums.get(by.id)?.facts["seconds"] ?? 0);
      sums.set(by.id, step("goodwill.off-charge", { seconds: before + seconds, reason: by.reason, author: by.author }));
    }
  return [...sums.values()];
}

/** `before` and `after` in seconds; nothing where the contract rounds nothing. */
export function roundSteps(contract: Contract, before: number, after: number, by: "step" | "minimum" | "grace"): TraceStep[] {
  const rounding = contract.rounding.charge;
  if (rounding === undefined) return [];
  if (by === "grace") return [step("round.grace", { before, grace: rounding.graceMinutes ?? 0, scope: rounding.scope })];
  const minimum = by === "minimum" ? [step("round.minimum", { after, minimum: rounding.minimum ?? 0 })] : [];
  return [step("round.charge", { before, after, ...named(rounding) }), ...minimum];
}
