import type { Contract } from "../../core/contract/contract";
import { localDateOf } from "../../core/time/zone";
import type { Statement } from "../../core/statement/statement";
import type { TraceStep } from "../../core/trace";
import type { Answer, ClockView, CustomerApi, RequestView } from "../api";
import { clockInput } from "../tracking/fold-issue";
import { loadBooks, type ContractBook } from "../contracts/load-contracts";
import { ratingAt, ratingsOf, refuse, type LoadedIssue } from "../tracking/load-issue";
import { readBy, workAgreed } from "./name-notes";
import { labelsOf } from "./name-parts";
import { knownPersons } from "../people/name-person";
import { periodKey } from "../periods/open-period";
import { statePeriod } from "../periods/state-period";
import { consentsOfContract, consentsOfRequest } from "../consents/view-own-consents";
import { instantText } from "../records/instant-text";
import { customersOf } from "../people/refresh-members";
import { announcementOf, chargedOf, linkOf } from "./view-issue";
import { viewClocks } from "./view-clocks";
import { doneObligations } from "../obligations/view-obligations";
import { viewQuotas } from "./view-quotas";
import type { Ports } from "../ports";
import type { CustomerRecord } from "../records/records";

/** Whitelisted: no staff names, raw times only where the contract shows them. */
export async function viewRequest(ports: Ports, loaded: LoadedIssue, account: string): Promise<RequestView> {
  const { issue, track, judgement, book } = loaded;
  const { contract, desk } = judgement;
  const present = book === null ? null : await ratingAt(ports, book, ports.now());
  const ratings = await ratingsOf(ports, issue, desk.books, present);
  const uses = ratings.flatMap(({ statement }) => statement.usages.filter((usage) => usage.issue === issue));
  const charged = chargedOf(issue, ratings, contract?.currency ?? "EUR");
  const announcement = await announcementOf(ports, issue, present?.period.from ?? null);
  const rate = ratings.flatMap(({ statement }) => statement.lines.filter((line) => line.issue === issue)).at(-1)?.rate;
  const shows = contract?.customerSeesTimes === true;
  const seconds = (pick: (use: (typeof uses)[number]) => number): number => uses.reduce((sum, use) => sum + pick(use), 0);
  return {
    key: track.body.key,
    asOf: instantText(ports.now()),
    zone: contract?.timezone ?? "UTC",
    link: await linkOf(ports, loaded, false),
    labels: labelsOf(contract),
    clocks: (await viewClocks(ports, contract === null ? null : await clockInput(ports, issue, track.body, contract, desk))).map(withoutPeople),
    quotas: present === null || contract === null ? [] : viewQuotas(contract, present.statement, localDateOf(ports.now(), contract.timezone)),
    spentSeconds: shows ? seconds((use) => use.seconds) : 0,
    coveredMinutes: charged.coveredMinutes,
    overageMinutes: Math.ceil(seconds((use) => use.overageSeconds) / 60),
    chargedMinutes: charged.billableMinutes,
    amount: charged.amount,
    perHour: rate === undefined ? null : { amount: rate.perHour, currency: charged.amount.currency },
    prices: contract?.prices ?? "net",
    trace: cleaned(charged.trace),
    minutes: shows
      ? uses.map((use) => ({
          started: new Date(use.started).toISOString(),
          seconds: use.seconds,
          coveredSeconds: use.coveredSeconds,
          overageSeconds: use.overageSeconds,
          billedSeconds: use.billedSeconds + use.fixedSeconds,
          freeSeconds: use.freeSeconds,
          parkedSeconds: use.parkedSeconds,
          trace: cleaned(use.trace),
        }))
      : [],
    announcement: announcement === null ? null : { ...announcement, by: null },
    consents: await consentsOfRequest(ports, loaded, account),
  };
}

const PERSONAL = new Set(["by", "author", "account", "person"]);
const cleaned = (trace: readonly TraceStep[]): readonly TraceStep[] =>
  trace.map(({ code, facts }) => ({ code, facts: Object.fromEntries(Object.entries(facts).filter(([name]) => !PERSONAL.has(name))) }));
const withoutPeople = (clock: ClockView): ClockView => ({ ...clock, trace: cleaned(clock.trace) });

interface OwnContract {
  readonly book: ContractBook;
  readonly customer: CustomerRecord;
}

