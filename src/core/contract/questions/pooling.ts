import { priceOf } from "../../money/money";
import { step, type TraceStep } from "../../trace";
import { choices, oneOf, type Ask } from "../ask";
import type { ContractDocument } from "../document";
import type { PoolingDocument } from "../schema/pooling";

/** Minutes that one month has too few, and the months beside it too many, in the worked case. */
const SHORT = 60;
const WAYS = ["none", "with-next", "with-previous", "either"] as const;
const APPROVERS = ["account-manager", "support-manager"] as const;

/** Which two months may be put together (S52), and whose word it takes (S53); only where the contract brings it up. */
export function askPooling(document: ContractDocument): readonly Ask[] {
  const { pooling } = document;
  if (pooling === undefined) return [];
  const change = (part: Partial<PoolingDocument>): ContractDocument => ({ ...document, pooling: { ...pooling, ...part } });
  if (pooling.allowed === null) return [askAllowed(document, change)];
  return pooling.allowed === "none" || pooling.approver ? [] : [askApprover(document, change)];
}

type Change = (part: Partial<PoolingDocument>) => ContractDocument;

/** A month is an hour short, the ones before and after it leave an hour: the same case for every answer. */
function askAllowed(document: ContractDocument, change: Change): Ask {
  const { perHour, currency } = { perHour: overageRate(document), currency: document.currency };
  const worked = (value: string): TraceStep =>
    step(`example.pooling.${value}`, { short: SHORT, perHour, amount: priceOf(value === "none" ? SHORT : 0, perHour, 60), currency });
  return {
    id: "pooling",
    at: "pooling.allowed",
    title: step("question.pooling"),
    choices: () => choices("pooling", WAYS, worked),
    freeForm: null,
    settle: (answer) => {
      const allowed = oneOf(WAYS, answer);
      return allowed === null ? null : change({ allowed });
    },
  };
}

function askApprover(document: ContractDocument, change: Change): Ask {
  const perHour = overageRate(document);
  const facts = { short: SHORT, amount: priceOf(SHORT, perHour, 60), currency: document.currency };
  return {
    id: "pooling-approver",
    at: "pooling.approver",
    title: step("question.pooling-approver"),
    choices: () => choices("pooling-approver", APPROVERS, (value) => step(`example.pooling-approver.${value}`, facts)),
    freeForm: null,
    settle: (answer) => {
      const approver = oneOf(APPROVERS, answer);
      return approver === null ? null : change({ approver });
    },
  };
}

function overageRate({ categories, rates }: ContractDocument): number {
  const named = Object.values(categories).find(({ overage }) => typeof overage === "string")?.overage ?? "";
  return rates[named]?.perHour ?? Object.values(rates).find(({ perHour }) => perHour !== null)?.perHour ?? 9000;
}
