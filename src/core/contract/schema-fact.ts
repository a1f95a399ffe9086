import { z } from "zod";
import { parseInstant } from "../time/iso";
import { account, date, identifier, longText, minorUnits, text } from "./schema-word";

/** 31 days; Jira refuses nothing, but no worklog is longer than a month. */
const SECONDS_MAX = 2_678_400;

export const instantText = z
  .string()
  .refine((value) => parseInstant(value) !== null, { params: { problem: "scenario.instant-invalid" } })
  .meta({ format: "date-time", description: "ISO 8601 with offset or Z" });

const id = text;
const issue = text;
const seconds = z.int().min(0).max(SECONDS_MAX);
const channel = text;

const fact = <K extends string, S extends z.core.$ZodLooseShape>(kind: K, shape: S) => z.strictObject({ at: instantText, fact: z.literal(kind), ...shape });

const reported = fact("reported", {
  issue,
  id: id.optional(),
  by: account,
  channel,
  customer: identifier.nullable().optional(),
  severity: text.optional(),
  category: identifier.optional(),
  participants: z.array(account).optional(),
});

const classified = fact("classified", {
  issue,
  id: id.optional(),
  by: account.optional(),
  severity: text.optional(),
  category: identifier.optional(),
  reason: longText.optional(),
});

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

const approved = fact("approved", { contract: identifier, id: id.optional(), quota: identifier, by: account, seconds, channel: channel.optional() });

const granted = fact("granted", {
  contract: identifier,
  id,
  quota: identifier,
  minutes: z.int().min(1).max(1_000_000),
  source: z.enum(["bought", "goodwill"]),
  by: account,
  reason: longText.optional(),
});

/** A period of a contract is closed: later facts for it become corrections. */
const closed = fact("closed", { contract: identifier, id: id.optional(), by: account.optional(), period: date });

export const FACTS = {
  reported,
  classified,
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
  closed,
} as const;

export type FactKind = keyof typeof FACTS;

export const FACT_KINDS = Object.keys(FACTS) as FactKind[];

/** One thing that happened, as a scenario tells it. */
export const factSchema = z.union([
  reported,
  classified,
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
  closed,
]);

export type Fact = z.infer<typeof factSchema>;
export type IssueFact = Extract<Fact, { readonly issue: string }>;
export type FactOf<K extends FactKind> = Extract<Fact, { readonly fact: K }>;
