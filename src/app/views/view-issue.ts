import type { Contract } from "../../core/contract/contract";
import { overageLabel } from "../../core/contract/expected-overage";
import { addDays } from "../../core/time/local-date";
import { localDateOf } from "../../core/time/zone";
import type { TraceStep } from "../../core/trace";
import type { AnnouncementView, ContractLink, IssueView, MinuteView } from "../api";
import { courseOf } from "../tracking/course-of-issue";
import { clockInput } from "../tracking/fold-issue";
import { classify } from "../tracking/load-desk";
import { ratingAt, ratingsOf, type LoadedIssue } from "../tracking/load-issue";
import { customerApprovers } from "../consents/check-approver";
import { accountsOf } from "../people/name-person";
import { isGranted } from "../consents/read-consents";
import type { ConsentRequest } from "../records/consent";
import { consentsOf } from "../consents/read-consents";
import { viewConsents } from "../consents/view-consents";
import type { PeriodRating } from "../periods/rate-period-record";
import { instantText } from "../records/instant-text";
import { versionAt } from "../contracts/load-contracts";
import { viewCategories } from "./view-coverage";
import { customersOf } from "../people/refresh-members";
import { viewClocks } from "./view-clocks";
import { viewLevels } from "./view-levels";
import { viewOnCall } from "../on-call/view-on-call";
import { viewOwed } from "../obligations/view-owed-work";
import { viewQuotas } from "./view-quotas";
import type { Ports } from "../ports";

export interface Viewer {
  readonly mayLog: boolean;
  readonly mayAssign: boolean;
}

/** Everything the issue context and the issue panel show, for an agent. */
export async function viewIssue(ports: Ports, loaded: LoadedIssue, viewer: Viewer): Promise<IssueView> {
  const { issue, track, judgement, book } = loaded;
  const { contract, desk } = judgement;
  const present = book === null ? null : await ratingAt(ports, book, ports.now());
  const ratings = await ratingsOf(ports, issue, desk.books, present);
  const input = contract === null ? null : await clockInput(ports, issue, track.body, contract, desk);
  const is = classify(track.body, contract, desk.settings);
  const levels = contract?.sla?.levels ?? [];
  const today = contract === null ? "" : localDateOf(ports.now(), contract.timezone);
  const endedOn = contract === null ? null : endOf(contract.term, today);
  const quotas = present === null || contract === null ? [] : viewQuotas(contract, present.statement, today);
  const clocks = await viewClocks(ports, input);
  const announcement = await announcementOf(ports, issue, present?.period.from ?? null);
  const labels = track.body.labels ?? [];
  const consents = await consentsOf(ports, issue, track.body.facts);
  return {
    issue,
    key: track.body.key,
    asOf: instantText(ports.now()),
    zone: contract?.timezone ?? "UTC",
    currency: contract?.currency ?? "EUR",
    link: await linkOf(ports, loaded, viewer.mayAssign),
    noteForAgents: contract?.noteForAgents ?? null,
    classification: {
      category: is.category,
      severity: is.severity,
      level: is.severity === null ? null : (levels[is.severity - 1] ?? null),
      source: track.body.owed === undefined ? is.source : "obligation",
      course: courseOf(desk, track.body).flatMap(({ was, from }) => (from === null ? [] : [{ category: was, until: instantText(from) }])),
    },
    levels: viewLevels(contract),
    categories: contract === null || present === null ? [] : viewCategories(contract, quotas, present.period.from),
    clocks,
    quotas: endedOn === null ? quotas : [],
    endedOn,
    minutes: await minutesOf(ports, issue, ratings),
    charged: chargedOf(issue, ratings, contract?.currency ?? "EUR"),
    announcement,
    announceExpected:
      contract === null || announcement !== null || consents.some(({ record }) => isAskedIn(record, present?.period.from))
        ? null
        : overageLabel(contract, { labels, category: is.category }),
    consents: await viewConsents(ports, consents, contract?.timezone ?? "UTC"),
    approvers: contract === null ? [] : customerApprovers(contract).map(({ name }) => name),
    estimateSeconds: track.body.estimate ?? null,
    answerToConfirm: answerToConfirm(loaded, input),
    onCall: await viewOnCall(ports, loaded, input),
    owed: await viewOwed(ports, loaded),
    ...viewer,
  };
}

/** Last day of a term that is over; null while it runs. */
const endOf = ({ until }: Contract["term"], today: string): string | null => (until === null || today < until ? null : addDays(until, -1));

/** Asking for an approval tells the customer of the overage as well as an announcement does. */
const isAskedIn = (record: ConsentRequest, period: string | undefined): boolean =>
  record.body.kind === "approval" && record.body.period === period && (record.state === "asked" || isGranted(record));

