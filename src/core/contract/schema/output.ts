import { z } from "zod";
import { timeOutput } from "./output-time";

const instant = z.string().meta({ format: "date-time" });
const date = z.string().meta({ format: "date" });
const seconds = z.int();
const amount = z.int();

const clock = z.strictObject({
  issue: z.string().meta({ description: "key of the issue" }),
  target: z.string().meta({ description: "id of the contract's target that holds" }),
  metric: z.enum(["response", "work-start", "resolution", "update", "deployment-report"]).meta({ description: "what the clock measures" }),
  cycle: z.int().min(1).meta({ description: "number of the run from start to stop, from 1" }),
  state: z
    .enum(["running", "paused", "breached", "kept", "missed", "late", "later-than-aimed"])
    .meta({ description: "at asOf; breached = open past due, missed = stopped too late; late, later-than-aimed = the same of a soft target" }),
  startedAt: instant.meta({ description: "instant at which the cycle began, offset of the contract's zone" }),
  dueAt: instant.meta({ description: "first instant at which the time is used up; while paused, as if it resumed at asOf" }),
  stoppedAt: instant.nullable().meta({ description: "instant at which the cycle ended; null = still open" }),
  elapsedSeconds: seconds.meta({ description: "seconds that counted so far, pauses left out" }),
  remainingSeconds: seconds.meta({ description: "seconds left that count; below 0 = so many too late" }),
  pausedSeconds: seconds.meta({ description: "seconds of pauses that would have counted otherwise" }),
  breachedAt: instant.nullable().meta({ description: "instant of the breach; null = none" }),
  warnedAt: z.array(instant).meta({ description: "instants of the warnings that fired, in order" }),
});

const quota = z.strictObject({
  id: z.string().meta({ description: "id of the quota in the contract" }),
  unit: z.enum(["minutes", "tickets"]).meta({ description: "unit of every number beside it: whole minutes or tickets" }),
  granted: z.int().meta({ description: "what the period was granted: its own amount, top-ups, goodwill" }),
  rolledIn: z.int().meta({ description: "carried in from the period before" }),
  covered: z.int().meta({ description: "used up by work; a started minute counts" }),
  expired: z.int().meta({ description: "spoilt at the period's end, rounded down" }),
  rolledOut: z.int().meta({ description: "carried on into the next period, rounded down" }),
  left: z.int().meta({ description: "still there at asOf, rounded down" }),
  transferredIn: z.int().optional().meta({ description: "received of an adjacent period by agreement; missing = 0" }),
  transferredOut: z.int().optional().meta({ description: "handed to an adjacent period by agreement; missing = 0" }),
  adjusted: z.int().optional().meta({ description: "added (or below 0: taken) by hand, or by a change of what an earlier period carried; missing = 0" }),
});

const usage = z.strictObject({
  worklog: z.string().meta({ description: "id of the worklog, or of its part" }),
  issue: z.string().meta({ description: "key of the issue" }),
  category: z.string().nullable().meta({ description: "category of the work; null = unclassified, so parked" }),
  seconds: seconds.meta({ description: "seconds that were posted" }),
  coveredSeconds: seconds.meta({ description: "seconds that the quota covers" }),
  overageSeconds: seconds.meta({ description: "seconds beyond the quota that are charged" }),
  billedSeconds: seconds.meta({ description: "seconds of work that is always billed" }),
  freeSeconds: seconds.meta({ description: "seconds that cost nothing" }),
  parkedSeconds: seconds.meta({ description: "undecided seconds; they block the close" }),
  fixedSeconds: seconds.optional().meta({ description: "seconds under a fixed price; missing = 0" }),
  paddingSeconds: seconds.optional().meta({ description: "seconds that rounding before the quota added, below 0 = took; missing = 0" }),
});

const rateOfLine = z.strictObject({
  id: z.string().meta({ description: "id of the rate in the contract" }),
  perHour: amount.meta({ description: "minor units per hour, as it was applied" }),
});

const bandOfLine = z.strictObject({
  from: z.int().meta({ description: "charged minutes of the period after which the band begins" }),
  upTo: z.int().nullable().meta({ description: "last charged minute inside the band; null = no end" }),
});

const line = z.strictObject({
  kind: z.enum(["fee", "overage", "billed", "fixed", "discount", "correction", "goodwill", "surcharge"]).meta({ description: "what the line is for" }),
  id: z.string().optional().meta({ description: "id of the fee, discount or bundle; missing = the line has none" }),
  issue: z.string().optional().meta({ description: "key of the issue; missing = the line belongs to none" }),
  quantity: z.number().meta({ description: "how much, in the unit beside it" }),
  unit: z.enum(["min", "s", "ticket"]).optional().meta({ description: "unit of the quantity: minutes, seconds or tickets; missing = pieces" }),
  rate: rateOfLine.optional().meta({ description: "rate of the time charged; missing = not priced by time" }),
  band: bandOfLine.optional().meta({ description: "band of charged minutes of the period that the rate is for; missing = no tiers" }),
  surcharges: z.array(z.string()).optional().meta({ description: "ids of the surcharges in the price; missing = none" }),
  role: z.string().optional().meta({ description: "role whose own price holds; missing = the rate's usual price" }),
  amount: amount.meta({ description: "minor units of the statement's currency; below 0 = in the customer's favour" }),
  trace: z.array(z.string()).optional().meta({ description: "codes of the rules that made the line, in order; fees carry none" }),
});

