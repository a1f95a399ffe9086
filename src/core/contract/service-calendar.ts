import type { CalendarSpec } from "../calendar/spec";
import { localDate } from "../time/instant";
import type { Contract } from "./contract";

/** Years ahead that an open-ended contract closes; a clock that runs longer is none. */
const YEARS_AHEAD = 30;

/** The calendar a contract's clocks run on: with `yearEnd: closed` 24 and 31 December are closed in every year of the term. */
export function serviceCalendar(spec: CalendarSpec, { term, options }: Pick<Contract, "term" | "options">): CalendarSpec {
  if (options.yearEnd !== "closed") return spec;
  const first = Number(term.from.slice(0, 4));
  const last = term.until === null ? first + YEARS_AHEAD : Number(term.until.slice(0, 4));
  const years = Array.from({ length: last - first + 1 }, (_, place) => first + place);
  const days = years.flatMap((year) => [localDate(`${year}-12-24`), localDate(`${year}-12-31`)]);
  return { ...spec, closed: [...(spec.closed ?? []), ...days.filter((day) => !spec.closed?.includes(day))] };
}
