import { priceOf } from "../../money/money";
import { step, type TraceStep } from "../../trace";
import { choice, choices, oneOf, wholeNumber, type Ask } from "../ask";
import type { ContractDocument } from "../document";
import type { ApprovalDocument } from "../schema/approval";
import { askedExample } from "../worked-due";

/** Minutes beyond the quota in the worked case. */
const OVER = 15;
const HOURS_MAX = 1000;
const UNASKED: ApprovalDocument = { unanswered: null, afterBusinessHours: null };

/**
 * What an unanswered request for approval means, and after how long (RULES §5). Asked where a contract has such terms, and where a
 * hard limit makes approvals necessary; elsewhere nobody has to approve and nothing is asked.
 */
export function askApproval(document: ContractDocument): readonly Ask[] {
  const needed = document.approval !== undefined || document.quotas.some(({ unit, limit }) => unit === "minutes" && limit === "hard");
  if (!needed) return [];
  const terms = document.approval ?? UNASKED;
  const change = (part: Partial<ApprovalDocument>): ContractDocument => ({ ...document, approval: { ...terms, ...part } });
  return [...(terms.unanswered === null ? [askUnanswered(document, change)] : []), ...(terms.afterBusinessHours === null ? [askAfter(document, change)] : [])];
}

type Change = (part: Partial<ApprovalDocument>) => ContractDocument;

function askUnanswered(document: ContractDocument, change: Change): Ask {
  const { currency } = document;
  const perHour = overageRate(document);
  const worked = (value: string): TraceStep =>
    step(`example.approval-unanswered.${value}`, { over: OVER, none: 0, perHour, amount: priceOf(OVER, perHour, 60), currency });
  return {
    id: "approval-unanswered",
    at: "approval.unanswered",
    title: step("question.approval-unanswered"),
    choices: () => choices("approval-unanswered", ["stop", "continue"], worked),
    freeForm: null,
    settle: (answer) => {
      const unanswered = oneOf(["stop", "continue"], answer);
      return unanswered === null ? null : change({ unanswered });
    },
  };
}

/** What an hour beyond the quota costs, as far as the contract says it already. */
function overageRate({ categories, rates }: ContractDocument): number {
  const named = Object.values(categories).find(({ overage }) => typeof overage === "string")?.overage ?? "";
  return rates[named]?.perHour ?? Object.values(rates).find(({ perHour }) => perHour !== null)?.perHour ?? 9000;
}

function askAfter({ sla }: ContractDocument, change: Change): Ask {
  const counted = sla === null ? "clock" : "service";
  return {
    id: "approval-after",
    at: "approval.afterBusinessHours",
    title: step("question.approval-after"),
    choices: () =>
      [8, 16, 24, 40].map((hours) => choice(String(hours), step(`answer.approval-after.${counted}`, { hours }), askedExample(hours, sla === null))),
    freeForm: null,
    settle: (answer) => {
      const hours = wholeNumber(answer, HOURS_MAX);
      return hours === null || hours === 0 ? null : change({ afterBusinessHours: hours });
    },
  };
}
