import type { Contract } from "../contract/contract";
import type { RoundedGroup } from "../rating/round-group";
import { step, type TraceStep } from "../trace";
import type { PricedLine } from "./charge";
import { forgivenSteps, roundSteps } from "./explain";
import type { PricesOf } from "./explain-price";

/** Why a line has its number: the rules its usages met, each once; then rounding and price. */
export function explainLine(contract: Contract, line: PricedLine, traceOf: (usage: object) => readonly TraceStep[], pricesOf: PricesOf): TraceStep[] {
  const steps = [...gathered(line, traceOf), ...usageRounding(contract, line)].toSorted((a, b) => phase(a.code) - phase(b.code));
  const charged = line.kind === "surcharge" ? [] : [...forgivenSteps(line.members), ...lineRounding(contract, line)];
  return [...steps, ...charged, ...pricesOf(line)];
}

/** Steps of many usages: one treatment each category, every split, and what was wholly over the quota as one sum. */
function gathered({ members }: PricedLine, traceOf: (usage: object) => readonly TraceStep[]): TraceStep[] {
  const kept = new Map<string, TraceStep>();
  for (const { usage } of members)
    for (const one of traceOf(usage)) {
      if (one.code === "round.usage" || one.code === "draw.covered" || one.code === "parked.over-hard-limit") continue;
      const key = keyOf(one);
      const known = kept.get(key);
      if (known === undefined) kept.set(key, one);
      else if (one.code === "draw.over") kept.set(key, step("draw.over", { ...known.facts, over: Number(known.facts["over"]) + Number(one.facts["over"]) }));
    }
  return [...kept.values()];
}

const phase = (code: string): number => ["usage", "treatment", "round", "draw", "ticket"].findIndex((start) => code.startsWith(start));

/** What was rounded before it drew, summed over the groups that the line's usages belong to. */
function usageRounding({ rounding }: Contract, line: PricedLine): TraceStep[] {
  const groups = [...new Set(line.members.flatMap(({ usageGroup }) => (usageGroup === null ? [] : [usageGroup])))];
  if (groups.length === 0 || rounding.usage === undefined) return [];
  const before = groups.reduce((sum, group) => sum + group.before, 0);
  const after = groups.reduce((sum, group) => sum + group.after, 0);
  const { step: minutes, mode, scope } = rounding.usage;
  return [step("round.usage", { before, after, padding: after - before, step: minutes, mode, scope })];
}

function keyOf({ code, facts }: TraceStep): string {
  if (code === "draw.split" || code === "usage.shared" || code === "usage.reclassified") return JSON.stringify([code, facts]);
  if (code === "draw.over") return `${code}\n${facts["quota"]}`;
  return `${code}\n${facts["category"] ?? ""}\n${facts["quota"] ?? ""}\n${facts["rate"] ?? ""}`;
}

function lineRounding(contract: Contract, line: PricedLine): TraceStep[] {
  const groups = new Set(line.members.flatMap(({ chargeGroup }) => (chargeGroup === null ? [] : [chargeGroup])));
  if (groups.size === 0) return [];
  const graced = [...groups].filter(({ by }) => by === "grace");
  const graceSeconds = line.members.filter(({ chargeGroup }) => chargeGroup?.by === "grace").reduce((sum, { due }) => sum + due, 0);
  const by = [...groups].some((group) => group.by === "minimum") ? "minimum" : "step";
  return [
    ...(graced.length === groups.size ? [] : roundSteps(contract, line.rawSeconds - graceSeconds, line.roundedSeconds, by)),
    ...(graced.length === 0 ? [] : roundSteps(contract, graceSeconds, 0, "grace")),
    ...shared(groups, line),
  ];
}

/** A group that reaches beyond the line is rounded as a whole; the line shows its part of it. */
function shared(groups: ReadonlySet<RoundedGroup>, line: PricedLine): TraceStep[] {
  const before = [...groups].reduce((sum, group) => sum + group.before, 0);
  if (before === line.rawSeconds) return [];
  const after = [...groups].reduce((sum, group) => sum + group.after, 0);
  return [step("round.shared", { before, after })];
}
