import type { Contract } from "../../core/contract/contract";
import { localDate, type LocalDate } from "../../core/time/instant";
import { addDays } from "../../core/time/local-date";
import { nextPeriod, periodOf } from "../../core/time/period";
import { localDateOf } from "../../core/time/zone";
import type { DecidablePeriod, DecisionView, DecisionsView } from "../api";
import { keptDecisions, type Kept } from "./kept-decisions";
import { approversOf } from "../people/name-approvers";
import { labelsOf } from "../views/name-parts";
import { accountsOf } from "../people/name-person";
import { periodKey } from "../periods/open-period";
import { isAgreement } from "./read-draft";
import { instantText } from "../records/instant-text";
import type { CoveredContract } from "../views/view-report";
import type { Ports } from "../ports";

/** What a person may decide about a contract. */
export type MayDecide = DecisionsView["may"];

/** Periods that a form offers. */
const PERIODS_MAX = 24;

/** Everything decided about a contract's money, newest first, and what a form needs. `fresh`: a decision that the query may not know yet. */
export async function viewDecisions(ports: Ports, { book, customer }: CoveredContract, may: MayDecide, fresh: string | null = null): Promise<DecisionsView> {
  const contract = latestOf({ book });
  const kept = await keptDecisions(ports, contract.id, fresh);
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

type NameOf = (person: string) => string | null;

/** People by our ids; whom the contract names without an account is known by the name alone and asked of nobody. */
async function namesOf(ports: Ports, kept: readonly Kept[], { contacts = [] }: Contract): Promise<NameOf> {
  const people = kept.flatMap(({ by, said, takenBack }) => [by, ...("approver" in said ? [said.approver] : []), ...(takenBack === null ? [] : [takenBack.by])]);
  const accounts = await accountsOf(ports, [...new Set(people)]);
  const named = new Map(contacts.map(({ name, account }) => [account ?? name, name]));
  const others = [...new Set(accounts.values())].filter((account) => !named.has(account));
  const names = others.length === 0 ? new Map<string, string>() : await ports.jira.names(others);
  return (person) => {
    const account = accounts.get(person) ?? person;
    return named.get(account) ?? names.get(account) ?? null;
  };
}

/** Keys of the issues that the reader may browse. */
async function keysOf(ports: Ports, kept: readonly Kept[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(kept.flatMap(({ work }) => work))];
  return new Map((ids.length === 0 ? [] : await ports.jira.issuesAsUser(ids)).map(({ id, key }) => [id, key]));
}

interface Reading {
  readonly contract: Contract;
  readonly may: MayDecide;
  readonly nameOf: NameOf;
  readonly keys: ReadonlyMap<string, string>;
}

function viewOf({ id, kind, state, said, at, by, periods, work, takenBack }: Kept, { contract, may, nameOf, keys }: Reading): DecisionView {
  const seen = work.flatMap((issue) => keys.get(issue) ?? []);
  return {
    id,
    kind,
    state,
    quota: "quota" in said ? said.quota : null,
    minutes: "minutes" in said ? said.minutes : "seconds" in said ? said.seconds / 60 : null,
    of: "of" in said ? said.of : null,
    amount: "amount" in said ? { amount: said.amount, currency: contract.currency } : null,
    periods,
    direction: "direction" in said ? said.direction : null,
    work: seen,
    hiddenWork: work.length - seen.length,
    approver: "approver" in said ? nameOf(said.approver) : null,
    channel: "channel" in said ? (said.channel ?? null) : null,
    evidence: "evidence" in said ? (said.evidence ?? null) : null,
    until: "until" in said ? (said.until ?? null) : null,
    reason: "reason" in said ? (said.reason ?? null) : null,
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
