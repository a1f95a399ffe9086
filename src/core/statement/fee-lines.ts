import type { Contract } from "../contract/contract";
import { feesDue } from "../contract/fees-due";
import { discountOf, isLongEnough } from "../rating/discount";
import { feesOf } from "../rating/fees";
import { step } from "../trace";
import { prorationOf } from "./period-grants";
import type { RatingInput } from "./rating-input";
import type { StatementLine } from "./statement";

/** RULES §4 step 9: base and standby fees that are due, whole or by days. */
export function feeLines({ contract, period }: RatingInput): StatementLine[] {
  const { currency } = contract;
  return feesOf(feesDue(contract), period, contract.term, prorationOf(contract)).map(({ id, amount, days, of }) => {
    const facts = { fee: id, from: period.from, until: period.until, amount, currency };
    const standby = contract.fees.some((fee) => fee.id === id && fee.kind === "standby") ? [step("fee.standby")] : [];
    const trace = [...standby, days === of ? step("fee.period", facts) : step("fee.prorated", { ...facts, days, of })];
    return { kind: "fee", id, quantity: 1, amount, trace };
  });
}

/** RULES §4 step 9: the term's discount on the base the contract names; a term that is too short earns none (S45). */
export function discountLines(contract: Contract, lines: readonly StatementLine[]): StatementLine[] {
  const { discount, term, currency } = contract;
  if (discount === undefined || !isLongEnough(term, discount.months)) return [];
  const standby = new Set(contract.fees.filter(({ kind }) => kind === "standby").map(({ id }) => id));
  const counts = ({ kind, id }: StatementLine): boolean =>
    discount.base === "everything" || (kind === "fee" && (discount.base === "fees" || id === undefined || !standby.has(id)));
  const base = lines.filter(counts).reduce((sum, { amount }) => sum + amount, 0);
  const amount = discountOf(discount, base);
  if (amount === 0) return [];
  const facts = { percent: discount.percent, months: discount.months, on: discount.base, base, amount, currency };
  return [{ kind: "discount", id: discount.id, quantity: 1, amount, trace: [step("discount.term", facts)] }];
}
