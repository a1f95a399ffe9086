import { instant, type Instant } from "../../core/time/instant";
import type { OnCallFact } from "../../core/sla/fact";
import type { FactTuple } from "../records/track";

/**
 * Tuples of what happens on call (S70–S77, S110): `p` called [id, at, by, channel, written down by] · `d` deployment [id, at, by, started,
 * ended] (at = when it was written down; without the last it runs until an `e`) · `e` its end [id, at, by, deployment, ended] · `b` point of the
 * runbook done [id, at, by, step, deployment] · `f` feedback given [id, at, by, deployment] · `t` report sent [id, at, by, deployment, comment]
 * · `m` misuse [id, at, by, reason, call].
 */
const KINDS: ReadonlySet<unknown> = new Set(["p", "d", "e", "b", "f", "t", "m"]);

export const isOnCall = (kind: unknown): boolean => KINDS.has(kind);

/** Tuples in the words of the clocks; the end of a deployment is written into it. */
export function onCallFacts(facts: readonly FactTuple[]): readonly OnCallFact[] {
  const ends = new Map(facts.flatMap(([kind, , , , deployment, ended]) => (kind === "e" ? [[String(deployment), instant(Number(ended))] as const] : [])));
  return facts.flatMap((fact) => mapped(fact, ends) ?? []);
}

function mapped([kind, key, when, who, first, second]: FactTuple, ends: ReadonlyMap<string, Instant>): OnCallFact | null {
  const base = { id: String(key), at: instant(Number(when)), by: String(who ?? "") };
  const of = { deployment: String(first) };
  switch (kind) {
    case "p":
      return { kind: "called", ...base, channel: String(first) };
    case "d": {
      const ended = second === undefined ? ends.get(base.id) : instant(Number(second));
      return { kind: "deployment", ...base, started: instant(Number(first)), ...(ended === undefined ? {} : { ended }) };
    }
    case "b":
      return { kind: "runbook-done", ...base, step: String(first), deployment: String(second) };
    case "f":
      return { kind: "feedback-sent", ...base, ...of };
    case "t":
      return { kind: "report-sent", ...base, ...of };
    case "m":
      return { kind: "on-call-misuse", ...base, reason: String(first), call: String(second) };
    default:
      return null;
  }
}
