import { statementsCsv } from "../../core/statement/csv";
import type { Statement } from "../../core/statement/statement";
import { isLocalDate } from "../../core/time/local-date";
import { localDateOf, startOfDay } from "../../core/time/zone";
import { languageOf, say } from "../../text/say";
import type { AnnouncementView, Answer, ClockView, ConsentView, StatementView } from "../api";
import { clockInput } from "../tracking/fold-issue";
import { readHead } from "../closing/freeze-statement";
import { judgeIssue } from "../tracking/judge-issue";
import { refuse } from "../tracking/load-issue";
import { deciders, readBy, workAgreed } from "./name-notes";
import { labelsOf } from "./name-parts";
import { accountsOf } from "../people/name-person";
import { namedProblems } from "./name-problems";
import { isConsent, requestsOfContract } from "../consents/read-consents";
import { instantText } from "../records/instant-text";
import { statePeriod } from "../periods/state-period";
import { isOfPeriod, tracksSince } from "./sum-clocks";
import { viewClocks } from "./view-clocks";
import { supplementsOf } from "../closing/view-supplements";
import { viewConsents } from "../consents/view-consents";
import { contractsOfProject, periodIn, type CoveredContract } from "./view-report";
import type { Ports } from "../ports";
import type { PeriodRating } from "../periods/rate-period-record";

/** Issues whose clocks stand beside a statement. */
const CLOCKS_MAX = 200;

/** One statement with what its reader may see: keys of issues they can browse, names of people by our ids. */
export async function viewStatement(ports: Ports, project: string, contract: string, start: string): Promise<Answer<StatementView>> {
  const covered = (await contractsOfProject(ports, project)).find(({ book }) => book.id === contract);
  if (covered === undefined) return refuse("app.contract-unknown", "contract", { contract });
  if (!isLocalDate(start)) return refuse("app.date-impossible", "periodStart", { date: start });
  const rating = await statePeriod(ports, covered.book, start);
  if (rating === null || rating.period.from !== start) return refuse("app.period-unknown", "periodStart", { start });
  const { statement } = rating;
  const supplements = await supplementsOf(ports, covered.book, start);
  const rows = await requestsOfContract(ports, contract);
  const announcements = announcementsIn(rows, start);
  const consents = await consentsIn(ports, rows, start, statement.timezone);
  const issues = await issuesSeen(ports, [
    ...[statement, ...supplements.map((one) => one.statement)].flatMap(issueIds),
    ...[...announcements, ...consents].map(({ issue }) => issue),
  ]);
  const people = await peopleOf(ports, rating);
  const reader = { people: new Map(Object.entries(people)), keys: keysIn(issues) };
  return {
    statement: { ...readBy(statement, reader), problems: await namedProblems(ports, statement.problems) },
    frozen: await frozenOf(ports, contract, rating),
    supplements: supplements.map((one) => ({ ...one, statement: readBy(one.statement, reader) })),
    customerName: covered.customer.name,
    labels: labelsOf(rating.contract),
    asOf: instantText(ports.now()),
    issues,
    people,
    announcements,
    consents,
    contractVersion: rating.version,
    validFrom: statement.terms?.validFrom ?? rating.contract.term.from,
    clocks: await clocksOfPeriod(ports, covered, statement),
  };
}

/** The head of a period that was closed once; an ended contract keeps it while its supplement is open. */
async function frozenOf(ports: Ports, contract: string, { state, period }: PeriodRating): Promise<StatementView["frozen"]> {
  const head = state === "open" ? null : await readHead(ports, contract, period.from);
  if (head === null) return null;
  const account = (await accountsOf(ports, [head.by])).get(head.by);
  const names = account === undefined ? new Map<string, string>() : await ports.jira.names([account]);
  return { number: head.number, hash: head.hash, closedAt: head.closedAt, closedBy: names.get(account ?? "") ?? null };
}

const issueIds = (statement: Statement): readonly string[] => [
  ...new Set([
    ...statement.usages.map(({ issue }) => issue),
    ...[...statement.lines, ...statement.corrections].flatMap(({ issue }) => issue ?? []),
    ...workAgreed(statement),
  ]),
];

const keysIn = (issues: StatementView["issues"]): ReadonlyMap<string, string> =>
  new Map(Object.entries(issues).flatMap(([id, { key }]): [string, string][] => (key === null ? [] : [[id, key]])));

