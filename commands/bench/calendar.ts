import { addBusinessSeconds, businessSecondsBetween } from "../../src/core/calendar/business-time";
import type { Calendar } from "../../src/core/calendar/calendar";
import { compileCalendar } from "../../src/core/calendar/compile";
import type { CalendarSpec, OpeningHours } from "../../src/core/calendar/spec";
import { instant, type Instant } from "../../src/core/time/instant";
import { bareSearch } from "./bare-search";
import type { BenchRow } from "./row";

const HOUR = 3600;
const SPANS = [8, 40, 400, 4000];
const QUESTIONS = 8192;
const ROUNDS = 40;
const RUNS = 5;
const hours: readonly OpeningHours[] = [["09:00", "17:00"]];

const specIn = (timezone: string, region: string | null): CalendarSpec => ({
  timezone,
  week: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours },
  holidays: region === null ? null : { region },
});

function compiled(spec: CalendarSpec): Calendar {
  const outcome = compileCalendar(spec);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

/** Operations per second: the best of some runs after one to warm up, since other processes only slow it. The sum keeps the work in. */
function speed(operation: (question: number) => number): number {
  const run = (): number => {
    const began = performance.now();
    let sum = 0;
    for (let round = 0; round < ROUNDS; round += 1) for (let question = 0; question < QUESTIONS; question += 1) sum += operation(question);
    const seconds = (performance.now() - began) / 1000;
    if (!Number.isFinite(sum)) throw new Error("the benchmark lost its result");
    return (ROUNDS * QUESTIONS) / seconds;
  };
  run();
  return Math.max(...Array.from({ length: RUNS }, run));
}

function warmRows(calendar: Calendar, starts: readonly Instant[]): readonly BenchRow[] {
  businessSecondsBetween(calendar, instant(Date.UTC(2024, 0, 1)), instant(Date.UTC(2030, 0, 1)));
  const bare = bareSearch(calendar);
  const start = (question: number): Instant => starts[question] as Instant;
  return SPANS.flatMap((span) => {
    const seconds = span * HOUR;
    const ends = starts.map((from) => addBusinessSeconds(calendar, from, seconds) as Instant);
    const end = (question: number): Instant => ends[question] as Instant;
    const add = speed((question) => addBusinessSeconds(calendar, start(question), seconds) as number);
    const bareAdd = speed((question) => bare.add(start(question), seconds));
    const between = speed((question) => businessSecondsBetween(calendar, start(question), end(question)));
    const bareBetween = speed((question) => (bare.before(end(question)) - bare.before(start(question))) / 1000);
    return [...rowsOf(`business time, add ${span} h`, add, bareAdd), ...rowsOf(`business time, between over ${span} h`, between, bareBetween)];
  });
}

const atLeast = (what: string, budget: number, measured: number, unit: string): BenchRow => ({
  what,
  budget: `≥ ${budget}`,
  measured,
  unit,
  kept: measured >= budget,
});

const rowsOf = (what: string, measured: number, bare: number): readonly BenchRow[] => [
  atLeast(what, 1.5, Math.round(measured / 1e4) / 100, "M/s"),
  atLeast(`${what}, share of a bare prefix-sum search`, 50, Math.round((measured / bare) * 100), "%"),
];

/** Compiling five years in zones nothing else has asked for, without holidays: the best of five zones. */
function coldRow(): BenchRow {
  const zones = ["Europe/Vienna", "Europe/Zurich", "Europe/Rome", "America/New_York", "Europe/Paris"];
  const times = zones.map((zone) => {
    const began = performance.now();
    businessSecondsBetween(compiled(specIn(zone, null)), instant(Date.UTC(2026, 0, 1)), instant(Date.UTC(2030, 11, 31)));
    return performance.now() - began;
  });
  const measured = Math.round(Math.min(...times) * 100) / 100;
  return { what: "compile 5 years, cold, without date-holidays", budget: "≤ 5", measured, unit: "ms", kept: measured <= 5 };
}

/** Business time against DESIGN §8: Mon–Fri 9–17 Europe/Berlin with the holidays of Baden-Württemberg. */
export function benchCalendar(): BenchRow[] {
  const cold = coldRow();
  const from = Date.UTC(2026, 0, 1);
  const starts = Array.from({ length: QUESTIONS }, (_, question) => instant(from + ((question * 7_919_003) % 8760) * HOUR * 1000 + question));
  return [...warmRows(compiled(specIn("Europe/Berlin", "DE-BW")), starts), cold];
}
