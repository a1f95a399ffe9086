import { z } from "zod";
import { agreement } from "./schema/agreement";
import { announceSchema } from "./schema/announce";
import { approvalSchema } from "./schema/approval";
import { discountSchema } from "./schema/discount";
import { feeSchema, rateSchema, vatSchema } from "./schema/money";
import { poolingSchema } from "./schema/pooling";
import { categorySchema, quotaSchema } from "./schema/quota";
import { roundingsSchema } from "./schema/rounding";
import { slaSchema } from "./schema/sla";
import { surchargesSchema } from "./schema/surcharge";
import { account, currency, date, identifier, longText, text, zone } from "./schema/word";

/** Limits of one contract; far above what a provider writes, far below what would make a page or a run slow. */
const PARTS_MAX = 200;

const periodSchema = z.union([
  z.strictObject({ kind: z.literal("calendar-month").meta({ description: "periods are calendar months of the contract's zone" }) }),
  z.strictObject({
    kind: z.literal("anniversary-month").meta({ description: "periods are months that begin on the anchor's day" }),
    anchor: z.int().min(1).max(31).meta({ description: "day of the month on which a period begins; 31 = the last day of shorter months" }),
  }),
]);

/** Missing or null = the text leaves it open. */
const optionsSchema = z.strictObject({
  burnOrder: z.enum(["started", "logged"]).nullable().optional().meta({ description: "work draws on the quota in order of its start, or of its logging" }),
  split: z
    .enum(["none", "period", "day", "rate-window"])
    .nullable()
    .optional()
    .meta({ description: "edge at which a worklog is cut: none, period, day, or surcharge window" }),
  reopenWithinBusinessDays: z
    .int()
    .min(0)
    .max(366)
    .nullable()
    .optional()
    .meta({ description: "business days within which a reopened issue goes on with its cycle; later a new one begins" }),
  retarget: z
    .enum(["from-start", "from-change"])
    .nullable()
    .optional()
    .meta({ description: "after a new severity or category the new target counts from the start, or from the change" }),
  reclassified: z
    .enum(["from-notice", "whole-issue"])
    .nullable()
    .optional()
    .meta({ description: "an issue gets another category: it counts from the notice to the customer on, or for all of its work; missing = whole-issue" }),
  werktag: z.enum(["mon-fri", "mon-sat"]).nullable().optional().meta({ description: "weekdays that count as business dates unless they are public holidays" }),
  proration: z
    .enum(["none", "by-days"])
    .nullable()
    .optional()
    .meta({ description: "a period that the term covers only in part: fees and quotas whole, or by its days" }),
  contractFirst: z
    .enum(["within", "over"])
    .nullable()
    .optional()
    .meta({ description: "contracts come before requests without one: inside a severity, or over all severities (S44, S101)" }),
  yearEnd: z
    .enum(["open", "closed"])
    .nullable()
    .optional()
    .meta({ description: "whether the service calendar is open on 24 and 31 December; null = open point, asked" }),
});

/** A contract as written: strict, unknown keys are problems, `null` marks what the text leaves open. */
export const contractSchema = z.strictObject({
  id: identifier.meta({ description: "name of the contract; its versions share it" }),
  tier: text.meta({ description: "the provider's name of the contract form, such as Service 30" }),
  customer: identifier.meta({ description: "name of the customer who holds the contract" }),
  state: z
    .enum(["draft", "active", "suspended", "ended"])
    .meta({ description: "where it stands; active and ended ones cover work inside their term, the others none" }),
  validFrom: date.optional().meta({ description: "local date from which this version holds; missing = from the term's first day" }),
  amendment: z
    .strictObject({
      quota: z.enum(["next-period", "prorated", "full"]).meta({ description: "changed quotas hold from the next period, by its days, or at once in full" }),
      running: z.enum(["too", "new-cycles-only"]).meta({ description: "new targets hold for clock cycles under way too, or only for new ones" }),
    })
    .optional()
    .meta({ description: "how this version treats what is under way when it begins" }),
  timezone: zone.meta({ description: "IANA time zone of every local date of the contract, such as Europe/Vienna" }),
  currency: currency.meta({ description: "ISO 4217 code with two decimals, such as EUR; every amount is in its minor units" }),
  prices: z.enum(["net", "gross"]).nullable().optional().meta({ description: "whether amounts are without or with VAT; missing or null = open, asked" }),
  vat: vatSchema.optional().meta({ description: "VAT for display and export; missing = none is shown" }),
  term: z
    .strictObject({
      from: date.meta({ description: "first local date of the term" }),
      until: date.nullable().meta({ description: "local date on which the term is over (half-open); null = no end" }),
    })
    .meta({ description: "local dates of the contract's zone in which it is in force, half-open" }),
  period: periodSchema.meta({ description: "how the term is cut into billing periods" }),
  fees: z.array(feeSchema).max(PARTS_MAX).meta({ description: "amounts due per period or year, whatever the work" }),
  discount: discountSchema.optional().meta({ description: "per cent off for a longer term (S45); missing = none" }),
  rates: z.record(identifier, rateSchema).meta({ description: "rate id → price of an hour of work" }),
  surcharges: surchargesSchema.optional().meta({ description: "other prices by time of work; missing = none" }),
  quotas: z.array(quotaSchema).max(PARTS_MAX).meta({ description: "minutes or tickets that each period includes" }),
  categories: z.record(identifier, categorySchema).meta({ description: "category → how its work is treated; a category not named is not covered" }),
  defaultCategory: identifier
    .nullable()
    .optional()
    .meta({ description: "category of work that nothing else classifies; missing or null = it stays unclassified" }),
  approval: approvalSchema.optional().meta({ description: "how a request for approval ends; asked where a quota has a hard limit" }),
  announce: announceSchema.optional().meta({ description: "when overage is announced earlier than its estimate; missing = only an estimate says so" }),
  pooling: poolingSchema.optional().meta({ description: "two months together by agreement; missing = nothing is said, each agreement stands for itself" }),
  rounding: roundingsSchema.meta({ description: "how time is rounded before it draws and before it is priced; empty = exact seconds" }),
  roles: z.record(identifier, z.array(account).max(1000)).meta({ description: "role → Jira account ids; these accounts are the service team" }),
  sla: slaSchema.nullable().meta({ description: "service hours, severities and targets; null = no times are promised" }),
  options: optionsSchema.meta({ description: "readings of rules that the contract chooses; null = open, asked where it matters" }),
  noteForAgents: longText.optional().meta({ description: "remark shown to agents beside the issue; never to the customer" }),
  accountManager: account.optional().meta({ description: "Jira account id of the account manager" }),
  severityByChannel: z.record(identifier, text).optional().meta({ description: "channel → severity of an issue that comes in without one (S93)" }),
  customerSeesTimes: z.boolean().optional().meta({ description: "whether the customer sees worklogs with their times; missing = not" }),
  ...agreement,
  quotes: z.record(z.string(), text).optional().meta({ description: "the provider's words behind an open point: question id → quoted fragment" }),
  interpretations: z
    .record(
      z.string(),
      z.strictObject({
        answer: text.meta({ description: "the reading chosen, as the question offers it" }),
        note: longText.optional().meta({ description: "why it was chosen and with whom it was agreed" }),
      }),
    )
    .optional()
    .meta({ description: "answers given to open points: question id → reading chosen, and why" }),
});
