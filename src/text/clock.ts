import { isWorded, say, type Language } from "./say";

export interface ClockFacts {
  readonly metric: string;
  readonly onCall?: true;
  readonly state: "running" | "paused" | "breached" | "kept" | "missed" | "late" | "later-than-aimed";
  readonly dueAt: string;
  readonly stoppedAt: string | null;
  readonly remainingSeconds: number;
  readonly pausedSince: string | null;
  readonly pausedBy: string | null;
  readonly continuesAt: string | null;
  readonly soon: boolean;
  readonly zone: string;
}

export type Tone = "neutral" | "information" | "success" | "warning" | "danger";
/** A shape of its own for each state, so that colour never says it alone (ux §1.3). */
export type Shape = "clock" | "pause" | "warning" | "cross" | "check";

export interface ClockWords {
  readonly metric: string;
  readonly status: string;
  readonly detail: string;
  readonly tone: Tone;
  readonly shape: Shape;
}

/** One clock in the agents' words. `now` is ISO; times are the calendar's wall time. */
export function clockWords(language: Language, clock: ClockFacts, now: string): ClockWords {
  const facts = {
    due: clock.dueAt,
    stopped: clock.stoppedAt ?? now,
    since: clock.pausedSince ?? now,
    continues: clock.continuesAt ?? now,
    left: Math.max(0, clock.remainingSeconds),
    over: Math.max(0, -clock.remainingSeconds),
    by: pauseWords(language, clock.pausedBy),
    zone: clock.zone,
    now,
  };
  const { kind, tone, shape } = kindOf(clock);
  const words = (part: string): string => say(language, `clock.${kind}.${part}`, facts);
  const status = kind === "breached" && facts.over < 60 ? say(language, "clock.breached.now", facts) : words("status");
  return { metric: say(language, `metric.${measured(clock)}`), status, detail: words("detail"), tone, shape };
}

/** The on-call clock has a name of its own, so that it is not taken for the usual one of the same metric. */
const measured = ({ metric, onCall }: ClockFacts): string => (onCall === true ? `call.${metric}` : metric);

/** A status has its own name; what the customer was asked is told in words. */
function pauseWords(language: Language, pausedBy: string | null): string {
  const key = `clock.waits.${pausedBy ?? ""}`;
  return isWorded(language, key) ? say(language, key) : (pausedBy ?? "");
}

interface Kind {
  readonly kind: string;
  readonly tone: Tone;
  readonly shape: Shape;
}

function kindOf(clock: ClockFacts): Kind {
  if (clock.state === "running" && clock.continuesAt !== null) return { kind: "outside", tone: clock.soon ? "warning" : "neutral", shape: "pause" };
  if (clock.state === "running") return { kind: "running", tone: clock.soon ? "warning" : "information", shape: clock.soon ? "warning" : "clock" };
  if (clock.state === "paused") return { kind: clock.pausedBy ? "paused" : "paused-plain", tone: "neutral", shape: "pause" };
  if (clock.state === "breached") return { kind: "breached", tone: "danger", shape: "cross" };
  if (clock.state === "kept") return { kind: "kept", tone: "success", shape: "check" };
  if (clock.state === "missed") return { kind: "missed", tone: "danger", shape: "cross" };
  return { kind: clock.state, tone: "warning", shape: "warning" };
}

/** The same clock for the customer: words without a countdown, and never red (ux §3.4). */
export function customerClock(language: Language, clock: ClockFacts, now: string): ClockWords {
  const facts = { due: clock.dueAt, stopped: clock.stoppedAt ?? now, since: clock.pausedSince ?? now, by: clock.pausedBy ?? "", zone: clock.zone, now };
  const done = clock.state === "kept" || clock.state === "missed" || clock.state === "later-than-aimed";
  const waitsForCustomer = clock.state === "paused" && /customer|kund|reporter|approval|freigabe|^quote$/i.test(clock.pausedBy ?? "");
  const status = done
    ? doneKey(language, clock.metric)
    : clock.state === "paused"
      ? waitsForCustomer
        ? "portal.clock.waiting"
        : "portal.clock.paused"
      : "portal.clock.by";
  const missed = clock.state === "missed" || clock.state === "breached";
  const late = clock.state === "late" || clock.state === "later-than-aimed";
  return {
    metric: say(language, `portal.metric.${measured(clock)}`),
    status: clock.state === "breached" || clock.state === "late" ? "" : say(language, status, facts),
    detail: missed ? say(language, "portal.clock.not-met", facts) : late ? say(language, "portal.clock.late", facts) : "",
    tone: missed || late ? "warning" : clock.state === "kept" ? "success" : "neutral",
    shape: missed || late ? "warning" : done ? "check" : clock.state === "paused" ? "pause" : "clock",
  };
}

function doneKey(language: Language, metric: string): string {
  const key = `portal.clock.done.${metric}`;
  return isWorded(language, key) ? key : "portal.clock.done";
}
