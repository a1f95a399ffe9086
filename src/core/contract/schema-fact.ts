import { z } from "zod";
import { fact, instantText } from "./fact-shape";
import { adjusted, approved, bundle, goodwill, granted, openingBalance, pooled, shares } from "./schema-fact-money";
import { TIME_FACTS } from "./schema-fact-time";
import { account, date, identifier, longText, minorUnits, text } from "./schema-word";

/** 31 days; Jira refuses nothing, but no worklog is longer than a month. */
const SECONDS_MAX = 2_678_400;

const id = text;
const issue = text;
const seconds = z.int().min(0).max(SECONDS_MAX);
const channel = text;
/** All labels that the issue has from then on, each as long as Jira allows. */
const labels = z.array(z.string().min(1).max(255)).max(200);

const reported = fact("reported", {
  issue,
  id: id.optional(),
  by: account,
  channel,
  customer: identifier.nullable().optional(),
  severity: text.optional(),
  category: identifier.optional(),
  participants: z.array(account).optional(),
  labels: labels.optional(),
});

const classified = fact("classified", {
  issue,
  id: id.optional(),
  by: account.optional(),
  severity: text.optional(),
  category: identifier.optional(),
  from: z
    .union([instantText, z.literal("report")])
    .optional()
    .meta({
      description: "since when the category counts: the notice to the customer, or report = for the whole issue; missing = by options.reclassified at `at`",
    }),
  reason: longText.optional(),
});

const labelled = fact("labelled", { issue, id: id.optional(), by: account.optional(), labels });
const assigned = fact("assigned", { issue, id: id.optional(), by: account.optional(), customer: identifier });
const status = fact("status", { issue, id: id.optional(), by: account.optional(), to: text });
const comment = fact("comment", { issue, id, by: account, public: z.boolean(), automatic: z.boolean().optional() });
const answerConfirmed = fact("answer-confirmed", { issue, id: id.optional(), by: account, comment: id });
const notAccepted = fact("not-accepted", {
  issue,
  id: id.optional(),
  by: account.optional(),
  reason: z.enum(["spam", "duplicate", "merged", "app", "quote-first"]),
});

const worklog = fact("worklog", {
  issue,
  id,
  by: account,
  started: instantText,
  seconds,
  category: identifier.optional(),
  comment: z.string().max(32_767).optional(),
  shares: shares.optional(),
});

const worklogEdited = fact("worklog-edited", {
  issue,
  id,
  by: account.optional(),
  started: instantText.optional(),
  seconds: seconds.optional(),
  category: identifier.optional(),
  comment: z.string().max(32_767).optional(),
});

const worklogDeleted = fact("worklog-deleted", { issue, id, by: account.optional() });
const estimate = fact("estimate", { issue, id: id.optional(), by: account, seconds, category: identifier.optional() });
const announced = fact("announced", { issue, id: id.optional(), by: account, channel: channel.optional() });
const notAnnounced = fact("not-announced", { issue, id: id.optional(), by: account, reason: longText });

const quoteAccepted = z.union([
  fact("quote-accepted", { issue, id: id.optional(), by: account, as: z.literal("billed") }),
  fact("quote-accepted", { issue, id: id.optional(), by: account, as: z.literal("fixed"), amount: minorUnits }),
]);

/** A period of a contract is closed: later facts for it become corrections. */
const closed = fact("closed", { contract: identifier, id: id.optional(), by: account.optional(), period: date });

export const FACTS = {
  reported,
  classified,
  labelled,
  assigned,
  status,
  comment,
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
  comment,
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
