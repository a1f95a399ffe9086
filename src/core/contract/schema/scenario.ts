import { z } from "zod";
import { contractSchema } from "../schema";
import { calendarSchema } from "./calendar";
import { instantText } from "../fact-shape";
import { factSchema } from "./fact";
import { jiraMappingSchema } from "./jira";
import { identifier, text } from "./word";

const FACTS_MAX = 200_000;

const frame = {
  scenario: text.optional().meta({ description: "title of the scenario, repeated in what it gives" }),
  asOf: instantText.meta({ description: "instant at which everything is looked at, ISO 8601 with offset or Z; later facts do not count" }),
  marks: z.record(z.string().min(2).max(50), identifier).optional().meta({ description: "mark in worklog comments, such as #regie → category" }),
  categoryByChannel: z.record(text, identifier).optional().meta({ description: "channel → category, where neither worklog nor issue say one" }),
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
  calendars: z.record(identifier, calendarSchema).meta({ description: "name → calendar, or its dated versions, as contracts call it" }),
  contracts: z.array(contractSchema).min(1).meta({ description: "the contracts, each version of one on its own" }),
  facts: z.array(factSchema).max(FACTS_MAX).meta({ description: "what happened, in any order" }),
});