const periodOfStatement = z.strictObject({
  from: date.meta({ description: "first local date of the period" }),
  until: date.meta({ description: "local date on which the period is over (half-open)" }),
});

const statement = z.strictObject({
  contract: z.string().meta({ description: "id of the contract" }),
  period: periodOfStatement.meta({ description: "local dates of the contract's zone that are stated, half-open" }),
  state: z.enum(["open", "closed", "tail"]).meta({ description: "open = may still change; closed = frozen; tail = after the contract's end" }),
  currency: z.string().meta({ description: "ISO 4217 code of every amount" }),
  quotas: z.array(quota).meta({ description: "account of each quota in the period" }),
  usages: z.array(usage).meta({ description: "where the seconds of each worklog went" }),
  lines: z.array(line).meta({ description: "what the period costs, line by line" }),
  corrections: z.array(line).meta({ description: "lines that answer closed statements of earlier periods" }),
  total: amount.meta({ description: "sum of lines and corrections in minor units, net or gross as the contract's prices are" }),
});

const quotaNotice = z.strictObject({
  kind: z.literal("quota").meta({ description: "a share of a quota is used up" }),
  contract: z.string().meta({ description: "id of the contract" }),
  quota: z.string().meta({ description: "id of the quota" }),
  step: z.int().meta({ description: "share that was reached, in whole per cent" }),
  at: instant.meta({ description: "instant at which it was reached" }),
});

const announcementNotice = z.strictObject({
  kind: z.literal("announcement").meta({ description: "an estimate goes beyond the quota" }),
  contract: z.string().meta({ description: "id of the contract" }),
  issue: z.string().meta({ description: "key of the issue" }),
  state: z
    .enum(["offered", "announced", "not-possible"])
    .meta({ description: "offered = still to be told; announced = the customer was told; not-possible = with a reason" }),
  seconds: seconds.meta({ description: "seconds that were estimated" }),
  overageSeconds: seconds.meta({ description: "seconds of them beyond the quota" }),
  amount: amount.meta({ description: "minor units that they would cost" }),
  at: instant.meta({ description: "instant of the estimate" }),
});

/** A label lets overage be expected (S13): nobody estimated it, so there is no number yet. */
const expectedNotice = z.strictObject({
  kind: z.literal("announcement").meta({ description: "a label lets overage be expected" }),
  contract: z.string().meta({ description: "id of the contract" }),
  issue: z.string().meta({ description: "key of the issue" }),
  state: z
    .enum(["offered", "announced", "not-possible"])
    .meta({ description: "offered = still to be told; announced = the customer was told; not-possible = with a reason" }),
  label: z.string().meta({ description: "the issue's label that lets it be expected" }),
  at: instant.meta({ description: "instant since which it is expected" }),
});

const problem = z.strictObject({
  kind: z.literal("problem").meta({ description: "something to correct or to decide" }),
  code: z.string().meta({ description: "which problem it is; its words are found by it" }),
  at: z.string().meta({ description: "path of the place in the input or output; empty = the whole" }),
  facts: z.record(z.string(), z.union([z.string(), z.number()])).meta({ description: "name → value of what the words mention" }),
});

const comparedTotal = z.strictObject({
  contract: z.string().meta({ description: "id of the contract" }),
  from: date.meta({ description: "first local date of the period" }),
  was: amount.meta({ description: "total in minor units under the contract as it is; 0 = not stated there" }),
  wouldBe: amount.meta({ description: "total in minor units under the other contract; 0 = not stated there" }),
  difference: amount.meta({ description: "wouldBe − was, in minor units" }),
});

/** The same work under another contract (`--instead`): totals side by side, and what that contract would have given. */
const instead = z.strictObject({
  totals: z.array(comparedTotal).meta({ description: "totals of the periods that differ, side by side" }),
  clocks: z.array(clock).meta({ description: "clocks under the other contract" }),
  statements: z.array(statement).meta({ description: "statements under the other contract" }),
  problems: z.array(problem).meta({ description: "what is to be decided under the other contract" }),
});

/** What a scenario gives, as published in `schema/scenario.out.json`. Instants carry the offset of the contract's zone. */
export const scenarioOutputSchema = z.strictObject({
  scenario: z.string().optional().meta({ description: "title of the scenario; missing = it has none" }),
  asOf: z.string().nullable().meta({ description: "instant at which everything was looked at, as the input wrote it; null = the input has mistakes" }),
  clocks: z.array(clock).meta({ description: "every clock cycle of every issue" }),
  statements: z.array(statement).meta({ description: "a statement of each contract and period" }),
  notices: z.array(z.union([quotaNotice, announcementNotice, expectedNotice])).meta({ description: "messages that would be sent, each once" }),
  problems: z.array(problem).meta({ description: "mistakes of the input, or work that waits for a decision" }),
  ...timeOutput,
  instead: instead.optional().meta({ description: "the same work under another contract; missing = none was tried" }),
});

export type InsteadOutput = z.infer<typeof instead>;
export type ScenarioOutput = z.infer<typeof scenarioOutputSchema>;
export type ClockOutput = z.infer<typeof clock>;
export type StatementOutput = z.infer<typeof statement>;
export type LineOutput = z.infer<typeof line>;
export type EstimatedNotice = z.infer<typeof announcementNotice>;
export type ExpectedNotice = z.infer<typeof expectedNotice>;
export type AnnouncementNotice = EstimatedNotice | ExpectedNotice;
