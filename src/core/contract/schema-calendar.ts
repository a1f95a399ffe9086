import { z } from "zod";
import { date, text, wallTime, zone } from "./schema-word";

const hours = z.array(z.tuple([wallTime, wallTime])).max(24);
const DAYS_MAX = 5000;

/** The shape of a calendar; what its hours mean is compiled by core/calendar. */
export const calendarSpecSchema = z.strictObject({
  timezone: zone,
  week: z.strictObject({
    mon: hours.optional(),
    tue: hours.optional(),
    wed: hours.optional(),
    thu: hours.optional(),
    fri: hours.optional(),
    sat: hours.optional(),
    sun: hours.optional(),
  }),
  holidays: z
    .strictObject({ region: text, except: z.array(date).max(DAYS_MAX).optional() })
    .nullable()
    .optional(),
  closed: z
    .array(z.union([date, z.strictObject({ from: date, until: date, reason: text.optional() })]))
    .max(DAYS_MAX)
    .optional(),
  open: z
    .array(z.strictObject({ date, hours, reason: text.optional() }))
    .max(DAYS_MAX)
    .optional(),
});

export const calendarVersionSchema = z.strictObject({
  from: date,
  spec: calendarSpecSchema,
  running: z.enum(["too", "new-cycles-only"]).optional(),
});

/** One spec, or its dated versions. */
export const calendarSchema = z.union([calendarSpecSchema, z.array(calendarVersionSchema).min(1)]);
