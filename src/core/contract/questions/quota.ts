import { step, type TraceStep } from "../../trace";
import { choice, choices, oneOf, wholeNumber, type Ask } from "../ask";
import type { CategoryDocument, ContractDocument, QuotaDocument } from "../document";

/** Minutes of the obligation in the worked case. */
const TASK = 10;
const AMOUNT_MAX = 1_000_000;

/** What a quota holds, keeps and means, and whether a task draws on it (S15, S28, S85). */
export function askQuota(document: ContractDocument): readonly Ask[] {
  return [
    ...document.quotas.flatMap((quota, place) => ofQuota(document, quota, place)),
    ...Object.entries(document.categories).flatMap(([id, category]) => (category.treatment === null ? [askTreatment(document, id, category)] : [])),
  ];
}

function ofQuota(document: ContractDocument, quota: QuotaDocument, place: number): readonly Ask[] {
  const asks: Ask[] = [];
  const change = (part: Partial<QuotaDocument>): ContractDocument => ({
    ...document,
    quotas: document.quotas.map((one, at) => (at === place ? { ...one, ...part } : one)),
  });
  const at = `quotas[${place}]`;
  if (quota.amount === null) asks.push(askAmount(quota, at, change));
  if (quota.rollover === null) {
    const settle = (answer: string): ContractDocument | null => {
      if (answer === "none") return change({ rollover: "none" });
      return capOf(answer, quota, change);
    };
    const amount = quota.amount ?? (quota.unit === "minutes" ? 30 : 5);
    const facts = { quota: amount, rest: Math.min(quota.unit === "minutes" ? 10 : 2, amount), unit: quota.unit };
    asks.push({
      id: `rollover.${quota.id}`,
      at: `${at}.rollover`,
      title: step("question.rollover", { quota: quota.id }),
      choices: () => choices("rollover", ["none", "all"], (value) => step(`example.rollover.${value}`, facts)),
      freeForm: quota.unit === "minutes" ? "minutes" : null,
      settle,
    });
  }
  if (quota.limit === null) asks.push(askLimit(quota, at, change));
  if (quota.unit === "tickets" && !quota.afterLast) asks.push(askAfterLast(quota, at, change));
  return asks;
}

type Change = (part: Partial<QuotaDocument>) => ContractDocument;

/** `all`: one period's amount may be carried; a number is the cap itself. */
function capOf(answer: string, quota: QuotaDocument, change: Change): ContractDocument | null {
  const cap = answer === "all" ? quota.amount : wholeNumber(answer, AMOUNT_MAX);
  return cap === null ? null : change({ rollover: { cap } });
}

function askAmount(quota: QuotaDocument, at: string, change: Change): Ask {
  const usual = quota.unit === "minutes" ? ["30", "60"] : ["5", "10"];
  return {
    id: `amount.${quota.id}`,
    at: `${at}.amount`,
    title: step("question.amount", { quota: quota.id, unit: quota.unit }),
    choices: () => usual.map((value) => choice(value, step(`answer.amount.${quota.unit}`, { amount: Number(value) }))),
    freeForm: quota.unit === "minutes" ? "minutes" : null,
    settle: (answer) => {
      const amount = wholeNumber(answer, AMOUNT_MAX);
      return amount === null ? null : change({ amount });
    },
  };
}

function askLimit(quota: QuotaDocument, at: string, change: Change): Ask {
  return {
    id: `limit.${quota.id}`,
    at: `${at}.limit`,
    title: step("question.limit", { quota: quota.id }),
    choices: () => choices("limit", ["soft", "hard"], (value) => step(`example.limit.${value}`, { quota: quota.amount ?? 30, unit: quota.unit })),
    freeForm: null,
    settle: (answer) => {
      const limit = oneOf(["soft", "hard"], answer);
      return limit === null ? null : change({ limit });
    },
  };
}

function askAfterLast(quota: QuotaDocument, at: string, change: Change): Ask {
  const amount = quota.amount ?? 5;
  return {
    id: `after-last.${quota.id}`,
    at: `${at}.afterLast`,
    title: step("question.after-last", { quota: quota.id, amount }),
    choices: () => choices("after-last", ["bill", "no-sla", "postpone"], (value) => step(`example.after-last.${value}`, { amount, next: amount + 1 })),
    freeForm: null,
    settle: (answer) => {
      const afterLast = oneOf(["bill", "no-sla", "postpone"], answer);
      return afterLast === null ? null : change({ afterLast });
    },
  };
}

/** An owed task is free or draws on the quota; another category without treatment may be anything it has the parts for. */
function askTreatment(document: ContractDocument, id: string, category: CategoryDocument): Ask {
  const owed = category.obligation !== undefined;
  const drawing = category.quota === undefined ? [] : (["quota"] as const);
  const values = owed ? (["free", ...drawing] as const) : (["free", ...drawing, "billed", "quote-first", "not-covered"] as const);
  const kind = owed ? "obligation" : "treatment";
  const amount = document.quotas.find((quota) => quota.id === category.quota)?.amount ?? 30;
  const worked = (value: string): TraceStep =>
    step(`example.treatment.${value}`, {
      worked: TASK,
      quota: amount,
      left: value === "quota" ? amount - TASK : amount,
      every: category.obligation?.every ?? "",
    });
  return {
    id: `${kind}.${id}`,
    at: `categories.${id}.treatment`,
    title: step(owed ? "question.obligation" : "question.treatment", { category: id, every: category.obligation?.every ?? "" }),
    choices: () => choices("treatment", values, worked),
    freeForm: null,
    settle: (answer) => {
      const treatment = oneOf<(typeof values)[number]>(values, answer);
      return treatment === null ? null : { ...document, categories: { ...document.categories, [id]: treated(category, treatment) } };
    },
  };
}

/** Keeps only the keys that the chosen treatment reads. */
function treated(category: CategoryDocument, treatment: NonNullable<CategoryDocument["treatment"]>): CategoryDocument {
  const { quota, overage, rate, ...rest } = category;
  if (treatment === "quota") return { ...rest, treatment, ...(quota === undefined ? {} : { quota }), ...(overage === undefined ? {} : { overage }) };
  if (treatment === "billed" || treatment === "quote-first") return { ...rest, treatment, ...(rate === undefined ? {} : { rate }) };
  return { ...rest, treatment };
}
