import { z } from "zod";
import { date, text, wallTime, zone } from "./word";

export const hoursSchema = z.array(z.tuple([wallTime, wallTime])).max(24);
const DAYS_MAX = 5000;

const hours = hoursSchema.optional();

/** Hours of each weekday; an end at or before its start lies on the next day. */
export const weekSchema = z.strictObject({
  mon: hours.meta({ description: "pairs of start and end on Mondays, wall time; missing = none" }),
  tue: hours.meta({ description: "pairs of start and end on Tuesdays, wall time; missing = none" }),
  wed: hours.meta({ description: "pairs of start and end on Wednesdays, wall time; missing = none" }),
  thu: hours.meta({ description: "pairs of start and end on Thursdays, wall time; missing = none" }),
  fri: hours.meta({ description: "pairs of start and end on Fridays, wall time; missing = none" }),
  sat: hours.meta({ description: "pairs of start and end on Saturdays, wall time; missing = none" }),
  sun: hours.meta({ description: "pairs of start and end on Sundays, wall time; missing = none" }),
});

const holidaysSchema = z.strictObject({
  region: text.meta({ description: "country, with state where it matters, such as AT or DE-BW" }),
  except: z.array(date).max(DAYS_MAX).optional().meta({ description: "public holidays of the region, local dates, on which the week's hours hold" }),
});

const closedDaysSchema = z.strictObject({
  from: date.meta({ description: "first closed local date" }),
  until: date.meta({ description: "local date on which the week's hours hold again (half-open)" }),
  reason: text.optional().meta({ description: "why it is closed, in words" }),
});

const openDaySchema = z.strictObject({
  date: date.meta({ description: "local date whose hours differ" }),
  hours: hoursSchema.meta({ description: "pairs of start and end that hold on this date in place of the weekday's, even on a holiday" }),
  reason: text.optional().meta({ description: "why the hours differ, in words" }),
});

/** The shape of a calendar; what its hours mean is compiled by core/calendar. */
export const calendarSpecSchema = z.strictObject({
  timezone: zone.meta({ description: "IANA time zone of every date and wall time of the calendar, such as Europe/Vienna" }),
  week: weekSchema.meta({ description: "open hours by weekday; an end at or before its start lies on the next day" }),
  holidays: holidaysSchema.nullable().optional().meta({ description: "region whose public holidays are closed; missing or null = none" }),
  closed: z
    .array(z.union([date, closedDaysSchema]))
    .max(DAYS_MAX)
    .optional()
    .meta({ description: "own closed days: a local date, or a half-open run of dates" }),
  open: z.array(openDaySchema).max(DAYS_MAX).optional().meta({ description: "single dates with hours of their own" }),
});

export const calendarVersionSchema = z.strictObject({
  from: date.meta({ description: "local date from which this version holds; time before it never moves" }),
  spec: calendarSpecSchema.meta({ description: "the calendar as it is from that date on" }),
  running: z
    .enum(["too", "new-cycles-only"])
    .optional()
    .meta({ description: "whether cycles under way count by this version from its date on, or only new ones do" }),
});

/** One spec, or its dated versions. */
export const calendarSchema = z.union([calendarSpecSchema, z.array(calendarVersionSchema).min(1)]);
