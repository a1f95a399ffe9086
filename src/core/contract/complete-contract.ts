import { assert } from "../assert";
import { fine, problem, wrong, type Facts, type Outcome } from "../problem";
import type { Rounding } from "../rating/rounding";
import { localDate } from "../time/instant";
import { contractProblems } from "./checks";
import { calendarProblems } from "./checks/sla";
import type { ApprovalTerms, Category, Contract, Fee, PoolingTerms, Quota, Rate } from "./contract";
import type { ContractDocument, RoundingDocument } from "./document";
import { agreed, discountOf, surchargesOf, tiersOf } from "./complete-rate";
import { policyOf } from "./complete-sla";
import { questionOf, settleAnswers, type Asked, type Question } from "./questions";

export interface CompleteOptions {
  /** Path of the contract in its file, for problems. */
  readonly at?: string;
  /** Ids of the calendars that exist; without them calendars are not checked. */
  readonly calendars?: readonly string[];
  /** A missing key whose meaning the schema states is no open point (`isStated`); null is one all the same. For scenarios: what is activated answers. */
  readonly missingIsStated?: boolean;
}

/**
 * The contract that the core computes with. Every open point is a problem `contract.option-open` with its path; options
 * that cannot change anything here (no SLA: nothing to reopen) are not asked and take a value that nobody reads.
 */
export function completeContract(written: ContractDocument, { at = "", calendars, missingIsStated = false }: CompleteOptions = {}): Outcome<Contract> {
  const { document, asked, problems } = settleAnswers(written);
  const prefix = at === "" ? "" : `${at}.`;
  const isOpen = ({ answer, ask }: Asked): boolean => answer === null && !(missingIsStated && isStated(document, ask.at));
  const open = asked.flatMap((one) => (isOpen(one) ? [questionOf(written, one)] : []));
  const found = [
    ...contractProblems(document, at),
    ...(calendars === undefined ? [] : calendarProblems(document, at, calendars)),
    ...problems.map((one) => ({ ...one, at: `${prefix}${one.at}` })),
    ...open.map((question) => problem("contract.option-open", `${prefix}${question.at}`, openFacts(question))),
  ].map((one) => ({ ...one, at: one.at.replace(/^\./, "") }));
  return found.length > 0 ? wrong(...found) : fine(contractOf(document));
}

/** Missing = nobody has to approve; missing = another category counts for the whole issue. */
const isStated = ({ approval, options }: ContractDocument, at: string): boolean =>
  (approval === undefined && at.startsWith("approval.")) || (options.reclassified === undefined && at === "options.reclassified");

/** What may be answered: the offered values, then what may be typed instead. */
const openFacts = ({ id, quote, answers, freeForm }: Question): Facts => ({
  question: id,
  quote: quote ?? "–",
  answers: [...answers.map(({ value }) => value), ...(freeForm === null ? [] : [freeForm])].join(", "),
});

function contractOf(document: ContractDocument): Contract {
  const {
    options,
    term,
    validFrom,
    defaultCategory,
    prices,
    rounding,
    sla,
    fees,
    quotas,
    rates,
    categories,
    surcharges,
    discount,
    approval,
    pooling,
    ...same
  } = document;
  const { burnOrder, split } = options;
  assert(prices && burnOrder && split, "an option is open after all questions were answered");
  const { usage, charge } = rounding;
  return {
    ...same,
    prices,
    term: { from: localDate(term.from), until: term.until === null ? null : localDate(term.until) },
    ...(validFrom === undefined ? {} : { validFrom: localDate(validFrom) }),
    ...(defaultCategory === undefined ? {} : { defaultCategory }),
    fees: fees.map(feeOf),
    ...(discount === undefined ? {} : { discount: discountOf(discount) }),
    ...(surcharges === undefined ? {} : { surcharges: surchargesOf(surcharges) }),
    ...(pooling === undefined ? {} : { pooling: poolingOf(pooling) }),
    ...(approval === undefined ? {} : { approval: approvalOf(approval) }),
    quotas: quotas.map(quotaOf),
    rates: mapped(rates, rateOf),
    categories: mapped(categories, categoryOf),
    rounding: { ...(usage === undefined ? {} : { usage: roundingOf(usage) }), ...(charge === undefined ? {} : { charge: roundingOf(charge) }) },
    sla: sla === null ? null : policyOf(sla),
    options: {
      burnOrder,
      split,
      reopenWithinBusinessDays: options.reopenWithinBusinessDays ?? 0,
      retarget: options.retarget ?? "from-start",
      werktag: options.werktag ?? "mon-fri",
      ...(options.reclassified ? { reclassified: options.reclassified } : {}),
      ...(options.proration ? { proration: options.proration } : {}),
      ...(options.contractFirst ? { contractFirst: options.contractFirst } : {}),
      ...(options.yearEnd ? { yearEnd: options.yearEnd } : {}),
    },
  };
}

const mapped = <A, B>(record: Readonly<Record<string, A>>, change: (value: A) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));

function feeOf({ amount, ...fee }: ContractDocument["fees"][number]): Fee {
  assert(amount !== null, "a fee without amount");
  return { ...fee, amount };
}

function rateOf({ perHour, label, byRole, tiers }: ContractDocument["rates"][string]): Rate {
  assert(perHour !== null, "a rate without amount");
  return {
    perHour,
    ...(byRole === undefined ? {} : { byRole: mapped(byRole, agreed) }),
    ...(tiers === undefined ? {} : { tiers: tiersOf(tiers) }),
    ...(label === undefined ? {} : { label }),
  };
}

function quotaOf({ amount, rollover, limit, afterLast, ...quota }: ContractDocument["quotas"][number]): Quota {
  assert(amount !== null && rollover !== null && limit !== null, "a quota with an open part");
  return { ...quota, amount, rollover, limit, ...(afterLast ? { afterLast } : {}) };
}

function poolingOf({ allowed, approver }: NonNullable<ContractDocument["pooling"]>): PoolingTerms {
  assert(allowed !== null, "pooling with an open part");
  return { allowed, ...(approver ? { approver } : {}) };
}

function approvalOf({ unanswered, afterBusinessHours }: NonNullable<ContractDocument["approval"]>): ApprovalTerms {
  assert(unanswered !== null && afterBusinessHours !== null, "approval with an open part");
  return { unanswered, afterBusinessHours };
}

function categoryOf({ treatment, overage, rate, ...category }: ContractDocument["categories"][string]): Category {
  assert(treatment !== null, "a category without treatment");
  return {
    ...category,
    treatment,
    ...(overage ? { overage } : {}),
    ...(rate ? { rate } : {}),
  };
}

function roundingOf({ mode, scope, groups, ...rounding }: RoundingDocument): Rounding {
  assert(mode !== null && scope !== null && groups !== null, "a rounding with an open part");
  return { ...rounding, mode, scope, ...(groups === undefined ? {} : { groups }) };
}
