import { addBusinessDates } from "../../core/calendar/business-date";
import { compileCalendar } from "../../core/calendar/compile";
import type { Calendar } from "../../core/calendar/calendar";
import type { CalendarSpec } from "../../core/calendar/spec";
import type { Contract } from "../../core/contract/contract";
import { problem, type Problem } from "../../core/problem";
import { instant, type LocalDate } from "../../core/time/instant";
import { addDays } from "../../core/time/local-date";
import { periodOf } from "../../core/time/period";
import { localDateOf, startOfDay } from "../../core/time/zone";
import { loadCalendars } from "../contracts/load-calendars";
import type { ContractBook } from "../contracts/load-contracts";
import { periodKey } from "../periods/open-period";
import { fixedIssues } from "../periods/price-entries";
import type { PeriodRating } from "../periods/rate-period-record";
import { matchCustomer } from "../tracking/route-issue";
import type { Page, Ports } from "../ports";
import { isRequestSource, isShareSource, isTimeSource, type SourceRecord } from "../records/billing";

/** A month is closed on the third business day after its end, or later (RULES §6). */
const BUSINESS_DAYS = 3;

/** First local date on which a period may be closed; a contract without service hours counts Monday to Friday. */
export async function closesOn(ports: Ports, contract: Contract, until: LocalDate): Promise<LocalDate> {
  const id = contract.sla?.calendar;
  const calendar = (id === undefined ? undefined : (await loadCalendars(ports, [id], contract)).get(id)) ?? plainCalendar(contract);
  return addBusinessDates(calendar, addDays(until, -1), BUSINESS_DAYS, contract.options.werktag) ?? until;
}

function plainCalendar({ timezone }: Contract): Calendar {
  const hours = [["09:00", "17:00"]] as const;
  const spec: CalendarSpec = { timezone, week: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours }, holidays: null };
  const compiled = compileCalendar(spec);
  if (!compiled.ok) throw new Error(`zone ${timezone} has no calendar`);
  return compiled.value;
}

export const isTooEarly = (ports: Ports, contract: Contract, opensOn: LocalDate): boolean => localDateOf(ports.now(), contract.timezone) < opensOn;

/** What is still open before a period may be closed (RULES §6): reconciled, nothing pending, unrouted or parked. Facts name issues by id. */
export async function closeProblems(ports: Ports, book: ContractBook, rating: PeriodRating): Promise<readonly Problem[]> {
  const { contract, period, statement } = rating;
  const job = await ports.store.get("job", "hourly");
  const reconciled = job !== null && job.body.cursor >= startOfDay(period.until, contract.timezone);
  const [pending, unrouted] = await Promise.all([openSources(ports, book, rating, "pending"), openSources(ports, book, rating, "unrouted")]);
  return [
    ...(reconciled ? [] : [problem("close.not-reconciled", "", { until: period.until })]),
    ...pending.map((issue) => problem("close.pending", "sources", { issue })),
    ...unrouted.map((issue) => problem("close.unrouted", "sources", { issue })),
    ...(await decisionsPending(ports, rating)),
    ...(await earlierOpen(ports, rating)),
    ...(await earlierUnpriced(ports, rating)),
    ...statement.problems,
  ];
}

/** Issues with work of this period that is not posted, where it is or may be this customer's. */
async function openSources(
  ports: Ports,
  { head }: ContractBook,
  { contract, period }: PeriodRating,
  state: "pending" | "unrouted",
): Promise<readonly string[]> {
  const [from, until] = [startOfDay(period.from, contract.timezone), startOfDay(period.until, contract.timezone)];
  const issues = new Set<string>();
  const shared = new Set<string>();
  let cursor: string | null = null;
  do {
    const page: Page<SourceRecord> = await ports.store.query("source", { index: "by-state", partition: [state], cursor });
    for (const { value } of page.rows) {
      if (isShared(value, contract.id)) shared.add(value.issue);
      if (isTimeSource(value) && value.body.revision.started >= from && value.body.revision.started < until) issues.add(value.issue);
    }
    cursor = page.next;
  } while (cursor !== null);
  const tracks = await ports.store.getMany("track", [...issues]);
  const concerned: string[] = [];
  for (const issue of issues) {
    const track = tracks.get(issue);
    const { candidates } = track === undefined ? { candidates: [head.customer] } : await matchCustomer(ports, track.body);
    if (track?.customer === head.customer || candidates.includes(head.customer)) concerned.push(issue);
  }
  return [...new Set([...concerned, ...shared])].toSorted();
}

/** A share of this contract, or a worklog whose shares are not named yet: of whatever period, it may be this one. */
const isShared = (source: SourceRecord, contract: string): boolean =>
  isShareSource(source) ? source.body.contract === contract : isTimeSource(source) && (source.body.sharedWith ?? []).includes(contract);

/** A decision about this period that is not posted yet. */
async function decisionsPending(ports: Ports, { contract, period }: PeriodRating): Promise<readonly Problem[]> {
  const page: Page<SourceRecord> = await ports.store.query("source", { index: "by-state", partition: ["pending"] });
  const waiting = page.rows.filter(({ value }) => isRequestSource(value) && value.body.contract === contract.id && value.body.periods.includes(period.from));
  return waiting.length === 0 ? [] : [problem("close.decision-pending", "sources", { decisions: waiting.length })];
}

/** Where time goes over into the next period, or two share a quota by agreement, periods are closed in their order. */
async function earlierOpen(ports: Ports, { contract, period, input }: PeriodRating): Promise<readonly Problem[]> {
  const shares = (input.transfers ?? []).some(({ part }) => part === "lends" || part === "receives");
  if (!shares && contract.quotas.every(({ rollover }) => rollover === "none")) return [];
  const before = periodOf(contract.period, addDays(period.from, -1));
  const record = await ports.store.get("period", periodKey(contract.id, before.from));
  return record?.state === "open" || (shares && record === null) ? [problem("close.earlier-open", "period", { start: before.from })] : [];
}

/** Months that work at a fixed price is looked for before the present one. */
const MONTHS_BACK = 24;

/** A fixed price stands with the first work on it: periods since its issues were created are closed first, so that it never stands twice. */
async function earlierUnpriced(ports: Ports, { contract, period, statement, input }: PeriodRating): Promise<readonly Problem[]> {
  const issues = fixedIssues(statement.usages, input.bundles);
  if (issues.length === 0) return [];
  const created = [...(await ports.store.getMany("track", issues)).values()].map(({ body }) => body.created);
  const first = localDateOf(instant(Math.min(ports.now(), ...created)), contract.timezone);
  const earlier: LocalDate[] = [];
  for (let one = period; one.from > first && one.from > contract.term.from && earlier.length < MONTHS_BACK;) {
    one = periodOf(contract.period, addDays(one.from, -1));
    earlier.push(one.from);
  }
  const found = await ports.store.getMany(
    "period",
    earlier.map((start) => periodKey(contract.id, start)),
  );
  const open = earlier.findLast((start) => (found.get(periodKey(contract.id, start))?.state ?? "open") === "open");
  return open === undefined ? [] : [problem("close.earlier-price", "period", { start: open })];
}
