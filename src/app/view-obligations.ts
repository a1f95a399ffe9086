import { obligationsIn, type ObligationDue } from "../core/contract/obligations";
import { termsOfPeriod } from "../core/contract/versions";
import type { LocalDate } from "../core/time/instant";
import { isLocalDate } from "../core/time/local-date";
import { periodOf, type Period } from "../core/time/period";
import { localDateOf } from "../core/time/zone";
import type { Answer, DoneObligationView, ObligationsView } from "./api";
import { termsOf, versionAt, type ContractBook } from "./load-contracts";
import { refuse } from "./load-issue";
import { labelsOf } from "./name-parts";
import { accountsOf } from "./name-person";
import { instantText } from "./records/instant-text";
import type { ObligationRequest } from "./records/request";
import type { Ports } from "./ports";

/** Key of the request that keeps the evidence for one due date. */
export const obligationKey = (contract: string, obligation: string, due: string): string => `obligation.${contract}.${obligation}.${due}`;

/** A due date, with its evidence where it is done. */
export interface KeptObligation extends ObligationDue {
  readonly record: ObligationRequest | null;
}

/** The period that a local date lies in, by the terms of then; null where the contract was never in force. */
export function periodAt(book: ContractBook, date: LocalDate): Period | null {
  const version = versionAt(book, date);
  return version === null ? null : periodOf(version.contract.period, date);
}

/**
 * What is due in a period by the terms that hold on each due date, with what was kept (S4, S15, S16, S47). Evidence is read by its key, so
 * that what was written a moment ago is there.
 */
export async function obligationsOf(ports: Ports, book: ContractBook, period: Period): Promise<readonly KeptObligation[]> {
  const dues = termsOf(book).flatMap((terms) => {
    const asOf = localDateOf(ports.now(), terms.timezone);
    return obligationsIn(terms, period, asOf, []).filter(({ due }) => versionAt(book, due)?.contract === terms);
  });
  const keys = dues.map(({ contract, obligation, due }) => obligationKey(contract, obligation, due));
  const known = keys.length === 0 ? new Map<string, never>() : await ports.store.getMany("request", keys);
  return dues.map((one) => {
    const record = known.get(obligationKey(one.contract, one.obligation, one.due));
    return record?.kind === "obligation" ? { ...one, state: "done", record } : { ...one, record: null };
  });
}

/** The period's tasks for the contract's page; `mayRecord`: whether the reader may add evidence. */
export async function viewObligations(ports: Ports, book: ContractBook, start: string, mayRecord: boolean): Promise<Answer<ObligationsView>> {
  if (!isLocalDate(start)) return refuse("app.date-impossible", "periodStart", { date: start });
  const period = periodAt(book, start);
  const terms = period === null ? null : termsOfPeriod(termsOf(book), period);
  if (period === null || terms === null || period.from !== start) return refuse("app.period-unknown", "periodStart", { start });
  const kept = await obligationsOf(ports, book, period);
  const nameOf = await namesOf(ports, kept);
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
      done: record === null ? null : { at: record.at, by: nameOf(record.body.by), evidence: record.body.evidence },
    })),
    mayRecord,
  };
}

/** What a customer may read of it: what is done, and when; evidence may name staff and stays inside. */
export async function doneObligations(ports: Ports, book: ContractBook, period: Period): Promise<readonly DoneObligationView[]> {
  const kept = await obligationsOf(ports, book, period);
  return kept.flatMap(({ obligation, due, record }) => (record === null ? [] : [{ obligation, due, at: record.at }]));
}

async function namesOf(ports: Ports, kept: readonly KeptObligation[]): Promise<(person: string) => string | null> {
  const accounts = await accountsOf(ports, [...new Set(kept.flatMap(({ record }) => record?.body.by ?? []))]);
  const names = accounts.size === 0 ? new Map<string, string>() : await ports.jira.names([...new Set(accounts.values())]);
  return (person) => names.get(accounts.get(person) ?? "") ?? null;
}
