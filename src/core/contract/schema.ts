import { z } from "zod";
import { agreement } from "./schema-agreement";
import { announceSchema } from "./schema-announce";
import { approvalSchema } from "./schema-approval";
import { discountSchema } from "./schema-discount";
import { feeSchema, rateSchema, vatSchema } from "./schema-money";
import { poolingSchema } from "./schema-pooling";
import { categorySchema, quotaSchema } from "./schema-quota";
import { roundingsSchema } from "./schema-rounding";
import { slaSchema } from "./schema-sla";
import { surchargesSchema } from "./schema-surcharge";
import { account, currency, date, identifier, longText, text, zone } from "./schema-word";

/** Limits of one contract; far above what a provider writes, far below what would make a page or a run slow. */
const PARTS_MAX = 200;

const periodSchema = z.union([
  z.strictObject({ kind: z.literal("calendar-month") }),
  z.strictObject({ kind: z.literal("anniversary-month"), anchor: z.int().min(1).max(31) }),
]);

/** Missing or null = the text leaves it open. */
const optionsSchema = z.strictObject({
  burnOrder: z.enum(["started", "logged"]).nullable().optional(),
  split: z.enum(["none", "period", "day", "rate-window"]).nullable().optional(),
  reopenWithinBusinessDays: z.int().min(0).max(366).nullable().optional(),
  retarget: z.enum(["from-start", "from-change"]).nullable().optional(),
  reclassified: z
    .enum(["from-notice", "whole-issue"])
    .nullable()
    .optional()
    .meta({ description: "an issue gets another category: it counts from the notice to the customer on, or for all of its work; missing = whole-issue" }),
  werktag: z.enum(["mon-fri", "mon-sat"]).nullable().optional(),
  /** A period that the term covers only in part: whole, or by its days. */
  proration: z.enum(["none", "by-days"]).nullable().optional(),
  /** Contracts before requests without one: inside a severity, or over all severities (S44, S101). */
  contractFirst: z.enum(["within", "over"]).nullable().optional(),
  /** 24 and 31 December: whether the service calendar is open. */
  yearEnd: z.enum(["open", "closed"]).nullable().optional(),
});

/** A contract as written: strict, unknown keys are problems, `null` marks what the text leaves open. */
export const contractSchema = z.strictObject({
  id: identifier,
  tier: text,
  customer: identifier,
  state: z.enum(["draft", "active", "suspended", "ended"]),
  /** A version: these terms hold from this date; missing = from the term's first day. */
  validFrom: date.optional(),
  /** How this version treats what is under way when it begins (RULES §2, §5). */
  amendment: z.strictObject({ quota: z.enum(["next-period", "prorated", "full"]), running: z.enum(["too", "new-cycles-only"]) }).optional(),
  timezone: zone,
  currency,
  prices: z.enum(["net", "gross"]).nullable().optional(),
  vat: vatSchema.optional(),
  term: z.strictObject({ from: date, until: date.nullable() }),
  period: periodSchema,
  fees: z.array(feeSchema).max(PARTS_MAX),
  discount: discountSchema.optional(),
  rates: z.record(identifier, rateSchema),
  surcharges: surchargesSchema.optional(),
  quotas: z.array(quotaSchema).max(PARTS_MAX),
  categories: z.record(identifier, categorySchema),
  defaultCategory: identifier.nullable().optional(),
  approval: approvalSchema.optional().meta({ description: "how a request for approval ends; asked where a quota has a hard limit" }),
  announce: announceSchema.optional().meta({ description: "when overage is announced earlier than its estimate; missing = only an estimate says so" }),
  pooling: poolingSchema.optional().meta({ description: "two months together by agreement; missing = nothing is said, each agreement stands for itself" }),
  rounding: roundingsSchema,
  roles: z.record(identifier, z.array(account).max(1000)),
  sla: slaSchema.nullable(),
  options: optionsSchema,
  noteForAgents: longText.optional(),
  accountManager: account.optional(),
  severityByChannel: z.record(identifier, text).optional(),
  customerSeesTimes: z.boolean().optional(),
  ...agreement,
  /** The provider's words behind an open point: question id → quoted fragment. */
  quotes: z.record(z.string(), text).optional(),
  /** Answers given: question id → reading chosen, and why. */
  interpretations: z.record(z.string(), z.strictObject({ answer: text, note: longText.optional() })).optional(),
});
