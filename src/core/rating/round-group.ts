import type { LocalDate } from "../time/instant";
import type { Rounding } from "./rounding";
import type { Usage } from "./usage";

/** A stretch of seconds that is rounded together with others of its scope. `apart` separates beyond the scope: a quota, a rate. */
export interface RoundingItem {
  readonly worklog: string;
  readonly issue: string;
  readonly category: string;
  /** Date of the start in the contract's zone; needed for `issue-day` alone. */
  readonly date: LocalDate | null;
  readonly apart: string;
  readonly seconds: number;
}

export const roundingItem = (usage: Usage, date: LocalDate | null, apart: string, seconds: number): RoundingItem => ({
  worklog: usage.worklog,
  issue: usage.issue,
  category: usage.category ?? "",
  date,
  apart,
  seconds,
});

export interface RoundedGroup {
  /** Positions of its items, in order. */
  readonly members: readonly number[];
  readonly before: number;
  readonly after: number;
  /** What set `after`: the step, the minimum after it, or the grace that charges nothing. */
  readonly by: "step" | "minimum" | "grace";
}

export interface Rounded {
  /** Seconds of each item after rounding, in the order given. */
  readonly seconds: readonly number[];
  readonly groups: readonly RoundedGroup[];
  readonly groupOf: readonly (RoundedGroup | null)[];
}

/** Rounds one group. Zero stays zero, exact multiples stay, half goes up; the minimum comes after the step (RULES §4 step 5). */
export function roundSeconds(seconds: number, rounding: Rounding): { readonly after: number; readonly by: RoundedGroup["by"] } {
  if (seconds === 0) return { after: 0, by: "step" };
  if (seconds <= (rounding.graceMinutes ?? 0) * 60) return { after: 0, by: "grace" };
  const stepped = toStep(seconds, rounding.step * 60, rounding.mode);
  const minimum = (rounding.minimum ?? 0) * 60;
  return stepped < minimum ? { after: minimum, by: "minimum" } : { after: stepped, by: "step" };
}

function toStep(seconds: number, step: number, mode: Rounding["mode"]): number {
  const rest = seconds % step;
  if (rest === 0) return seconds;
  const up = mode === "up" || (mode === "nearest" && rest * 2 >= step);
  return seconds - rest + (up ? step : 0);
}

/** Rounds every group of the scope; the surplus stands behind its last item, a shortfall is taken from the last items backwards. */
export function roundGroups(items: readonly RoundingItem[], rounding: Rounding): Rounded {
  const seconds = items.map((item) => item.seconds);
  const groupOf: (RoundedGroup | null)[] = items.map(() => null);
  const groups = membersByKey(items, rounding).map((members): RoundedGroup => {
    const before = members.reduce((sum, index) => sum + (seconds[index] ?? 0), 0);
    const group = { members, before, ...roundSeconds(before, rounding) };
    spread(seconds, members, group.after - before);
    for (const index of members) groupOf[index] = group;
    return group;
  });
  return { seconds, groups, groupOf };
}

function membersByKey(items: readonly RoundingItem[], rounding: Rounding): number[][] {
  const groups = new Map<string, number[]>();
  items.forEach((item, index) => {
    if (item.seconds === 0) return;
    const key = `${scopeKey(item, rounding.scope)}\n${item.apart}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [index]);
    else known.push(index);
  });
  return [...groups.values()];
}

function scopeKey(item: RoundingItem, scope: Rounding["scope"]): string {
  switch (scope) {
    case "worklog":
      return item.worklog;
    case "issue-day":
      return `${item.date ?? ""} ${item.issue}`;
    case "issue-period":
      return item.issue;
    case "category-period":
      return item.category;
  }
}

function spread(seconds: number[], members: readonly number[], surplus: number): void {
  let open = surplus;
  for (const index of members.toReversed()) {
    const moved = Math.max(open, -(seconds[index] ?? 0));
    seconds[index] = (seconds[index] ?? 0) + moved;
    open -= moved;
  }
}
