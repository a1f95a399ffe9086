import type { Instant } from "../time/instant";
import type { Grant } from "./grant";

/** What a quota does with seconds left at the end of its period. `cap` in minutes; `agePeriods` = periods a grant lives beyond its own. */
export type Rollover = "none" | { readonly cap: number } | { readonly agePeriods: number };

export interface Carry {
  /** For the next period, with what is left of them. */
  readonly carried: readonly Grant[];
  readonly expiredSeconds: number;
}

/**
 * Splits what is left at `end` into carried and expired (S11, S30, S51): granted + … = covered + expired + carried + left.
 * A grant that lives beyond `end` by itself (bought for longer, aged) goes on as it is. Under a cap the rest is carried to `nextEnd`
 * up to the cap, and the oldest seconds drop first.
 */
export function rollOver(left: readonly { readonly grant: Grant; readonly leftSeconds: number }[], rollover: Rollover, end: Instant, nextEnd: Instant): Carry {
  const open = left.filter(({ leftSeconds }) => leftSeconds > 0);
  const living = open.filter(({ grant }) => grant.until > end);
  const ending = open.filter(({ grant }) => grant.until <= end);
  const capped = typeof rollover === "object" && "cap" in rollover ? youngest(ending, rollover.cap * 60, nextEnd) : [];
  const carried = [...living.map(({ grant, leftSeconds }) => rest(grant, leftSeconds, grant.until)), ...capped];
  const sum = open.reduce((total, { leftSeconds }) => total + leftSeconds, 0);
  return { carried, expiredSeconds: sum - carried.reduce((total, { seconds }) => total + seconds, 0) };
}

/** What is left of a bought or goodwill grant stays what it is; what was granted, or came by agreement, is now carried. */
const rest = (grant: Grant, seconds: number, until: Instant): Grant => ({
  ...grant,
  seconds,
  until,
  source: grant.source === "granted" || grant.source === "transferred" ? "carried" : grant.source,
});

function youngest(left: readonly { readonly grant: Grant; readonly leftSeconds: number }[], capSeconds: number, until: Instant): Grant[] {
  let room = capSeconds;
  const kept: Grant[] = [];
  for (const { grant, leftSeconds } of left.toSorted((a, b) => b.grant.from - a.grant.from || b.grant.order - a.grant.order)) {
    const seconds = Math.min(room, leftSeconds);
    if (seconds > 0) kept.push(rest(grant, seconds, until));
    room -= seconds;
  }
  return kept.toReversed();
}
