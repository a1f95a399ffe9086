import type { Contract } from "../../core/contract/contract";
import { obligationsDue, obligationsIn } from "../../core/contract/obligations";
import { instant, type Instant, type LocalDate } from "../../core/time/instant";
import { addDays } from "../../core/time/local-date";
import { localDateOf, startOfDay } from "../../core/time/zone";
import { termsOf, versionAt, type ContractBook } from "../contracts/load-contracts";
import { instantOf } from "../records/instant-text";

/** Days of an outage that are caught up, and how far ahead the next look is planned; longer than the longest lead time and a year. */
const LOOK_BACK_DAYS = 400;
const LOOK_AHEAD_DAYS = 800;

/** A due date whose issue is to exist by now. */
export interface OwedTask {
  readonly terms: Contract;
  /** Category of the task. */
  readonly obligation: string;
  readonly due: LocalDate;
}

/** The first day that counts: when the contract was first activated in the app, in its zone; what was due earlier is not owed here. */
export const countsFrom = ({ head }: ContractBook, zone: string, now: Instant): LocalDate =>
  localDateOf(head.body.activated === undefined ? now : instant(instantOf(head.body.activated)), zone);

/**
 * Due dates that get an issue of their own and whose lead time has begun by `now` in the contract's zone, by the terms that hold on
 * each (S15, S16, S47); a daily task stays a log of evidence, because a work item a day would bury the others.
 */
export function owedTasks(book: ContractBook, now: Instant): readonly OwedTask[] {
  return termsOf(book).flatMap((terms) => {
    const today = localDateOf(now, terms.timezone);
    const first = countsFrom(book, terms.timezone, now);
    const back = addDays(today, -LOOK_BACK_DAYS);
    return obligationsDue(withIssues(terms), today, [], first > back ? first : back)
      .filter(({ due }) => versionAt(book, due)?.contract === terms)
      .map(({ obligation, due }): OwedTask => ({ terms, obligation, due }));
  });
}

/** Midnight, in the contract's zone, of the next day on which a lead time begins; null: none within two years. */
export function nextLeadTime(book: ContractBook, now: Instant): Instant | null {
  const starts = termsOf(book).flatMap((terms) => {
    const today = localDateOf(now, terms.timezone);
    return obligationsIn(withIssues(terms), { from: addDays(today, 1), until: addDays(today, LOOK_AHEAD_DAYS) }, today, [])
      .filter(({ due, createOn }) => createOn > today && versionAt(book, due)?.contract === terms)
      .map(({ createOn }) => startOfDay(createOn, terms.timezone));
  });
  return starts.length === 0 ? null : instant(Math.min(...starts));
}

/** Whether a task gets an issue for each due date. */
export const getsIssue = (contract: Contract, obligation: string): boolean => {
  const every = contract.categories[obligation]?.obligation?.every;
  return every !== undefined && every !== "day";
};

/** The contract without its daily tasks. */
const withIssues = (contract: Contract): Contract => ({
  ...contract,
  categories: Object.fromEntries(Object.entries(contract.categories).filter(([id]) => getsIssue(contract, id))),
});
