import type { Problem } from "../../core/problem";
import { localDate, type LocalDate } from "../../core/time/instant";
import { addDays } from "../../core/time/local-date";
import { periodOf } from "../../core/time/period";
import type { Answer, CloseItem, CloseView } from "../api";
import { closeProblems, closesOn, isTooEarly } from "./check-close";
import { readHead } from "./freeze-statement";
import { periodKey } from "../periods/open-period";
import { ratePeriodRecord, type PeriodRating } from "../periods/rate-period-record";
import { refuse } from "../tracking/load-issue";
import { accountsOf, personsOf } from "../people/name-person";
import { instantText } from "../records/instant-text";
import { CLOSE, closeJobOf, queueClose } from "./run-close";
import { rowOf } from "../periods/settle-period";
import { statePeriod, supplementOf } from "../periods/state-period";
import { contractsOfProject, periodIn, type CoveredContract } from "../views/view-report";
import { namedProblems } from "../views/name-problems";
import type { Ports } from "../ports";

const isMonth = (month: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(month);

/** What closing a month would do: each contract whose period ends in it, what is still open, what is closed already (RULES §6). */
export async function viewClose(ports: Ports, project: string, month: string): Promise<Answer<CloseView>> {
  if (!isMonth(month)) return refuse("app.month-malformed", "month", { month });
  const covered = await contractsOfProject(ports, project);
  const record = await ports.store.get("job", `${CLOSE}${month}`);
  const job = closeJobOf(record);
  const items: { item: CloseItem; opensOn: LocalDate }[] = [];
  for (const one of covered) {
    const start = periodIn(one.book, month);
    const item = start === null ? null : await itemOf(ports, one, start, job?.failed[one.book.id] ?? []);
    if (item !== null) items.push(item);
  }
  const running = record?.state === "running" && job !== null ? { done: record.body.cursor, total: job.plans.length } : null;
  const ends = addDays(periodOf({ kind: "calendar-month" }, localDate(`${month}-01`)).until, -1);
  return {
    month,
    asOf: instantText(ports.now()),
    zone: covered[0]?.book.versions.at(-1)?.contract.timezone ?? "UTC",
    opensOn: items.map(({ opensOn }) => opensOn).toSorted()[0] ?? ends,
    items: await named(
      ports,
      items.map(({ item }) => item),
    ),
    running,
  };
}

async function itemOf(
  ports: Ports,
  { book, customer }: CoveredContract,
  start: string,
  failed: readonly Problem[],
): Promise<{ readonly item: CloseItem; readonly opensOn: LocalDate } | null> {
  const rating = await statePeriod(ports, book, start);
  if (rating === null) return null;
  const { statement, contract, period } = rating;
  const opensOn = await closesOn(ports, contract, period.until);
  if (rating.state === "tail") return { item: await supplementItem(ports, { book, customer }, rating), opensOn };
  const head = await readHead(ports, book.id, start);
  const row = rowOf(rating);
  const base = {
    contract: book.id,
    customerName: customer.name,
    tier: statement.tier,
    periodStart: start,
    supplement: null,
    usedMinutes: Math.ceil(statement.usages.reduce((sum, { seconds }) => sum + seconds, 0) / 60),
    charged: row.charged,
    total: row.total,
    last: rating.last,
  };
  if (head !== null && rating.state !== "open") {
    const { number, hash, closedAt, by } = head;
    return { item: { ...base, state: "closed", problems: [], number, hash, closedAt, closedBy: by }, opensOn };
  }
  const problems = await closeProblems(ports, book, rating);
  const known = new Set(problems.map(({ code }) => code));
  const told = [...problems, ...failed.filter(({ code }) => code === "close.changed-meanwhile" && !known.has(code))];
  const state = isTooEarly(ports, contract, opensOn) ? "too-early" : problems.length > 0 ? "needs-decision" : "ready";
  return { item: { ...base, state, problems: told, number: null, hash: null, closedAt: null, closedBy: null }, opensOn };
}

/** What came late for a contract that has ended: its next supplement, to be closed like a month. */
async function supplementItem(ports: Ports, { book, customer }: CoveredContract, rating: PeriodRating): Promise<CloseItem> {
  const { period, contract, last } = rating;
  const [stated, current, record] = await Promise.all([
    supplementOf(ports, book, period.from),
    ratePeriodRecord(ports, book, period.from),
    ports.store.get("period", periodKey(book.id, period.from)),
  ]);
  const problems = current === null ? [] : await closeProblems(ports, book, current);
  const money = { amount: stated?.statement.total ?? 0, currency: contract.currency };
  return {
    contract: book.id,
    customerName: customer.name,
    tier: contract.tier,
    periodStart: period.from,
    supplement: (record?.body.supplements ?? 0) + 1,
    state: problems.length > 0 ? "needs-decision" : "ready",
    usedMinutes: 0,
    charged: money,
    total: money,
    problems,
    last,
    number: null,
    hash: null,
    closedAt: null,
    closedBy: null,
  };
}

/** Keys of issues the viewer may browse, names of people. */
async function named(ports: Ports, items: readonly CloseItem[]): Promise<readonly CloseItem[]> {
  const problems = await Promise.all(items.map((item) => namedProblems(ports, item.problems)));
  const accounts = await accountsOf(ports, [...new Set(items.flatMap(({ closedBy }) => closedBy ?? []))]);
  const people = accounts.size === 0 ? new Map<string, string>() : await ports.jira.names([...new Set(accounts.values())]);
  return items.map((item, place) => ({
    ...item,
    problems: problems[place] ?? [],
    closedBy: item.closedBy === null ? null : (people.get(accounts.get(item.closedBy) ?? "") ?? null),
  }));
}

interface CloseAsk {
  readonly month: string;
  readonly contracts: readonly { readonly contract: string; readonly last: number }[];
}

/** Starts or resumes the close of these contracts; each closes alone. Safe to run twice: a closed period stays as it is. */
export async function startClose(ports: Ports, project: string, { month, contracts }: CloseAsk, account: string): Promise<Answer<CloseView>> {
  if (!isMonth(month)) return refuse("app.month-malformed", "month", { month });
  const covered = await contractsOfProject(ports, project);
  const plans = contracts.flatMap(({ contract, last }) => {
    const book = covered.find((one) => one.book.id === contract)?.book;
    const start = book === undefined ? null : periodIn(book, month);
    return start === null || !Number.isInteger(last) ? [] : [{ contract, start, last }];
  });
  if (plans.length < contracts.length) {
    const unknown = contracts.find(({ contract }) => !plans.some((plan) => plan.contract === contract));
    return refuse("app.contract-unknown", "contracts", { contract: unknown?.contract ?? "–" });
  }
  const by = (await personsOf(ports, [account])).get(account) ?? "";
  if (plans.length > 0) await queueClose(ports, month, plans, by);
  return viewClose(ports, project, month);
}
