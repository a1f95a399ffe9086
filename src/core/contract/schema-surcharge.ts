import { z } from "zod";
import { identifier, label, minorUnits, text, wallTime } from "./schema-word";

const PERCENT_MAX = 1000;
const WINDOWS_MAX = 50;
const hours = z.array(z.tuple([wallTime, wallTime])).max(24);

const when = {
  id: identifier,
  /** Hours of each weekday, as in a calendar; missing together with `holidays` = always. */
  week: z
    .strictObject({
      mon: hours.optional(),
      tue: hours.optional(),
      wed: hours.optional(),
      thu: hours.optional(),
      fri: hours.optional(),
      sat: hours.optional(),
      sun: hours.optional(),
    })
    .optional(),
  /** On public holidays of the region these hours hold in place of the weekday's. */
  holidays: z.strictObject({ region: text, hours }).optional(),
  /** Only work of these categories, such as on-call deployments; missing = all. */
  categories: z.array(identifier).min(1).optional(),
  onCall: z
    .literal(true)
    .optional()
    .meta({ description: "only work begun inside an on-call deployment that counts: the deployment rate; misuse withdraws it" }),
  label: label.optional(),
};

const windowSchema = z.union([
  z.strictObject({ ...when, replace: minorUnits }),
  z.strictObject({ ...when, add: minorUnits }),
  z.strictObject({ ...when, percent: z.int().min(1).max(PERCENT_MAX) }),
]);

/** Surcharges by time of work (RULES §4 step 7; S71, S81). `null` = the text leaves it open. */
export const surchargesSchema = z.strictObject({
  /** Of several at once: the highest, or all together. Asked where two windows meet. */
  combine: z.enum(["highest", "add"]).nullable().optional(),
  /** Whether minutes inside the quota bear the surcharge alone. */
  covered: z.enum(["free", "surcharge"]).nullable().optional(),
  windows: z.array(windowSchema).min(1).max(WINDOWS_MAX),
});

export type SurchargesDocument = z.infer<typeof surchargesSchema>;
