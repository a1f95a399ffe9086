import type { Contract } from "../core/contract/contract";
import { localDate, type LocalDate } from "../core/time/instant";
import { addDays } from "../core/time/local-date";
import { nextPeriod, periodOf } from "../core/time/period";
import { localDateOf } from "../core/time/zone";
import type { DecidablePeriod, DecisionKind, DecisionView, DecisionsView } from "./api";
import { decisionOf, decisionsOf, type DecisionFact, type KeptDecision } from "./decide";
import { approversOf } from "./name-approvers";
import { labelsOf } from "./name-parts";
import { accountsOf } from "./name-person";
import { periodKey } from "./open-period";
import { isAgreement } from "./read-draft";
import { instantText } from "./records/instant-text";
import type { CoveredContract } from "./view-report";
import type { Ports } from "./ports";

/** What a person may decide about a contract. */
export type MayDecide = DecisionsView["may"];

/** Periods that a form offers. */
const PERIODS_MAX = 24;

/** Everything decided about a contract's money, newest first, and what a form needs. `fresh`: a decision that the query may not know yet. */
export async function viewDecisions(ports: Ports, { book, customer }: CoveredContract, may: MayDecide, fresh: string | null = null): Promise<DecisionsView> {
  const contract = latestOf({ book });
  const kept = await keptWith(ports, contract.id, fresh);
  const approvers = await approversOf(ports, contract);
  const nameOf = await namesOf(ports, kept, contract);
  const keys = await keysOf(ports, kept);
  return {
    contract: contract.id,
    customerName: customer.name,
    tier: contract.tier,
    asOf: instantText(ports.now()),
    zone: contract.timezone,
    currency: contract.currency,
    labels: labelsOf(contract),
    decisions: kept.map((one) => viewOf(one, { contract, may, nameOf, keys })),
    may,
    periods: await periodsOf(ports, contract),
    quotas: contract.quotas.flatMap(({ id, unit, limit }) => (unit === "minutes" ? [{ id, limit }] : [])),
    approvers: approvers.map(({ name, role }) => ({ name, role })),
  };
}

/** The newest terms; a covered contract was in force at least once. */
export function latestOf({ book }: Pick<CoveredContract, "book">): Contract {
  const contract = book.versions.at(-1)?.contract;
  if (contract === undefined) throw new Error(`contract ${book.id} was never in force`);
  return contract;
}

async function keptWith(ports: Ports, contract: string, fresh: string | null): Promise<readonly KeptDecision[]> {
  const known = await decisionsOf(ports, contract);
  const newest = fresh === null ? null : await decisionOf(ports, fresh);
  return newest === null ? known : [newest, ...known.filter(({ id }) => id !== newest.id)].toSorted((a, b) => (a.at > b.at ? -1 : a.at < b.at ? 1 : 0));
}

type NameOf = (person: string) => string | null;

/** People by our ids; whom the contract names without an account is known by the name alone and asked of nobody. */
async function namesOf(ports: Ports, kept: readonly KeptDecision[], { contacts = [] }: Contract): Promise<NameOf> {
  const people = kept.flatMap(({ by, fact, takenBack }) => [by, ...("approver" in fact ? [fact.approver] : []), ...(takenBack === null ? [] : [takenBack.by])]);
  const accounts = await accountsOf(ports, [...new Set(people)]);
  const named = new Map(contacts.map(({ name, account }) => [account ?? name, name]));
  const others = [...new Set(accounts.values())].filter((account) => !named.has(account));
  const names = others.length === 0 ? new Map<string, string>() : await ports.jira.names(others);
  return (person) => {
    const account = accounts.get(person) ?? person;
    return named.get(account) ?? names.get(account) ?? null;
  };
}

const workOf = (fact: DecisionFact): readonly string[] => ("work" in fact ? fact.work : "issue" in fact ? [fact.issue] : []);

/** Keys of the issues that the reader may browse. */
async function keysOf(ports: Ports, kept: readonly KeptDecision[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(kept.flatMap(({ fact }) => workOf(fact)))];
  return new Map((ids.length === 0 ? [] : await ports.jira.issuesAsUser(ids)).map(({ id, key }) => [id, key]));
}

export function kindOf(fact: DecisionFact): DecisionKind {
  if (fact.fact === "granted") return fact.source;
  if (fact.fact === "goodwill") return fact.as === "off-charge" ? "off-charge" : "goodwill";
  return fact.fact;
}

interface Reading {
  readonly contract: Contract;
  readonly may: MayDecide;
  readonly nameOf: NameOf;
  readonly keys: ReadonlyMap<string, string>;
}

function viewOf({ id, state, fact, at, by, periods, takenBack }: KeptDecision, { contract, may, nameOf, keys }: Reading): DecisionView {
  const kind = kindOf(fact);
  const work = workOf(fact);
  const seen = work.flatMap((issue) => keys.get(issue) ?? []);
  return {
    id,
    kind,
    state,
    quota: "quota" in fact ? fact.quota : null,
    minutes: "minutes" in fact ? fact.minutes : "seconds" in fact ? fact.seconds / 60 : null,
    of: "of" in fact ? fact.of : null,
    amount: "amount" in fact ? { amount: fact.amount, currency: contract.currency } : null,
    periods,
    direction: "direction" in fact ? fact.direction : null,
    work: seen,
    hiddenWork: work.length - seen.length,
    approver: "approver" in fact ? nameOf(fact.approver) : null,
    channel: "channel" in fact ? (fact.channel ?? null) : null,
    evidence: "evidence" in fact ? (fact.evidence ?? null) : null,
    until: "until" in fact ? (fact.until ?? null) : null,
    reason: "reason" in fact ? (fact.reason ?? null) : null,
    at,
    by: nameOf(by),
    takenBack: takenBack === null ? null : { at: takenBack.at, by: nameOf(takenBack.by), reason: takenBack.reason },
    mayTakeBack: state === "decided" && (isAgreement(kind) ? may.agree : may.adjust),
  };
}

/** The periods of the term up to the one after the present, newest first. */
async function periodsOf(ports: Ports, contract: Contract): Promise<readonly DecidablePeriod[]> {
  const { term, period: kind } = contract;
  const next = nextPeriod(kind, periodOf(kind, localDateOf(ports.now(), contract.timezone)));
  const first = periodOf(kind, localDate(term.from));
  const periods: { readonly from: LocalDate; readonly until: LocalDate }[] = [];
  for (let one = next.from < first.from ? first : next; periods.length < PERIODS_MAX && one.from >= first.from; one = periodOf(kind, addDays(one.from, -1)))
    if (term.until === null || one.from < term.until) periods.push(one);
  const keyOf = (from: string): string => periodKey(contract.id, from);
  const records = await ports.store.getMany(
    "period",
    periods.map(({ from }) => keyOf(from)),
  );
  return periods.map(({ from, until }) => ({ from, until, state: records.get(keyOf(from))?.state ?? "open" }));
}
