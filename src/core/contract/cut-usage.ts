import { nextWindowEdge } from "../rating/rate-window";
import type { Usage } from "../rating/usage";
import { instant, type Instant } from "../time/instant";
import { addDays } from "../time/local-date";
import { periodOf } from "../time/period";
import { localDateOf, startOfDay } from "../time/zone";
import type { Contract } from "./contract";

/** A worklog longer than a day is a collection, not a stretch of time; it is never cut (RULES §3). */
const CUT_SECONDS_MAX = 86_400;

/**
 * The parts of a usage by the contract's `split`: whole, cut at the period's edge, at each midnight of the contract's
 * zone, or where another rate begins, in real seconds. The parts sum to the usage; each keeps the worklog and has its own start. A contract without rate
 * windows has no edge for `rate-window`. Nothing is cut at the term's end or after it: no period would take the rest.
 */
export function cutUsage(usage: Usage, contract: Contract): readonly Usage[] {
  const { split } = contract.options;
  if (split === "none" || usage.seconds > CUT_SECONDS_MAX) return [usage];
  const edge = nextEdge(usage.started, contract);
  if (edge === null || isPastTerm(edge, contract)) return [usage];
  const first = (edge - usage.started) / 1000;
  if (first >= usage.seconds) return [usage];
  const whole = Math.floor(first);
  const rest = { ...usage, started: instant(edge), seconds: usage.seconds - whole };
  return [{ ...usage, seconds: whole }, ...cutUsage(rest, contract)];
}

const isPastTerm = (edge: Instant, { term, timezone }: Contract): boolean => term.until !== null && edge >= startOfDay(term.until, timezone);

function nextEdge(at: Instant, { options, period, timezone, surcharges }: Contract): Instant | null {
  if (options.split === "rate-window") return nextWindowEdge(surcharges?.windows ?? [], at, timezone);
  const date = localDateOf(at, timezone);
  return startOfDay(options.split === "day" ? addDays(date, 1) : periodOf(period, date).until, timezone);
}
