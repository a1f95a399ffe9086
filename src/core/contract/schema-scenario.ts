import { z } from "zod";
import { contractSchema } from "./schema";
import { calendarSchema } from "./schema-calendar";
import { instantText } from "./fact-shape";
import { factSchema } from "./schema-fact";
import { jiraMappingSchema } from "./schema-jira";
import { identifier, text } from "./schema-word";

const FACTS_MAX = 200_000;

const frame = {
  scenario: text.optional(),
  asOf: instantText,
  /** Marks in worklog comments: `{ "#regie": implementation }`. */
  marks: z.record(z.string().min(2).max(50), identifier).optional(),
  /** Category by channel, where neither worklog nor issue say one. */
  categoryByChannel: z.record(text, identifier).optional(),
  jira: jiraMappingSchema.optional(),
};

/** The frame of a scenario: its parts are checked one by one, so that one mistake hides no other. */
export const scenarioFrameSchema = z.strictObject({
  ...frame,
  calendars: z.unknown(),
  contracts: z.array(z.unknown()).min(1),
  facts: z.array(z.unknown()).max(FACTS_MAX),
});

/** The whole input, as published in `schema/scenario.in.json`. */
export const scenarioInputSchema = z.strictObject({
  ...frame,
  calendars: z.record(identifier, calendarSchema),
  contracts: z.array(contractSchema).min(1),
  facts: z.array(factSchema).max(FACTS_MAX),
});
