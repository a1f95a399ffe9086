import { discountOf, type DiscountBase } from "../../rating/discount";
import { step, type TraceStep } from "../../trace";
import { choice, choices, oneOf, wholeNumber, type Ask } from "../ask";
import type { ContractDocument } from "../document";
import type { DiscountDocument } from "../schema/discount";

/** Overage of the worked case, minor units. */
const OVERAGE = 9000;
const MONTHS_MAX = 600;

/** The term that earns a discount, and what it is taken of (S45: the question says six months, the answer one year). */
export function askDiscount(document: ContractDocument): readonly Ask[] {
  const { discount } = document;
  if (discount === undefined) return [];
  const change = (part: Partial<DiscountDocument>): ContractDocument => ({ ...document, discount: { ...discount, ...part } });
  const asks: Ask[] = [];
  if (discount.months === null) asks.push(askMonths(discount, change));
  if (!discount.base) asks.push(askBase(document, discount, change));
  return asks;
}

type Change = (part: Partial<DiscountDocument>) => ContractDocument;

const askMonths = ({ percent }: DiscountDocument, change: Change): Ask => ({
  id: "discount-months",
  at: "discount.months",
  title: step("question.discount-months", { percent }),
  choices: () =>
    [6, 12].map((months) => choice(String(months), step("answer.discount-months", { months }), step("example.discount-months", { months, percent }))),
  freeForm: null,
  settle: (answer) => {
    const months = wholeNumber(answer, MONTHS_MAX);
    return months === null || months === 0 ? null : change({ months });
  },
});

function askBase({ fees, currency }: ContractDocument, { id, percent }: DiscountDocument, change: Change): Ask {
  const amountOf = (standby: boolean): number => fees.reduce((sum, fee) => sum + ((fee.kind === "standby") === standby ? (fee.amount ?? 0) : 0), 0);
  const fee = amountOf(false) === 0 ? 10_000 : amountOf(false);
  const bases: Readonly<Record<DiscountBase, number>> = { "base-fee": fee, fees: fee + amountOf(true), everything: fee + amountOf(true) + OVERAGE };
  const worked = (base: DiscountBase): TraceStep => {
    const off = -discountOf({ id, percent, months: 1, base }, bases[base]);
    return step("example.discount-base", { fee, standby: amountOf(true), over: OVERAGE, percent, off, currency });
  };
  const values = amountOf(true) === 0 ? (["base-fee", "everything"] as const) : (["base-fee", "fees", "everything"] as const);
  return {
    id: "discount-base",
    at: "discount.base",
    title: step("question.discount-base", { percent }),
    choices: () => choices("discount-base", values, (value) => worked(value === "everything" ? "everything" : value === "fees" ? "fees" : "base-fee")),
    freeForm: null,
    settle: (answer) => {
      const base = oneOf(["base-fee", "fees", "everything"], answer);
      return base === null ? null : change({ base });
    },
  };
}
