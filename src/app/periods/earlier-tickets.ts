import type { Contract } from "../../core/contract/contract";
import type { AcceptedTicket } from "../../core/ledger/tickets";
import { localDate } from "../../core/time/instant";
import { addDays } from "../../core/time/local-date";
import { nextPeriod, periodOf, type Period } from "../../core/time/period";
import { ticketsOf } from "./map-entries";
import { splitPeriodKey } from "./open-period";
import { readStanding } from "./read-period";
import type { Ports } from "../ports";
import { isTimeSource, type EntryRecord } from "../records/billing";

/** Tickets of earlier periods that a period has to know, and those periods, oldest first. */
export interface EarlierTickets {
  readonly tickets: readonly AcceptedTicket[];
  readonly periods: readonly Period[];
}

const NONE: EarlierTickets = { tickets: [], periods: [] };

/**
 * A ticket keeps the place of the period of its acceptance (RULES §3): work on it later is settled by that place, so the tickets of
 * that period are read too. A quota that postpones looks back one period by itself (S85), and over all between.
 */
export async function earlierTickets(ports: Ports, contract: Contract, period: Period, entries: readonly EntryRecord[]): Promise<EarlierTickets> {
  const quota = contract.quotas.find(({ unit }) => unit === "tickets");
  if (quota === undefined) return NONE;
  const accepted = await startsOfTickets(ports, contract, entries);
  const before = periodOf(contract.period, addDays(period.from, -1));
  const postpones = quota.afterLast === "postpone" && before.until > contract.term.from;
  const starts = new Set([...accepted.filter((start) => start < period.from), ...(postpones ? [before.from] : [])]);
  const periods: Period[] = [];
  const first = [...starts].toSorted()[0];
  if (first === undefined) return NONE;
  for (let now = periodOf(contract.period, localDate(first)); now.from < period.from; now = nextPeriod(contract.period, now))
    if (postpones || starts.has(now.from)) periods.push(now);
  const lists = await Promise.all(periods.map((one) => ticketsIn(ports, contract, one)));
  return { tickets: lists.flat(), periods };
}

/** First days of the periods in which the issues of the period's work were accepted, as far as they were not in it. */
async function startsOfTickets(ports: Ports, contract: Contract, entries: readonly EntryRecord[]): Promise<readonly string[]> {
  const here = new Set(entries.flatMap(({ kind, issue }) => (kind === "ticket" ? [issue] : [])));
  const drawing = entries.filter((entry) => entry.kind === "usage" && contract.categories[entry.body.category]?.treatment === "quota");
  const wanted = [...new Set(drawing.map(({ issue }) => issue))].filter((issue) => !here.has(issue));
  if (wanted.length === 0) return [];
  const found = await ports.store.getMany(
    "source",
    wanted.map((issue) => `ticket:${issue}`),
  );
  const parts = [...found.values()].flatMap((source) => (isTimeSource(source) ? (source.body.posted?.parts ?? []) : []));
  return parts.map((part) => splitPeriodKey(part.period)).flatMap((place) => (place.contract === contract.id ? [place.start] : []));
}

const ticketsIn = async (ports: Ports, contract: Contract, period: Period): Promise<readonly AcceptedTicket[]> =>
  ticketsOf((await readStanding(ports, contract, period)).entries);
