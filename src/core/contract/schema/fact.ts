import { z } from "zod";
import { fact, instantText } from "../fact-shape";
import { adjusted, approved, bundle, goodwill, granted, openingBalance, pooled, shares } from "./fact-money";
import { TIME_FACTS } from "./fact-time";
import { account, date, identifier, longText, minorUnits, text } from "./word";

/** 31 days; Jira refuses nothing, but no worklog is longer than a month. */
const SECONDS_MAX = 2_678_400;

const id = text.meta({ description: "name of the fact itself, unique among its kind; the same one told twice counts once" });
const issue = text.meta({ description: "key of the issue, such as SUP-1" });
const by = account.optional().meta({ description: "Jira account id of who did it; missing = not known" });
const seconds = z.int().min(0).max(SECONDS_MAX);
const category = identifier.optional();
/** Each as long as Jira allows. */
const labels = z.array(z.string().min(1).max(255)).max(200);
const severity = text.optional();
const comment = z.string().max(32_767).optional();
const worklogId = text.meta({ description: "id of the worklog that is meant" });

const reported = fact("reported", "an issue came in", {
  issue,
  id: id.optional(),
  by: account.meta({ description: "Jira account id of the reporter; never part of the service team on this issue" }),
  channel: text.meta({ description: "way by which it came in, such as portal, email or phone" }),
  customer: identifier.nullable().optional().meta({ description: "name of the customer; missing or null = not known yet, nothing is guessed" }),
  severity: severity.meta({ description: "severity of the contract's levels; missing = by channel, or none yet" }),
  category: category.meta({ description: "what the issue is about; missing = by channel, by the contract's default, or unclassified" }),
  participants: z.array(account).optional().meta({ description: "Jira account ids of request participants; none of them is service team here" }),
  labels: labels.optional().meta({ description: "labels the issue has when it comes in; missing = none" }),
});

const classified = fact("classified", "severity or category of an issue was set", {
  issue,
  id: id.optional(),
  by,
  severity: severity.meta({ description: "new severity of the contract's levels; missing = as before" }),
  category: category.meta({ description: "new category; missing = as before" }),
  from: z
    .union([instantText, z.literal("report")])
    .optional()
    .meta({
      description: "since when the category counts: the notice to the customer, or report = for the whole issue; missing = by options.reclassified at `at`",
    }),
  reason: longText.optional().meta({ description: "why it was set, in words" }),
});

const labelled = fact("labelled", "the labels of an issue changed", {
  issue,
  id: id.optional(),
  by,
  labels: labels.meta({ description: "all labels that the issue has from then on; empty = none" }),
});

const assigned = fact("assigned", "an issue was given to a customer by hand", {
  issue,
  id: id.optional(),
  by,
  customer: identifier.meta({ description: "name of the customer whose issue it is" }),
});

const status = fact("status", "the status of an issue changed", {
  issue,
  id: id.optional(),
  by,
  to: text.meta({ description: "name of the new status, as the contract's targets use it" }),
});

const commented = fact("comment", "somebody wrote a comment", {
  issue,
  id,
  by: account.meta({ description: "Jira account id of the author" }),
  public: z.boolean().meta({ description: "true = the customer can read it; only such a comment answers" }),
  automatic: z.boolean().optional().meta({ description: "true = written by a machine, never an answer; missing = by a person" }),
});

const answerConfirmed = fact("answer-confirmed", "a customer's comment was judged a sufficient answer; the pause ends at that comment", {
  issue,
  id: id.optional(),
  by: account.meta({ description: "Jira account id of the agent who judged; of an account outside the service team it counts for nothing" }),
  comment: text.meta({ description: "id of the comment that is sufficient" }),
});

const notAccepted = fact("not-accepted", "an issue does not count as a ticket", {
  issue,
  id: id.optional(),
  by,
  reason: z.enum(["spam", "duplicate", "merged", "app", "quote-first"]).meta({ description: "why it is not counted; app = created by the app itself" }),
});

const worklog = fact("worklog", "time was logged; `at` is when it was logged", {
  issue,
  id,
  by: account.meta({ description: "Jira account id of who did the work" }),
  started: instantText.meta({ description: "begin of the work, ISO 8601 with offset or Z; its local date picks the period" }),
  seconds: seconds.meta({ description: "length of the work in seconds" }),
  category: category.meta({ description: "category set for this worklog; missing = by mark, issue, channel or default" }),
  comment: comment.meta({ description: "text of the worklog, searched for marks" }),
  shares: shares.optional().meta({ description: "contracts that bear the work together; missing = the one that matches" }),
});

