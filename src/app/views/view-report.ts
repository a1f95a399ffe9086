import { localDate, type LocalDate } from "../../core/time/instant";
import { addDays } from "../../core/time/local-date";
import { periodOf } from "../../core/time/period";
import { localDateOf } from "../../core/time/zone";
import type { ContractRow, ReportView } from "../api";
import { listHeads, loadBook, versionAt, type ContractBook } from "../contracts/load-contracts";
import { periodKey } from "../periods/open-period";
import { statePeriod } from "../periods/state-period";
import { instantText } from "../records/instant-text";
import type { CustomerRecord } from "../records/records";
import { NOBODY } from "../records/track";
import { rowOf, stillStands, withForecast, type SettledRow } from "../periods/settle-period";
import { sumClocks } from "./sum-clocks";
import type { Ports } from "../ports";

/** Months the picker goes back. */
const MONTHS_MAX = 24;
/** Entries that are rated at once for the overview; a bigger period is rated by the queue. */
const RATED_INLINE_MAX = 300;

export interface CoveredContract {
  readonly book: ContractBook;
  readonly customer: CustomerRecord;
}

/** Contracts ever in force that cover a project: their customer is matched by this project, or by something that is no project. */
export async function contractsOfProject(ports: Ports, project: string | null): Promise<readonly CoveredContract[]> {
  const heads = (await listHeads(ports)).filter(({ head }) => (head.body.versions ?? []).length > 0);
  const customers = await ports.store.getMany("customer", [...new Set(heads.map(({ head }) => head.customer))]);
  const books = await Promise.all(heads.map(({ id }) => loadBook(ports, id)));
  return books.flatMap((book): CoveredContract[] => {
    const customer = book === null ? undefined : customers.get(book.head.customer);
    if (book === null || customer === undefined || book.versions.length === 0) return [];
    const projects = customer.body.matches.filter((match) => match.startsWith("project:"));
    const covers = project === null || projects.includes(`project:${project}`) || projects.length < customer.body.matches.length || projects.length === 0;
    return covers ? [{ book, customer }] : [];
  });
}

/** One line a contract; the periods whose last day lies in the month (RULES §6). `month` is `yyyy-mm`. */
export async function viewReport(ports: Ports, project: string, asked: string | null, mayClose: boolean): Promise<ReportView> {
  const covered = await contractsOfProject(ports, project);
  const zone = covered[0]?.book.versions.at(-1)?.contract.timezone ?? "UTC";
  const present = localDateOf(ports.now(), zone).slice(0, 7);
  const month = asked !== null && /^\d{4}-(0[1-9]|1[0-2])$/.test(asked) ? asked : present;
  const rows: ContractRow[] = [];
  const recalculating: string[] = [];
  for (const one of covered) {
    const start = periodIn(one.book, month);
    if (start === null) continue;
    const row = await settledRow(ports, one.book, start);
    if (row === null) recalculating.push(one.book.id);
    else
      rows.push({
        ...row,
        customerName: one.customer.name,
        state: row.state,
        endsOn: endingOn(one.book, localDateOf(ports.now(), zone)),
        sla: await sumClocks(ports, one.book, start, { month: present, isPresent: month === present }),
      });
  }
  const unrouted = await ports.store.query("track", { index: "by-customer", partition: [NOBODY, "open"] });
  const asOf = instantText(ports.now());
  return { month, months: monthsOf(covered, present), asOf, zone, rows, recalculating, unrouted: unrouted.rows.length, mayClose };
}

/** Days ahead in which the end of a contract is something to talk about. */
const ENDING_DAYS = 60;

function endingOn(book: ContractBook, today: LocalDate): string | null {
  const until = book.versions.at(-1)?.contract.term.until ?? null;
  return until === null || until <= today || until > addDays(today, ENDING_DAYS + 1) ? null : addDays(until, -1);
}

/** The start of the period whose last day is in the month; null outside the term. */
export function periodIn(book: ContractBook, month: string): string | null {
  const contract = book.versions.at(-1)?.contract;
  const first = book.versions[0]?.contract;
  if (contract === undefined || first === undefined) return null;
  const lastOfMonth = addDays(periodOf({ kind: "calendar-month" }, localDate(`${month}-01`)).until, -1);
  const holding = periodOf(contract.period, lastOfMonth);
  const period = addDays(holding.until, -1) === lastOfMonth ? holding : periodOf(contract.period, addDays(holding.from, -1));
  const running = period.until > first.term.from && (contract.term.until === null || period.from < contract.term.until);
  return running ? period.from : null;
}

type Row = SettledRow & { readonly state: "open" | "closed" | "tail" };

async function settledRow(ports: Ports, book: ContractBook, start: string): Promise<Row | null> {
  const key = periodKey(book.id, start);
  const [period, settlement] = await Promise.all([ports.store.get("period", key), ports.store.get("settlement", key)]);
  const last = period?.last ?? 0;
  const state = period?.state ?? "open";
  const zone = versionAt(book, localDate(start))?.contract.timezone ?? "UTC";
  if (settlement !== null && stillStands(ports, book, start, settlement, last))
    return { ...withForecast(ports, JSON.parse(settlement.body.row) as SettledRow, zone), state };
  if (last - (settlement?.last ?? 0) > RATED_INLINE_MAX) {
    await ports.lanes.push("settle", { kind: "settle", period: key }, { oneAtATime: `settle:${key}` });
    return null;
  }
  const rating = await statePeriod(ports, book, start);
  return rating === null ? null : { ...withForecast(ports, rowOf(rating), zone), state };
}

function monthsOf(covered: readonly CoveredContract[], present: string): readonly string[] {
  const first = covered.map(({ book }) => (book.versions[0]?.contract.term.from ?? present).slice(0, 7)).toSorted()[0] ?? present;
  const months: string[] = [];
  for (
    let month = localDate(`${present}-01`);
    months.length < MONTHS_MAX && month.slice(0, 7) >= first;
    month = periodOf({ kind: "calendar-month" }, addDays(month, -1)).from
  ) {
    months.push(month.slice(0, 7));
  }
  return months.length === 0 ? [present] : months;
}
