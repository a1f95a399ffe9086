import { localDate, type LocalDate } from "../time/instant";
import { addDays, dayNumber } from "../time/local-date";
import type { Period } from "../time/period";
import type { Category, Contract } from "./contract";

type Every = NonNullable<Category["obligation"]>["every"];

/** One due date of a task that is owed regularly. */
export interface ObligationDue {
  readonly contract: string;
  /** Category of the task. */
  readonly obligation: string;
  readonly due: LocalDate;
  /** When its request is created. */
  readonly createOn: LocalDate;
  readonly drawsQuota: boolean;
  /** `due`: its time has come; `overdue`: the date has passed. */
  readonly state: "due" | "done" | "overdue";
}

export interface DoneObligation {
  readonly obligation: string;
  readonly due: string;
}

/** Due dates of one task; a daily one over thirty years. */
const DATES_MAX = 12_000;
const MONTHS: Readonly<Record<Every, number>> = { day: 0, week: 0, month: 1, quarter: 3, year: 12 };

/**
 * The tasks a contract owes by `asOf` whose requests are to exist by then (S4, S15, S16, S47): due dates inside the term from `since`
 * on, those whose lead time has begun included, by date. What is done is said so; nothing outside the term is owed. Whether a task
 * uses the quota is what its category says.
 */
export function obligationsDue(contract: Contract, asOf: LocalDate, done: readonly DoneObligation[], since?: LocalDate): readonly ObligationDue[] {
  return listed(contract, asOf, done, (lead) => ({ last: addDays(asOf, lead), since }));
}

/** The same for the due dates of a half-open span of days, those still to come included: what one period's page shows (S4, S15, S16, S47). */
export function obligationsIn(contract: Contract, { from, until }: Period, asOf: LocalDate, done: readonly DoneObligation[]): readonly ObligationDue[] {
  return listed(contract, asOf, done, () => ({ last: addDays(until, -1), since: from }));
}

/** Both days included; without `since` from the first due date on. */
interface Dates {
  readonly last: LocalDate;
  readonly since: LocalDate | undefined;
}

function listed(contract: Contract, asOf: LocalDate, done: readonly DoneObligation[], span: (lead: number) => Dates): readonly ObligationDue[] {
  const found = Object.entries(contract.categories).flatMap(([id, { obligation, treatment }]) => {
    if (obligation === undefined) return [];
    const first = localDate(obligation.from ?? contract.term.from);
    const lead = obligation.leadDays ?? 0;
    return datesOf(contract, first, obligation.every, span(lead)).map((due): ObligationDue => ({
      contract: contract.id,
      obligation: id,
      due,
      createOn: addDays(due, -lead),
      drawsQuota: treatment === "quota",
      state: done.some((one) => one.obligation === id && one.due === due) ? "done" : due < asOf ? "overdue" : "due",
    }));
  });
  return found.toSorted((a, b) => dayNumber(a.due) - dayNumber(b.due) || (a.obligation < b.obligation ? -1 : Number(a.obligation > b.obligation)));
}

function datesOf({ term }: Contract, first: LocalDate, every: Every, { last, since }: Dates): readonly LocalDate[] {
  const dates: LocalDate[] = [];
  for (let count = 0; count < DATES_MAX; count += 1) {
    const date = dateAt(first, every, count);
    if (date > last || (term.until !== null && date >= term.until)) break;
    if (date >= term.from && (since === undefined || date >= since)) dates.push(date);
  }
  return dates;
}

/** The `count`-th date after the first; a day that a month does not have is its last (31 January, 28 February, 31 March). */
function dateAt(first: LocalDate, every: Every, count: number): LocalDate {
  if (every === "day") return addDays(first, count);
  if (every === "week") return addDays(first, 7 * count);
  const [year, month, day] = first.split("-").map(Number) as [number, number, number];
  const start = new Date(Date.UTC(year, month - 1 + MONTHS[every] * count, 1));
  const last = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1, 0)).getUTCDate();
  return addDays(localDate(start.toISOString().slice(0, 10)), Math.min(day, last) - 1);
}