export async function linkOf(ports: Ports, { judgement, book }: LoadedIssue, mayAssign: boolean): Promise<ContractLink> {
  const { desk, contract } = judgement;
  if (desk.customer === null) {
    const matching = desk.candidates.length > 0;
    // Nobody matches: whoever may assign chooses among all, as nothing else would ever give the work item a customer.
    if (!matching && mayAssign) {
      const all = await customersOf(ports);
      return { kind: "unrouted", candidates: all.map(({ key, value }) => ({ customer: key, name: value.name })), matching, mayAssign };
    }
    const found = await ports.store.getMany("customer", desk.candidates);
    const candidates = desk.candidates.map((customer) => ({ customer, name: found.get(customer)?.name ?? customer }));
    return { kind: "unrouted", candidates, matching, mayAssign };
  }
  const customerName = desk.customerRecord?.name ?? desk.customer;
  if (contract === null || book === null) return { kind: "no-contract", customer: desk.customer, customerName };
  const version = versionAt(book, localDateOf(ports.now(), contract.timezone));
  return {
    kind: "contract",
    contract: contract.id,
    tier: contract.tier,
    customer: desk.customer,
    customerName,
    state: contract.state,
    version: version?.n ?? 1,
    validFrom: version?.from ?? contract.term.from,
  };
}

async function minutesOf(ports: Ports, issue: string, ratings: readonly PeriodRating[]): Promise<readonly MinuteView[]> {
  const uses = ratings.flatMap(({ statement }) => statement.usages.filter((usage) => usage.issue === issue));
  const accounts = await accountsOf(
    ports,
    uses.map(({ author }) => author),
  );
  const names = accounts.size === 0 ? new Map<string, string>() : await ports.jira.names([...new Set(accounts.values())]);
  return uses.map((use) => ({
    worklog: use.worklog,
    started: new Date(use.started).toISOString(),
    author: names.get(accounts.get(use.author) ?? "") ?? null,
    category: use.category,
    seconds: use.seconds,
    coveredSeconds: use.coveredSeconds,
    overageSeconds: use.overageSeconds,
    billedSeconds: use.billedSeconds + use.fixedSeconds,
    freeSeconds: use.freeSeconds,
    parkedSeconds: use.parkedSeconds,
    chargedMinutes: use.chargedMinutes,
    trace: use.trace,
  }));
}

export function chargedOf(issue: string, ratings: readonly PeriodRating[], currency: string): IssueView["charged"] {
  const uses = ratings.flatMap(({ statement }) => statement.usages.filter((usage) => usage.issue === issue));
  const lines = ratings.flatMap(({ statement }) => statement.lines.filter((line) => line.issue === issue));
  const trace: readonly TraceStep[] = lines.flatMap((line) => line.trace);
  return {
    coveredMinutes: minutes(uses.reduce((sum, { coveredSeconds }) => sum + coveredSeconds, 0)),
    billableMinutes: minutes(uses.reduce((sum, { chargedSeconds }) => sum + chargedSeconds, 0)),
    amount: { amount: lines.reduce((sum, { amount }) => sum + amount, 0), currency },
    trace,
  };
}

const minutes = (seconds: number): number => Math.round((seconds * 100) / 60) / 100;

/** The newest announcement of the present period. */
export async function announcementOf(ports: Ports, issue: string, periodStart: string | null): Promise<AnnouncementView | null> {
  const page = await ports.store.query("request", { index: "by-issue", partition: [issue], newestFirst: true, limit: 30 });
  const told = page.rows.flatMap(({ value }) => (value.kind === "announcement" ? [value] : []));
  const found = told.find(({ body }) => periodStart !== null && body.period === periodStart);
  if (found === undefined) return null;
  const account = (await accountsOf(ports, [found.body.by])).get(found.body.by);
  const name = account === undefined ? null : ((await ports.jira.names([account])).get(account) ?? null);
  return {
    state: found.state,
    at: found.at,
    by: name,
    seconds: found.body.seconds,
    overageMinutes: found.body.overageMinutes,
    amount: { amount: found.body.amount, currency: found.body.currency },
    reason: found.body.reason ?? null,
  };
}

/** A customer's comment in a pause that only a confirmed answer ends (RULES §2, qualified resume); the newest counts. */
function answerToConfirm({ track, judgement }: LoadedIssue, input: Awaited<ReturnType<typeof clockInput>>): IssueView["answerToConfirm"] {
  const paused = judgement.cycles.find(({ target, pausedSince }) => {
    const policy = input?.policy.targets.find(({ id }) => id === target);
    return pausedSince !== null && policy?.pause?.resume === "qualified";
  });
  if (paused === undefined || paused.pausedSince === null || input === null) return null;
  const confirmed = new Set(track.body.facts.filter(([kind]) => kind === "a").map((fact) => String(fact[4])));
  const refused = new Set(track.body.facts.filter(([kind]) => kind === "n").map((fact) => String(fact[4])));
  const comment = input.facts.findLast(
    (fact) =>
      fact.kind === "comment" &&
      fact.public &&
      fact.at > (paused.pausedSince ?? 0) &&
      !input.team.accounts.has(fact.by) &&
      !confirmed.has(fact.id) &&
      !refused.has(fact.id),
  );
  return comment === undefined ? null : { comment: comment.id, at: instantText(comment.at) };
}
