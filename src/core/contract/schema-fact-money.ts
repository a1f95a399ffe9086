import { z } from "zod";
import { fact, instantText } from "./fact-shape";
import { account, date, identifier, longText, minorUnits, text } from "./schema-word";

const MINUTES_MAX = 1_000_000;
const SECONDS_MAX = 60_000_000;
const ISSUES_MAX = 200;

const id = text;
const minutes = z.int().min(1).max(MINUTES_MAX);
/** A day of the period that is meant; missing = the period in which it was decided. */
const period = date.optional();

/** Beyond a hard limit: so many seconds, or so much money, and until when (RULES §5). */
const approvedFor = {
  contract: identifier,
  id: id.optional(),
  quota: identifier,
  by: account,
  channel: text.optional(),
  /** Portal, mail, phone: where the word can be found again. */
  evidence: longText.optional(),
  /** Work from this instant on is not approved any more. */
  until: instantText.optional(),
  period,
};

export const approved = z.union([
  fact("approved", { ...approvedFor, seconds: z.int().min(0).max(SECONDS_MAX) }),
  fact("approved", { ...approvedFor, amount: minorUnits }),
]);

export const granted = fact("granted", {
  contract: identifier,
  id,
  quota: identifier,
  minutes,
  source: z.enum(["bought", "goodwill"]),
  by: account,
  reason: longText.optional(),
  period,
});

/** Minutes brought along when the contract begins here. */
export const openingBalance = fact("opening-balance", { contract: identifier, id, quota: identifier, minutes, by: account, reason: longText, period });

/** Minutes added to a quota or taken from it by hand; `raw` ones are rounded as work is before it draws. */
export const adjusted = fact("adjusted", {
  contract: identifier,
  id,
  quota: identifier,
  minutes: z
    .int()
    .min(-MINUTES_MAX)
    .max(MINUTES_MAX)
    .refine((value) => value !== 0, { params: { problem: "contract.value-invalid" } }),
  of: z.enum(["raw", "billed"]),
  by: account,
  reason: longText,
  period,
});

/** Time that is not charged, or minutes given to a quota, out of goodwill (S113). */
export const goodwill = z.union([
  /** `contract`: where several share the issue's work; missing = whichever charges it. */
  fact("goodwill", { issue: text, contract: identifier.optional(), id, by: account, as: z.literal("off-charge"), minutes, reason: longText, period }),
  fact("goodwill", { contract: identifier, quota: identifier, id, by: account, as: z.literal("to-quota"), minutes, reason: longText, period }),
]);

/** One price for several issues (S25). */
export const bundle = fact("bundle", {
  contract: identifier,
  id: identifier,
  by: account,
  issues: z.array(text).min(2).max(ISSUES_MAX),
  amount: minorUnits,
  reason: longText.optional(),
});

/** Two adjacent periods share a quota by agreement (S52–S54). `period` holds a day of "this" period. */
export const pooled = fact("pooled", {
  contract: identifier,
  id,
  quota: identifier,
  period: date,
  direction: z.enum(["with-next", "with-previous"]),
  by: account,
  approver: account,
  reason: longText,
  work: z.array(text).min(1).max(ISSUES_MAX),
});

/** One worklog over several named contracts, equally or by weight (RULES §3). */
export const shares = z
  .array(z.strictObject({ contract: identifier, weight: z.int().min(1).max(MINUTES_MAX).optional() }))
  .min(2)
  .max(ISSUES_MAX);
