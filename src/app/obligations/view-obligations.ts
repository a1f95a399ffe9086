import { obligationsIn, type ObligationDue } from "../../core/contract/obligations";
import { termsOfPeriod } from "../../core/contract/versions";
import type { LocalDate } from "../../core/time/instant";
import { isLocalDate } from "../../core/time/local-date";
import { periodOf, type Period } from "../../core/time/period";
import { localDateOf } from "../../core/time/zone";
import type { Answer, DoneObligationView, ObligationsView, ObligationView } from "../api";
import { termsOf, versionAt, type ContractBook } from "../contracts/load-contracts";
import { refuse } from "../tracking/load-issue";
import { labelsOf } from "../views/name-parts";
import { accountsOf } from "../people/name-person";
import { obligationKey } from "./obligation-key";
import { countsFrom } from "./owed-dates";
import { instantText } from "../records/instant-text";
import type { ObligationRequest } from "../records/request";
import { lacksProject, worksOf } from "./view-owed-work";
import type { Ports } from "../ports";

/** A due date with what is kept of it: evidence, or the issue that was created for it. */
export interface KeptObligation extends Omit<ObligationDue, "state"> {
  readonly state: ObligationView["state"];
  readonly record: ObligationRequest | null;
}

/** The period that a local date lies in, by the terms of then; null where the contract was never in force. */
export function periodAt(book: ContractBook, date: LocalDate): Period | null {
  const version = versionAt(book, date);
  return version === null ? null : periodOf(version.contract.period, date);
}

/**
 * What is due in a period by the terms that hold on each due date, with what was kept (S4, S15, S16, S47). Records are read by their keys,
 * so that what was written a moment ago is there.
 */
export async function obligationsOf(ports: Ports, book: ContractBook, period: Period): Promise<readonly KeptObligation[]> {
  const dues = termsOf(book).flatMap((terms) => {
    const asOf = localDateOf(ports.now(), terms.timezone);
    const first = countsFrom(book, terms.timezone, ports.now());
    return obligationsIn(terms, period, asOf, [])
      .filter(({ due }) => versionAt(book, due)?.contract === terms)
      .map((one) => ({ ...one, state: one.due < first ? ("before" as const) : one.state }));
  });
  const keys = dues.map(({ contract, obligation, due }) => obligationKey(contract, obligation, due));
  const known = keys.length === 0 ? new Map<string, never>() : await ports.store.getMany("request", keys);
  return dues.map((one): KeptObligation => {
    const record = known.get(obligationKey(one.contract, one.obligation, one.due));
    if (record?.kind !== "obligation") return { ...one, record: null };
    return { ...one, record, state: record.state === "done" ? "done" : one.state };
  });
}

/** The period's tasks for the contract's page; `mayRecord`: whether the reader may add evidence. */
export async function viewObligations(ports: Ports, book: ContractBook, start: string, mayRecord: boolean): Promise<Answer<ObligationsView>> {
  if (!isLocalDate(start)) return refuse("app.date-impossible", "periodStart", { date: start });
  const period = periodAt(book, start);
  const terms = period === null ? null : termsOfPeriod(termsOf(book), period);
  if (period === null || terms === null || period.from !== start) return refuse("app.period-unknown", "periodStart", { start });
  const kept = await obligationsOf(ports, book, period);
  const [nameOf, workOf] = await Promise.all([namesOf(ports, kept), worksOf(ports, kept)]);
  return {
    contract: book.id,
    periodStart: start,
    asOf: instantText(ports.now()),
    zone: terms.timezone,
    labels: labelsOf(terms),
    obligations: kept.map(({ obligation, due, state, drawsQuota, record }) => ({
      obligation,
      due,
      state,
      drawsQuota,
      done: record?.state === "done" ? { at: record.at, by: nameOf(record.body.by), evidence: record.body.evidence ?? null } : null,
      work: record === null ? null : workOf(record),
    })),
    mayRecord,
    lacksProject: await lacksProject(ports, book, kept),
  };
}

/** What a customer may read of it: what is done, and when; evidence may name staff and stays inside. */
export async function doneObligations(ports: Ports, book: ContractBook, period: Period): Promise<readonly DoneObligationView[]> {
  const kept = await obligationsOf(ports, book, period);
  return kept.flatMap(({ obligation, due, record }) => (record?.state === "done" ? [{ obligation, due, at: record.at }] : []));
}

async function namesOf(ports: Ports, kept: readonly KeptObligation[]): Promise<(person: string | undefined) => string | null> {
  const accounts = await accountsOf(ports, [...new Set(kept.flatMap(({ record }) => record?.body.by ?? []))]);
  const names = accounts.size === 0 ? new Map<string, string>() : await ports.jira.names([...new Set(accounts.values())]);
  return (person) => names.get(accounts.get(person ?? "") ?? "") ?? null;
}
