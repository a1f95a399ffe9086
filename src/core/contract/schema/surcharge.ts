import { z } from "zod";
import { hoursSchema, weekSchema } from "./calendar";
import { identifier, label, minorUnits, text } from "./word";

const PERCENT_MAX = 1000;
const WINDOWS_MAX = 50;

const when = {
  id: identifier.meta({ description: "name of the surcharge, as statement lines carry it" }),
  week: weekSchema.optional().meta({ description: "hours of each weekday, in the contract's zone; missing together with `holidays` = always" }),
  holidays: z
    .strictObject({
      region: text.meta({ description: "country, with state where it matters, such as AT or DE-BW" }),
      hours: hoursSchema.meta({ description: "pairs of start and end on a public holiday, wall time of the contract's zone" }),
    })
    .optional()
    .meta({ description: "hours that hold on public holidays of the region in place of the weekday's" }),
  categories: z.array(identifier).min(1).optional().meta({ description: "only work of these categories; missing = all" }),
  onCall: z
    .literal(true)
    .optional()
    .meta({ description: "only work begun inside an on-call deployment that counts: the deployment rate; misuse withdraws it" }),
  label: label.optional().meta({ description: "words for people; missing = the id" }),
};

const windowSchema = z.union([
  z.strictObject({ ...when, replace: minorUnits.nullable().meta({ description: "minor units per hour in place of the rate; null = open, asked" }) }),
  z.strictObject({ ...when, add: minorUnits.meta({ description: "minor units per hour on top of the rate" }) }),
  z.strictObject({ ...when, percent: z.int().min(1).max(PERCENT_MAX).meta({ description: "whole per cent of the rate, on top of it" }) }),
]);

/** Surcharges by time of work (RULES §4 step 7; S71, S81). `null` = the text leaves it open. */
export const surchargesSchema = z.strictObject({
  combine: z
    .enum(["highest", "add"])
    .nullable()
    .optional()
    .meta({ description: "several at once: the highest, or all together; missing or null = asked where two meet" }),
  covered: z
    .enum(["free", "surcharge"])
    .nullable()
    .optional()
    .meta({ description: "whether minutes inside the quota bear the surcharge alone; missing or null = open, asked" }),
  windows: z.array(windowSchema).min(1).max(WINDOWS_MAX).meta({ description: "the surcharges and when each of them holds" }),
});

export type SurchargesDocument = z.infer<typeof surchargesSchema>;