/** Contracts of the customers that an account is a member of. */
async function contractsOfMember(ports: Ports, account: string): Promise<readonly OwnContract[]> {
  const person = (await knownPersons(ports, [account])).get(account);
  if (person === undefined) return [];
  const own = (await customersOf(ports)).filter(({ value }) => value.body.members.includes(person));
  const lists = await Promise.all(own.map(async ({ key, value }) => (await loadBooks(ports, key)).map((book): OwnContract => ({ book, customer: value }))));
  return lists.flat();
}

export async function viewBalance(ports: Ports, account: string): Promise<Answer<Exclude<CustomerApi["balance"]["answer"], { problems: unknown }>>> {
  const contracts = await Promise.all(
    (await contractsOfMember(ports, account)).map(async ({ book }) => {
      const rating = await ratingAt(ports, book, ports.now());
      if (rating === null || rating.contract.state !== "active") return [];
      const { contract, statement } = rating;
      return [{ contract: contract.id, tier: contract.tier, quotas: viewQuotas(contract, statement, localDateOf(ports.now(), contract.timezone)) }];
    }),
  );
  return { contracts: contracts.flat() };
}

type MyContract = Exclude<CustomerApi["myContract"]["answer"], { problems: unknown }>;

/** The customer's own statements: authors are left out, issues carry a key where the person is part of them. */
export async function viewMyContract(ports: Ports, account: string, asked: string | null): Promise<Answer<MyContract>> {
  const own = await contractsOfMember(ports, account);
  if (own.length === 0) return refuse("app.no-contract-for-you", "");
  const contracts = await Promise.all(
    own.map(async ({ book, customer }): Promise<MyContract["contracts"]> => {
      const present = await ratingAt(ports, book, ports.now());
      if (present === null) return [];
      const periods = await periodsOf(ports, book, present.period.from);
      const start = asked !== null && periods.includes(asked) ? asked : present.period.from;
      const rating = await statePeriod(ports, book, start);
      if (rating === null) return [];
      const issues = await issuesOf(ports, rating.statement);
      const keys = new Map(Object.entries(issues).flatMap(([id, { key }]): [string, string][] => (key === null ? [] : [[id, key]])));
      const statement = withoutStaff(readBy(rating.statement, { people: new Map(), keys }), rating.contract.customerSeesTimes === true);
      const { contract, tier } = statement;
      return [
        {
          contract,
          tier,
          customerName: customer.name,
          labels: labelsOf(rating.contract),
          over: overOf(rating.contract, rating.statement),
          periods,
          statement,
          consents: await consentsOfContract(ports, rating.contract, start, account),
          issues,
          waiting: rating.statement.usages.some(({ parkedSeconds }) => parkedSeconds > 0),
          done: await doneObligations(ports, book, rating.period),
        },
      ];
    }),
  );
  return { contracts: contracts.flat() };
}

const overOf = (contract: Contract, statement: Statement): Readonly<Record<string, number>> =>
  Object.fromEntries(viewQuotas(contract, statement, statement.period.from).map(({ id, over }) => [id, over]));

function withoutStaff(statement: Statement, shows: boolean): Statement {
  const lines = statement.lines.map((line) => ({ ...line, trace: cleaned(line.trace) }));
  return { ...statement, lines, usages: shows ? statement.usages.map((use) => ({ ...use, author: "-", trace: cleaned(use.trace) })) : [], problems: [] };
}

async function periodsOf(ports: Ports, book: ContractBook, present: string): Promise<readonly string[]> {
  const page = await ports.store.query("period", { index: "by-contract", partition: [book.id], newestFirst: true, limit: 24 });
  return [...new Set([present, ...page.rows.map(({ key }) => key.slice(periodKey(book.id, "").length))])].toSorted().toReversed();
}

/** Requests of one's own organisation: all of them belong to the customer whose member is asking. */
async function issuesOf(ports: Ports, statement: Statement): Promise<Readonly<Record<string, { key: string | null; summary: string | null }>>> {
  const ids = [...new Set([...[...statement.lines, ...statement.corrections].flatMap(({ issue }) => issue ?? []), ...workAgreed(statement)])];
  const names = new Map((ids.length === 0 ? [] : await ports.jira.issueNames(ids)).map((one) => [one.id, one]));
  return Object.fromEntries(ids.map((id) => [id, { key: names.get(id)?.key ?? null, summary: names.get(id)?.summary ?? null }]));
}
