import { localDate } from "../../time/instant";
import { periodOf } from "../../time/period";
import { step, type TraceStep } from "../../trace";
import { choices, oneOf, wholeNumber, type Ask } from "../ask";
import type { ContractDocument } from "../document";

type Options = ContractDocument["options"];

const REOPEN_MAX = 366;

/** The options of RULES §2–§4 that this contract needs and does not name. */
export function askOptions(document: ContractDocument): readonly Ask[] {
  const { options, sla } = document;
  const asks: Ask[] = [];
  if (!document.prices) asks.push(askPrices(document));
  if (!options.burnOrder) asks.push(pick(document, "burn-order", "burnOrder", ["started", "logged"], burnExample(document)));
  if (!options.split) asks.push(pick(document, "split", "split", ["none", "period", "day", "rate-window"], splitExample));
  if (!options.proration && isCut(document)) asks.push(pick(document, "proration", "proration", ["none", "by-days"], prorationExample(document)));
  if (sla === null) return asks;
  if (options.reopenWithinBusinessDays === undefined || options.reopenWithinBusinessDays === null) asks.push(askReopen(document));
  if (!options.retarget) asks.push(pick(document, "retarget", "retarget", ["from-start", "from-change"], (value) => example("retarget", value)));
  if (!options.werktag) asks.push(pick(document, "werktag", "werktag", ["mon-fri", "mon-sat"], (value) => example("werktag", value)));
  if (options.contractFirst === null)
    asks.push(pick(document, "contract-first", "contractFirst", ["within", "over"], (value) => example("contract-first", value)));
  if (options.yearEnd === null) asks.push(pick(document, "year-end", "yearEnd", ["open", "closed"], (value) => example("year-end", value)));
  return asks;
}

const example = (kind: string, value: string, facts: Readonly<Record<string, string | number>> = {}): TraceStep => step(`example.${kind}.${value}`, facts);

const splitExample = (value: string): TraceStep => example("split", value);

function pick<K extends "burnOrder" | "split" | "retarget" | "werktag" | "yearEnd" | "proration" | "contractFirst">(
  document: ContractDocument,
  id: string,
  key: K,
  values: readonly NonNullable<Options[K]>[],
  worked: (value: string) => TraceStep,
): Ask {
  return {
    id,
    at: `options.${key}`,
    title: step(`question.${id}`),
    choices: () => choices(id, values, worked),
    freeForm: null,
    settle: (answer) => {
      const value = oneOf(values, answer);
      return value === null ? null : { ...document, options: { ...document.options, [key]: value } };
    },
  };
}

/** Whether the term begins or ends inside a period. */
function isCut({ term, period }: ContractDocument): boolean {
  const edges = term.until === null ? [term.from] : [term.from, term.until];
  return edges.some((date) => periodOf(period, localDate(date)).from !== date);
}

/** A period of 30 days of which 12 are inside the term. */
function prorationExample(document: ContractDocument): (value: string) => TraceStep {
  const amount = document.fees.find((fee) => fee.amount !== null)?.amount ?? 3000;
  const quota = document.quotas.find(({ unit }) => unit === "minutes")?.amount ?? 30;
  const whole = { amount, quota };
  const part = { amount: Math.round((amount * 12) / 30), quota: Math.ceil((quota * 12) / 30) };
  return (value) => example("proration", value, { days: 12, of: 30, ...(value === "none" ? whole : part), currency: document.currency });
}

/** Two worklogs of two thirds of the quota each; the one logged first is not the one started first. */
function burnExample(document: ContractDocument): (value: string) => TraceStep {
  const quota = document.quotas.find(({ unit }) => unit === "minutes")?.amount ?? 30;
  const each = Math.ceil((quota * 2) / 3);
  return (value) => example("burn-order", value, { quota, each, rest: quota - each, over: 2 * each - quota });
}

function askPrices(document: ContractDocument): Ask {
  const amount = document.fees.find((fee) => fee.amount !== null)?.amount ?? 10_000;
  const percent = document.vat?.percent ?? 20;
  const vat = Math.round((amount * percent) / 100);
  const facts = { amount, percent, gross: amount + vat, net: Math.round((amount * 100) / (100 + percent)), currency: document.currency };
  return {
    id: "prices",
    at: "prices",
    title: step("question.prices"),
    choices: () => choices("prices", ["net", "gross"], (value) => example("prices", value, facts)),
    freeForm: null,
    settle: (answer) => {
      const prices = oneOf(["net", "gross"], answer);
      return prices === null ? null : { ...document, prices };
    },
  };
}

function askReopen(document: ContractDocument): Ask {
  return {
    id: "reopen",
    at: "options.reopenWithinBusinessDays",
    title: step("question.reopen"),
    choices: () =>
      ["0", "3", "5", "10"].map((value) => ({
        value,
        label: step(value === "0" ? "answer.reopen.never" : "answer.reopen.days", { days: Number(value) }),
        example: step(Number(value) >= 2 ? "example.reopen.continues" : "example.reopen.new", { days: Number(value) }),
      })),
    freeForm: null,
    settle: (answer) => {
      const days = wholeNumber(answer, REOPEN_MAX);
      return days === null ? null : { ...document, options: { ...document.options, reopenWithinBusinessDays: days } };
    },
  };
}