const worklogEdited = fact("worklog-edited", "a worklog was changed", {
  issue,
  id: worklogId,
  by,
  started: instantText.optional().meta({ description: "new begin, ISO 8601 with offset or Z; missing = as before" }),
  seconds: seconds.optional().meta({ description: "new length in seconds; missing = as before" }),
  category: category.meta({ description: "new category of the worklog; missing = as before" }),
  comment: comment.meta({ description: "new text of the worklog; missing = as before" }),
});

const worklogDeleted = fact("worklog-deleted", "a worklog was deleted; that is final", { issue, id: worklogId, by });

const estimate = fact("estimate", "work was estimated before it began", {
  issue,
  id: id.optional(),
  by: account.meta({ description: "Jira account id of who estimated" }),
  seconds: seconds.meta({ description: "estimated length of the work in seconds" }),
  category: category.meta({ description: "category of the estimated work; missing = that of the issue" }),
});

const announced = fact("announced", "the customer was told of overage before the work (S14)", {
  issue,
  id: id.optional(),
  by: account.meta({ description: "Jira account id of who told the customer" }),
  channel: text.optional().meta({ description: "way by which the customer was told; missing = not known" }),
});

const notAnnounced = fact("not-announced", "overage could not be announced before the work (S14)", {
  issue,
  id: id.optional(),
  by: account.meta({ description: "Jira account id of who says so" }),
  reason: longText.meta({ description: "why it was not possible, in words" }),
});

const accepted = {
  issue,
  id: id.optional(),
  by: account.meta({ description: "Jira account id of who accepted the quote" }),
};

const quoteAccepted = z.union([
  fact("quote-accepted", "a quote was accepted: the work is billed by time", {
    ...accepted,
    as: z.literal("billed").meta({ description: "billed = by time at the rate of the category" }),
  }),
  fact("quote-accepted", "a quote was accepted: the work has a fixed price", {
    ...accepted,
    as: z.literal("fixed").meta({ description: "fixed = one price, whatever the time" }),
    amount: minorUnits.meta({ description: "price of the whole issue in minor units" }),
  }),
]);

const closed = fact("closed", "a period of a contract is closed: later facts for it become corrections", {
  contract: identifier.meta({ description: "id of the contract" }),
  id: id.optional(),
  by,
  period: date.meta({ description: "a local date inside the period that is closed" }),
});

export const FACTS = {
  reported,
  classified,
  labelled,
  assigned,
  status,
  comment: commented,
  "answer-confirmed": answerConfirmed,
  "not-accepted": notAccepted,
  worklog,
  "worklog-edited": worklogEdited,
  "worklog-deleted": worklogDeleted,
  estimate,
  announced,
  "not-announced": notAnnounced,
  "quote-accepted": quoteAccepted,
  approved,
  granted,
  "opening-balance": openingBalance,
  adjusted,
  goodwill,
  bundle,
  pooled,
  closed,
  ...TIME_FACTS,
} as const;

export type FactKind = keyof typeof FACTS;

export const FACT_KINDS = Object.keys(FACTS) as FactKind[];

/** One thing that happened, as a scenario tells it. */
export const factSchema = z.union([
  reported,
  classified,
  labelled,
  assigned,
  status,
  commented,
  answerConfirmed,
  notAccepted,
  worklog,
  worklogEdited,
  worklogDeleted,
  estimate,
  announced,
  notAnnounced,
  quoteAccepted,
  approved,
  granted,
  openingBalance,
  adjusted,
  goodwill,
  bundle,
  pooled,
  closed,
  TIME_FACTS.called,
  TIME_FACTS.deployment,
  TIME_FACTS["report-sent"],
  TIME_FACTS["feedback-sent"],
  TIME_FACTS["runbook-done"],
  TIME_FACTS["on-call-misuse"],
  TIME_FACTS["answer-rejected"],
  TIME_FACTS["decision-requested"],
  TIME_FACTS.decided,
  TIME_FACTS["obligation-done"],
]);

export type Fact = z.infer<typeof factSchema>;
export type IssueFact = Extract<Fact, { readonly issue: string }>;
export type FactOf<K extends FactKind> = Extract<Fact, { readonly fact: K }>;
