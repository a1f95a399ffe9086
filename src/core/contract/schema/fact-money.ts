import { z } from "zod";
import { fact, instantText } from "../fact-shape";
import { account, date, identifier, longText, minorUnits, text } from "./word";

const MINUTES_MAX = 1_000_000;
const SECONDS_MAX = 60_000_000;
const ISSUES_MAX = 200;

const id = text.meta({ description: "name of the decision, unique among its kind; the same one told twice counts once" });
const minutes = z.int().min(1).max(MINUTES_MAX);
const contract = identifier.meta({ description: "id of the contract" });
const quota = identifier.meta({ description: "id of a quota of minutes of that contract" });
const by = account.meta({ description: "Jira account id of who decided" });
const reason = longText.meta({ description: "why it was decided, in words" });
const period = date.optional().meta({ description: "a local date of the period that is meant; missing = the period in which it was decided" });

/** Beyond a hard limit: so many seconds, or so much money, and until when (RULES §5). */
const approvedFor = {
  contract,
  id: id.optional(),
  issue: text.optional().meta({ description: "work on this issue alone; missing = whatever draws on the quota" }),
  quota,
  by: account.meta({ description: "Jira account id of the approver" }),
  channel: text.optional().meta({ description: "way by which it was given, such as portal, mail or phone" }),
  evidence: longText.optional().meta({ description: "where the approver's word can be found again" }),
  until: instantText.optional().meta({ description: "work from this instant on is not approved any more; missing = no such end" }),
  period,
};

export const approved = z.union([
  fact("approved", "work beyond a hard limit was approved, so many seconds of it", {
    ...approvedFor,
    seconds: z.int().min(0).max(SECONDS_MAX).meta({ description: "seconds beyond the quota that are approved at most" }),
  }),
  fact("approved", "work beyond a hard limit was approved, up to so much money", {
    ...approvedFor,
    amount: minorUnits.meta({ description: "minor units that may be charged at most, rounding and surcharges included" }),
  }),
]);

export const granted = fact("granted", "minutes were added to a quota, bought or given", {
  contract,
  id,
  quota,
  minutes: minutes.meta({ description: "whole minutes that may be drawn in addition" }),
  source: z.enum(["bought", "goodwill"]).meta({ description: "bought = a top-up; goodwill = a gift, drawn last" }),
  by,
  reason: reason.optional(),
  period,
});

export const openingBalance = fact("opening-balance", "minutes are brought along when the contract begins here", {
  contract,
  id,
  quota,
  minutes: minutes.meta({ description: "whole minutes brought along" }),
  by,
  reason,
  period,
});

export const adjusted = fact("adjusted", "minutes were added to a quota or taken from it by hand", {
  contract,
  id,
  quota,
  minutes: z
    .int()
    .min(-MINUTES_MAX)
    .max(MINUTES_MAX)
    .refine((value) => value !== 0, { params: { problem: "contract.value-invalid" } })
    .meta({ description: "whole minutes; above 0 = added to the quota, below 0 = taken from it; never 0" }),
  of: z.enum(["raw", "billed"]).meta({ description: "raw = rounded as work is before it draws; billed = as they stand" }),
  by,
  reason,
  period,
});

/** Time that is not charged, or minutes given to a quota, out of goodwill (S113). */
export const goodwill = z.union([
  fact("goodwill", "time of an issue is not charged, out of goodwill", {
    issue: text.meta({ description: "key of the issue, such as SUP-1" }),
    contract: identifier.optional().meta({ description: "where several contracts share the issue's work; missing = whichever charges it" }),
    id,
    by,
    as: z.literal("off-charge").meta({ description: "off-charge = taken off the charged minutes, before rounding" }),
    minutes: minutes.meta({ description: "whole minutes that are not charged, at most" }),
    reason,
    period,
  }),
  fact("goodwill", "minutes are given to a quota, out of goodwill", {
    contract,
    quota,
    id,
    by,
    as: z.literal("to-quota").meta({ description: "to-quota = a grant to the quota, drawn last" }),
    minutes: minutes.meta({ description: "whole minutes that are given" }),
    reason,
    period,
  }),
]);

/** One price for several issues (S25). */
export const bundle = fact("bundle", "one price was agreed for several issues (S25)", {
  contract,
  id: identifier.meta({ description: "name of the bundle, as statement lines carry it" }),
  by,
  issues: z.array(text).min(2).max(ISSUES_MAX).meta({ description: "keys of the issues; none may be in two bundles of a contract" }),
  amount: minorUnits.meta({ description: "price of all of them together in minor units" }),
  reason: reason.optional(),
});

/** Two adjacent periods share a quota by agreement (S52–S54). */
export const pooled = fact("pooled", "two adjacent periods share a quota by agreement (S52–S54)", {
  contract,
  id,
  quota,
  period: date.meta({ description: "a local date of this period, the one that takes from its neighbour" }),
  direction: z.enum(["with-next", "with-previous"]).meta({ description: "whether it borrows of the next period, or uses what the previous one left" }),
  by,
  approver: account.meta({ description: "Jira account id of who approved it for the provider" }),
  reason,
  work: z.array(text).min(1).max(ISSUES_MAX).meta({ description: "keys of the issues, or words for the work, that it is for" }),
});

/** One worklog over several named contracts, equally or by weight (RULES §3). */
export const shares = z
  .array(
    z.strictObject({
      contract: identifier.meta({ description: "id of a contract that bears a share; each one only once" }),
      weight: z.int().min(1).max(MINUTES_MAX).optional().meta({ description: "part of this contract beside the others' weights; missing = 1" }),
    }),
  )
  .min(2)
  .max(ISSUES_MAX);