/** Lines from projects the viewer cannot browse carry no key (DESIGN §5). */
async function issuesSeen(ports: Ports, named: readonly string[]): Promise<StatementView["issues"]> {
  const ids = [...new Set(named)];
  const seen = new Map((ids.length === 0 ? [] : await ports.jira.issuesAsUser(ids)).map((one) => [one.id, one]));
  return Object.fromEntries(ids.map((id) => [id, { key: seen.get(id)?.key ?? null, summary: seen.get(id)?.summary ?? null }]));
}

/** Authors of work and whoever decided something; the people that the contract names are known by their names there. */
async function peopleOf(ports: Ports, { statement, contract }: PeriodRating): Promise<StatementView["people"]> {
  const named = (contract.contacts ?? []).map(({ name }): [string, string] => [name, name]);
  const accounts = await accountsOf(ports, [...new Set([...statement.usages.map(({ author }) => author), ...deciders(statement)])]);
  const names = accounts.size === 0 ? new Map<string, string>() : await ports.jira.names([...new Set(accounts.values())]);
  return Object.fromEntries([...named, ...[...accounts].flatMap(([id, account]) => (names.has(account) ? [[id, names.get(account) ?? ""]] : []))]);
}

type Rows = Awaited<ReturnType<typeof requestsOfContract>>;

const announcementsIn = (rows: Rows, start: string): readonly (AnnouncementView & { readonly issue: string })[] =>
  rows
    .flatMap(({ value }) => (value.kind === "announcement" && value.body.period === start ? [value] : []))
    .map(({ state, at, body, issue }) => ({
      state,
      at,
      by: null,
      seconds: body.seconds,
      overageMinutes: body.overageMinutes,
      amount: { amount: body.amount, currency: body.currency },
      reason: body.reason ?? null,
      issue,
    }));

async function consentsIn(ports: Ports, rows: Rows, start: string, zone: string): Promise<readonly (ConsentView & { readonly issue: string })[]> {
  const known = rows.flatMap(({ key, value }) => (isConsent(value) && value.body.period === start ? [{ key, record: value }] : []));
  const views = await viewConsents(ports, known, zone);
  return views.map((view, place) => ({ ...view, issue: known[place]?.record.issue ?? "" }));
}

async function clocksOfPeriod(ports: Ports, { book }: CoveredContract, statement: Statement): Promise<readonly (ClockView & { readonly issue: string })[]> {
  const { period, timezone } = statement;
  const now = instantText(ports.now());
  const [from, until] = [instantText(startOfDay(period.from, timezone)), instantText(startOfDay(period.until, timezone))];
  const rows = (await tracksSince(ports, book, period.from, localDateOf(ports.now(), timezone).slice(0, 7))).slice(0, CLOCKS_MAX);
  const lists = await Promise.all(
    rows.map(async ({ key, value }) => {
      const { contract, desk } = await judgeIssue(ports, key, value.body);
      const clocks = await viewClocks(ports, contract === null ? null : await clockInput(ports, key, value.body, contract, desk));
      return clocks.filter((clock) => isOfPeriod(clock, from, until, now)).map((clock) => ({ ...clock, issue: key }));
    }),
  );
  return lists.flat();
}

/** CSV of one statement or of all of a month; issue keys only where the viewer may browse them. */
export async function exportCsv(ports: Ports, project: string, ask: { readonly month: string; readonly contract: string | null; readonly locale: string }) {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(ask.month)) return refuse("app.month-malformed", "month", { month: ask.month });
  const covered = (await contractsOfProject(ports, project)).filter(({ book }) => ask.contract === null || book.id === ask.contract);
  if (covered.length === 0) return refuse("app.contract-unknown", "contract", { contract: ask.contract ?? "–" });
  const statements: Statement[] = [];
  for (const { book } of covered) {
    const start = periodIn(book, ask.month);
    const rating = start === null ? null : await statePeriod(ports, book, start);
    if (rating === null || start === null) continue;
    statements.push(rating.statement, ...(await supplementsOf(ports, book, start)).map(({ statement }) => statement));
  }
  const ids = [...new Set(statements.flatMap(issueIds))];
  const seen = new Map((ids.length === 0 ? [] : await ports.jira.issuesAsUser(ids)).map((one) => [one.id, one.key]));
  const language = languageOf(ask.locale);
  const issueKeys = Object.fromEntries(ids.map((id) => [id, seen.get(id) ?? null]));
  const reader = { people: new Map<string, string>(), keys: new Map(seen) };
  const text = statementsCsv(
    statements.map((one) => readBy(one, reader)),
    { words: { say: (key, facts) => say(language, key, facts) }, issueKeys },
  );
  return { fileName: `kontingent-${ask.contract ?? "all"}-${ask.month}.csv`, text };
}
