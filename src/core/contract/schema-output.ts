import { z } from "zod";
import { timeOutput } from "./schema-output-time";

const instant = z.string().meta({ format: "date-time" });
const date = z.string().meta({ format: "date" });
const seconds = z.int();
const amount = z.int();

const clock = z.strictObject({
  issue: z.string(),
  target: z.string(),
  metric: z.enum(["response", "work-start", "resolution", "update", "deployment-report"]),
  cycle: z.int().min(1),
  state: z.enum(["running", "paused", "breached", "kept", "missed", "late", "later-than-aimed"]),
  startedAt: instant,
  dueAt: instant,
  stoppedAt: instant.nullable(),
  elapsedSeconds: seconds,
  remainingSeconds: seconds,
  pausedSeconds: seconds,
  breachedAt: instant.nullable(),
  warnedAt: z.array(instant),
});

const quota = z.strictObject({
  id: z.string(),
  unit: z.enum(["minutes", "tickets"]),
  granted: z.int(),
  rolledIn: z.int(),
  covered: z.int(),
  expired: z.int(),
  rolledOut: z.int(),
  left: z.int(),
  transferredIn: z.int().optional(),
  transferredOut: z.int().optional(),
  adjusted: z.int().optional(),
});

const usage = z.strictObject({
  worklog: z.string(),
  issue: z.string(),
  category: z.string().nullable(),
  seconds,
  coveredSeconds: seconds,
  overageSeconds: seconds,
  billedSeconds: seconds,
  freeSeconds: seconds,
  parkedSeconds: seconds,
  /** Only where it is not zero. */
  fixedSeconds: seconds.optional(),
  /** Only where roundUsage added or took time. */
  paddingSeconds: seconds.optional(),
});

const line = z.strictObject({
  kind: z.enum(["fee", "overage", "billed", "fixed", "discount", "correction", "goodwill", "surcharge"]),
  id: z.string().optional(),
  issue: z.string().optional(),
  quantity: z.number(),
  unit: z.enum(["min", "s", "ticket"]).optional(),
  rate: z.strictObject({ id: z.string(), perHour: amount }).optional(),
  /** Band of charged minutes of the period that the rate is for. */
  band: z.strictObject({ from: z.int(), upTo: z.int().nullable() }).optional(),
  surcharges: z.array(z.string()).optional(),
  role: z.string().optional(),
  amount,
  /** Codes of the rules that made the line; fees carry none. */
  trace: z.array(z.string()).optional(),
});

const statement = z.strictObject({
  contract: z.string(),
  period: z.strictObject({ from: date, until: date }),
  state: z.enum(["open", "closed", "tail"]),
  currency: z.string(),
  quotas: z.array(quota),
  usages: z.array(usage),
  lines: z.array(line),
  corrections: z.array(line),
  total: amount,
});

const quotaNotice = z.strictObject({ kind: z.literal("quota"), contract: z.string(), quota: z.string(), step: z.int(), at: instant });

const announcementNotice = z.strictObject({
  kind: z.literal("announcement"),
  contract: z.string(),
  issue: z.string(),
  state: z.enum(["offered", "announced", "not-possible"]),
  seconds,
  overageSeconds: seconds,
  amount,
  at: instant,
});

/** A label lets overage be expected (S13): nobody estimated it, so there is no number yet. */
const expectedNotice = z.strictObject({
  kind: z.literal("announcement"),
  contract: z.string(),
  issue: z.string(),
  state: z.enum(["offered", "announced", "not-possible"]),
  label: z.string(),
  at: instant,
});

const problem = z.strictObject({
  kind: z.literal("problem"),
  code: z.string(),
  at: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** The same work under another contract (`--instead`): totals side by side, and what that contract would have given. */
const instead = z.strictObject({
  totals: z.array(z.strictObject({ contract: z.string(), from: date, was: amount, wouldBe: amount, difference: amount })),
  clocks: z.array(clock),
  statements: z.array(statement),
  problems: z.array(problem),
});

/** What a scenario gives, as published in `schema/scenario.out.json`. Instants carry the offset of the contract's zone. */
export const scenarioOutputSchema = z.strictObject({
  scenario: z.string().optional(),
  asOf: z.string().nullable(),
  clocks: z.array(clock),
  statements: z.array(statement),
  notices: z.array(z.union([quotaNotice, announcementNotice, expectedNotice])),
  problems: z.array(problem),
  ...timeOutput,
  /** Only where another contract was tried. */
  instead: instead.optional(),
});

export type InsteadOutput = z.infer<typeof instead>;
export type ScenarioOutput = z.infer<typeof scenarioOutputSchema>;
export type ClockOutput = z.infer<typeof clock>;
export type StatementOutput = z.infer<typeof statement>;
export type LineOutput = z.infer<typeof line>;
export type EstimatedNotice = z.infer<typeof announcementNotice>;
export type ExpectedNotice = z.infer<typeof expectedNotice>;
export type AnnouncementNotice = EstimatedNotice | ExpectedNotice;
