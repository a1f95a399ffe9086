import type { ClassWord } from "../../core/contract/class-course";
import { instant } from "../../core/time/instant";
import type { SlaFact } from "../../core/sla/fact";
import { isOnCall, onCallFacts } from "../on-call/map-on-call";
import type { FactTuple } from "../records/track";

/**
 * Tuples: `r` reported [id, at, by, channel, severity, category] · `k` classified [id, at, by, severity, category, reason, from: since when the category counts, or `report`]
 * · `s` status [id, at, by, status id] · `c` comment [id, at, by, 1 public | 2 automatic] · `w` worklog [id, at, by, started]
 * · `a` answer confirmed, `n` answer named not sufficient [comment, at, by, comment] · what happens on call: `map-on-call`
 * · `q` consent asked [n, at, by, approval | quote, answer by] · `z` consent ended [n, at, by, approval | quote] · what work costs:
 * `price-of-issue` · `x` taken back [kind and id of the fact, at, by]. A last element `~` marks a time of an event, which REST replaces.
 */
export const PROVISIONAL = "~";
/** A classification that counts for the whole issue. */
export const REPORT = "report";

const keyOf = (fact: FactTuple): string => `${fact[0]}${fact[1]}`;
const isProvisional = (fact: FactTuple): boolean => fact.at(-1) === PROVISIONAL;

/** The union of two sets of facts: a repeated fact is one fact, REST's word replaces an event's; sorted by (instant, id). */
export function mergeFacts(known: readonly FactTuple[], fresh: readonly FactTuple[]): readonly FactTuple[] {
  const all = new Map(known.map((fact) => [keyOf(fact), fact]));
  for (const fact of fresh) {
    const old = all.get(keyOf(fact));
    if (old === undefined || (isProvisional(old) && !isProvisional(fact)) || (isProvisional(old) === isProvisional(fact) && isNewer(fact, old))) {
      all.set(keyOf(fact), fact);
    }
  }
  return [...all.values()].toSorted((a, b) => Number(a[2]) - Number(b[2]) || (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** An edit of the same fact keeps its id and its time; only its content may differ (a comment made internal). */
const isNewer = (fresh: FactTuple, old: FactTuple): boolean => JSON.stringify(fresh) !== JSON.stringify(old) && Number(fresh[2]) === Number(old[2]);

export const sameFacts = (a: readonly FactTuple[], b: readonly FactTuple[]): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What counts: without the facts that somebody took back, and without the taking back. */
export function standing(facts: readonly FactTuple[]): readonly FactTuple[] {
  const gone = new Set(facts.flatMap(([kind, key]) => (kind === "x" ? [String(key)] : [])));
  return facts.filter((fact) => fact[0] !== "x" && !gone.has(keyOf(fact)));
}

const text = (value: string | number | undefined): string | undefined =>
  value === undefined || value === "" || value === PROVISIONAL ? undefined : String(value);

/** Tuples in the words of the core: severities as the contract's level names, statuses by id. */
export function slaFacts(all: readonly FactTuple[], levels: readonly string[]): readonly SlaFact[] {
  const facts = standing(all);
  const level = (severity: string | number | undefined): string | undefined => levels[Number(severity) - 1];
  const told = facts
    .filter(([kind]) => !isOnCall(kind) && kind !== "u")
    .map((fact): SlaFact => {
      const [kind, id, at, by, first, second, third] = fact;
      const base = { id: String(id), at: instant(Number(at)), by: String(by ?? "") };
      if (kind === "r") return defined({ kind: "reported", ...base, channel: String(first ?? ""), severity: level(second), category: text(third) });
      if (kind === "k") return defined({ kind: "classified", ...base, severity: level(first), category: text(second), reason: text(third) });
      if (kind === "s") return { kind: "status", ...base, to: String(first) };
      if (kind === "c") return { kind: "comment", ...base, public: (Number(first) & 1) === 1, automatic: (Number(first) & 2) === 2 };
      if (kind === "o") return { kind: "decided", ...base, id: `quote ${base.id}`, of: "quote" };
      if (kind === "w") return { kind: "worklog", ...base, started: instant(Number(first)) };
      // At one instant the asking stands before the end.
      if (kind === "q") return { kind: "decision-requested", ...base, id: `consent-${id}-asked`, of: first === "quote" ? "quote" : "approval" };
      if (kind === "z") return { kind: "decided", ...base, id: `consent-${id}-ended`, of: first === "quote" ? "quote" : "approval" };
      return { kind: kind === "a" ? "answer-confirmed" : "answer-rejected", ...base, comment: String(first) };
    });
  return [...told, ...onCallFacts(facts)];
}

function defined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;
}

/** Category and severity as the newest classification says; later facts leave open what they do not name. */
export function classification(facts: readonly FactTuple[]): { readonly category: string | null; readonly severity: number | null } {
  let category: string | null = null;
  let severity: number | null = null;
  for (const [kind, , , , first, second, third] of facts) {
    if (kind !== "r" && kind !== "k") continue;
    const [level, named] = kind === "r" ? [second, third] : [first, second];
    if (Number(level) > 0) severity = Number(level);
    if (text(named) !== undefined) category = String(named);
  }
  return { category, severity };
}

/** The category that the report came with. */
export const reportedCategory = (facts: readonly FactTuple[]): string | undefined => text(facts.find(([kind]) => kind === "r")?.[6]);

/** Every later word on the category, in order of time. */
export function classWords(facts: readonly FactTuple[]): readonly ClassWord[] {
  return facts.flatMap(([kind, , at, , , named, , from]): ClassWord[] => {
    const category = text(named);
    if (kind !== "k" || category === undefined) return [];
    const counts = from === REPORT ? ({ from: REPORT } as const) : typeof from === "number" ? { from: instant(from) } : {};
    return [{ at: instant(Number(at)), category, ...counts }];
  });
}

/** The last status known by its time. */
export function lastStatus(facts: readonly FactTuple[]): string | null {
  const statuses = facts.filter(([kind]) => kind === "s");
  const last = statuses.at(-1)?.[4];
  return last === undefined ? null : String(last);
}
