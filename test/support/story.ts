import type { SlaFact } from "../../src/core/sla/fact";
import type { ClockInput } from "../../src/core/sla/plan";
import type { SlaPolicy, SlaTarget } from "../../src/core/sla/policy";
import { clocksOf } from "../../src/core/sla/fold";
import type { ClockCycle } from "../../src/core/sla/clock";
import type { Instant } from "../../src/core/time/instant";
import { at, iso } from "./business";
import { CALENDARS } from "./calendars";

/** Two weeks of November 2026 in Vienna: `Mon 09:00` is 9 November, `Mon2 09:00` the 16th. */
const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun", "Mon2", "Tue2", "Wed2", "Thu2", "Fri2", "Sat2", "Sun2"];
const ZONE = "Europe/Vienna";

export function moment(text: string): Instant {
  const [day = "", time = ""] = text.split(" ");
  const date = 9 + DAYS.indexOf(day);
  if (date < 9) throw new Error(`no such day: ${text}`);
  return at(`2026-11-${String(date).padStart(2, "0")}T${time}+01:00`);
}

/** `Mon 09:00` again; seconds only when there are any. */
export function told(moment: Instant | null): string {
  if (moment === null) return "-";
  const text = iso(moment, ZONE);
  const seconds = text.slice(16, 19) === ":00" ? "" : text.slice(16, 19);
  return `${DAYS[Number(text.slice(8, 10)) - 9] ?? text.slice(0, 10)} ${text.slice(11, 16)}${seconds}`;
}

/**
 * A story is `Mon 09:00 reported low; Mon 10:00 reply agent; Tue 11:00 status Waiting agent; Tue 12:00 class high;
 * Tue 13:00 log agent Tue 12:30; Wed 09:00 confirm f3`. Facts are called f0, f1 … in the order told.
 */
export const story = (text: string): readonly SlaFact[] => text.split(";").map((sentence, index) => fact(sentence.trim().split(/\s+/), `f${index}`));

function fact([day = "", time = "", verb = "", one = "", two = "", three = ""]: string[], id: string): SlaFact {
  const base = { id, at: moment(`${day} ${time}`) };
  const severity = (name: string): { severity?: string } => (name === "" ? {} : { severity: name });
  switch (verb) {
    case "reported":
      return { ...base, kind: "reported", by: "customer", channel: "portal", ...severity(one), ...(two === "" ? {} : { category: two }) };
    case "class":
      return { ...base, kind: "classified", by: "agent", ...severity(one) };
    case "reply":
      return { ...base, kind: "comment", by: one, public: true };
    case "note":
      return { ...base, kind: "comment", by: one, public: false };
    case "auto":
      return { ...base, kind: "comment", by: one, public: true, automatic: true };
    case "status":
      return { ...base, kind: "status", to: one, ...(two === "" ? {} : { by: two }) };
    case "log":
      return { ...base, kind: "worklog", by: one, started: moment(`${two} ${three}`) };
    case "confirm":
      return { ...base, kind: "answer-confirmed", by: "agent", comment: one };
    default:
      throw new Error(`no such fact: ${verb}`);
  }
}

export const policyOf = (...targets: readonly SlaTarget[]): SlaPolicy => ({
  calendar: "monobunt",
  levels: ["high", "medium", "low"],
  resolved: ["Resolved"],
  targets,
});

export const inputOf = (policy: SlaPolicy, text: string, now: string, options: Partial<ClockInput["options"]> = {}): ClockInput => ({
  issue: "ACME-1",
  policy,
  options: { reopenWithinBusinessDays: 3, retarget: "from-start", werktag: "mon-fri", ...options },
  calendars: new Map(Object.entries(CALENDARS)),
  team: { accounts: new Set(["agent", "dev", "insider"]), excluded: new Set(["insider", "colleague"]) },
  facts: story(text),
  now: moment(now),
});

/** A cycle in one line: state, due, and stop or `-`; hours counted and paused. */
export const inShort = (clock: ClockCycle): string =>
  `${clock.state} due ${told(clock.dueAt)} stop ${told(clock.stoppedAt)} used ${clock.elapsedSeconds / 3600} paused ${clock.pausedSeconds / 3600}`;

export const clocksIn = (policy: SlaPolicy, text: string, now: string, options: Partial<ClockInput["options"]> = {}): readonly ClockCycle[] =>
  clocksOf(inputOf(policy, text, now, options));
