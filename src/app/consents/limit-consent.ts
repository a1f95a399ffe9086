import { addBusinessSeconds } from "../../core/calendar/business-time";
import type { Contract } from "../../core/contract/contract";
import { instant, localDate, type Instant } from "../../core/time/instant";
import { addDays, isLocalDate } from "../../core/time/local-date";
import { localDateOf, startOfDay } from "../../core/time/zone";
import { loadCalendars } from "../contracts/load-calendars";
import type { ConsentKind } from "../records/consent";
import type { Ports } from "../ports";

const HOUR = 3600;
const DAYS_MAX = 366;

export interface ConsentLimits {
  readonly until: Instant;
  readonly answerBy: Instant;
  readonly unanswered: "stop" | "continue";
}

/**
 * When a consent ends by itself. Valid to the end of `lastDay` in the contract's zone; an approval that the contract lets time out ends
 * after so many hours of the service calendar, without an SLA by the clock (RULES §5). A quote waits out its validity, and nobody's
 * silence accepts a price. Null: no such day, a past one, or more than a year ahead.
 */
export async function limitsOf(ports: Ports, contract: Contract, kind: ConsentKind, lastDay: string): Promise<ConsentLimits | null> {
  const today = localDateOf(ports.now(), contract.timezone);
  if (!isLocalDate(lastDay) || lastDay < today || lastDay > addDays(today, DAYS_MAX)) return null;
  const until = startOfDay(addDays(localDate(lastDay), 1), contract.timezone);
  const { approval } = contract;
  if (kind === "quote" || approval === undefined) return { until, answerBy: until, unanswered: "stop" };
  const ends = await hoursLater(ports, contract, approval.afterBusinessHours);
  // Validity over is no silence that counts: the offer itself has ended.
  return ends !== null && ends < until ? { until, answerBy: ends, unanswered: approval.unanswered } : { until, answerBy: until, unanswered: "stop" };
}

async function hoursLater(ports: Ports, contract: Contract, hours: number): Promise<Instant | null> {
  const id = contract.sla?.calendar;
  if (id === undefined) return instant(ports.now() + hours * HOUR * 1000);
  const calendar = (await loadCalendars(ports, [id], contract)).get(id);
  return calendar === undefined ? null : addBusinessSeconds(calendar, ports.now(), hours * HOUR);
}
