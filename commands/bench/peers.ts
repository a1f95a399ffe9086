import dayjs from "dayjs";
import businessTime from "dayjs-business-time";
import moment from "moment";
import "moment-business-time";
import { addBusinessSeconds, businessSecondsBetween } from "../../src/core/calendar/business-time";
import type { Calendar } from "../../src/core/calendar/calendar";
import { compileCalendar } from "../../src/core/calendar/compile";
import { publicHolidays } from "../../src/core/calendar/holidays";
import { instant } from "../../src/core/time/instant";
import { bareSearch } from "./bare-search";

/** The calendar of all engines: Mon–Fri 8–17 in Vienna; neither library knows zones, they compute in the process's own. */
export const ZONE = "Europe/Vienna";
const REGION = "AT";
/** 4,000 business hours begun in 2026 end in 2028. */
const YEARS = [2025, 2026, 2027, 2028, 2029];

/** Instants in epoch milliseconds, durations in seconds; signed where the engine is. */
export interface Engine {
  readonly name: string;
  readonly add: (from: number, seconds: number) => number;
  readonly between: (from: number, until: number) => number;
}

export function compiledVienna(): Calendar {
  const day = [["08:00", "17:00"]] as const;
  const outcome = compileCalendar({ timezone: ZONE, week: { mon: day, tue: day, wed: day, thu: day, fri: day }, holidays: { region: REGION } });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

export const oursOn = (calendar: Calendar): Engine => ({
  name: "Kontingent",
  add: (from, seconds) => Number(addBusinessSeconds(calendar, instant(from), seconds)),
  between: (from, until) => businessSecondsBetween(calendar, instant(from), instant(until)),
});

export function bareOn(calendar: Calendar): Engine {
  const { add, before } = bareSearch(calendar);
  return { name: "prefix-sum search", add, between: (from, until) => (before(until) - before(from)) / 1000 };
}

const holidays = (): string[] => YEARS.flatMap((year) => publicHolidays(REGION, year).map(({ date }) => date as string));

/** Whole minutes are its unit: what is asked in seconds is asked as a fraction of a minute. */
function dayjsEngine(): Engine {
  dayjs.extend(businessTime);
  const hours = [{ start: "08:00:00", end: "17:00:00" }];
  dayjs.setBusinessTime({ sunday: null, monday: hours, tuesday: hours, wednesday: hours, thursday: hours, friday: hours, saturday: null });
  dayjs.setHolidays(holidays());
  return {
    name: "dayjs-business-time",
    add: (from, seconds) =>
      dayjs(from)
        .addBusinessMinutes(seconds / 60)
        .valueOf(),
    between: (from, until) => dayjs(from).businessMinutesDiff(dayjs(until)) * 60,
  };
}

function momentEngine(): Engine {
  const hours = ["08:00:00", "17:00:00"];
  const workinghours = { 0: null, 1: hours, 2: hours, 3: hours, 4: hours, 5: hours, 6: null };
  moment.updateLocale(moment.locale(), { workinghours, holidays: holidays() });
  return {
    name: "moment-business-time",
    add: (from, seconds) => moment(from).addWorkingTime(seconds, "seconds").valueOf(),
    between: (from, until) => moment(until).workingDiff(moment(from), "seconds"),
  };
}

/** Both libraries, on the same calendar. The process's zone must be `ZONE`. */
export const libraries = (): readonly Engine[] => [dayjsEngine(), momentEngine()];
