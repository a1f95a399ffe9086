import { compileCalendar, compileVersions } from "../../core/calendar/compile";
import type { Calendar } from "../../core/calendar/calendar";
import type { CalendarSpec, CalendarVersion } from "../../core/calendar/spec";
import { completeContract } from "../../core/contract/complete-contract";
import type { Contract } from "../../core/contract/contract";
import type { CalendarDocument } from "../../core/contract/document";
import { parseScenario } from "../../core/contract/read-scenario";
import type { Fact } from "../../core/contract/schema/fact";
import { serviceCalendar } from "../../core/contract/service-calendar";
import { fine, problem, wrong, type Outcome, type Problem } from "../../core/problem";
import { instant, localDate, type Instant } from "../../core/time/instant";
import { parseInstant } from "../../core/time/iso";
import { checkFacts } from "./check-facts";
import { factsOnce, inOrderOfTime } from "./order-facts";

/** A fact with its instant, its path in the input and its place in the order of time. */
export interface Placed<F extends Fact = Fact> {
  readonly at: Instant;
  readonly path: string;
  readonly index: number;
  readonly fact: F;
}

/** A scenario that can be run: nothing in it is open, unknown or contradictory. */
export interface Scenario {
  readonly name: string | undefined;
  readonly asOfText: string;
  readonly asOf: Instant;
  readonly contracts: readonly Contract[];
  readonly facts: readonly Placed[];
  readonly marks: Readonly<Record<string, string>>;
  readonly categoryByChannel: Readonly<Record<string, string>>;
  /** The calendars a contract's clocks run on. */
  readonly calendarsOf: (contract: Contract) => ReadonlyMap<string, Calendar>;
}

/** Input of unknown origin → a scenario, or every mistake in it with its path. */
export function openScenario(input: unknown): Outcome<Scenario> {
  const { frame, calendars, contracts, facts, problems } = parseScenario(input);
  const compiled = Object.entries(calendars ?? {}).map(([id, written]) => [id, compile(written, id)] as const);
  const how = { ...(calendars === null ? {} : { calendars: Object.keys(calendars) }), missingIsStated: true };
  const completed = contracts.flatMap((written, place) => (written === null ? [] : [completeContract(written, { at: `contracts[${place}]`, ...how })]));
  const known = completed.flatMap((one) => (one.ok ? [one.value] : []));
  const placed = factsOnce(facts ?? []);
  const found = [...compiled.map(([, one]) => one), ...completed].flatMap((one) => (one.ok ? [] : one.problems));
  const waiting = frame?.jira === undefined ? [] : [problem("jira.export-missing", "jira")];
  const all = unique([...problems, ...waiting, ...found, ...checkFacts(placed, known.length === contracts.length ? known : [])]);
  if (all.length > 0 || frame === null) return wrong(...all);
  const shared = new Map(compiled.flatMap(([id, one]) => (one.ok ? [[id, one.value] as const] : [])));
  return fine({
    name: frame.scenario,
    asOfText: frame.asOf,
    asOf: toInstant(frame.asOf),
    contracts: known,
    facts: inOrderOfTime(placed),
    marks: frame.marks,
    categoryByChannel: frame.categoryByChannel,
    calendarsOf: (contract) => (contract.options.yearEnd === "closed" ? closedAtYearEnd(calendars ?? {}, contract) : shared),
  });
}

/** A contract is checked as written and again with its answers; what both find is one problem. */
const unique = (problems: readonly Problem[]): readonly Problem[] => [...new Map(problems.map((one) => [JSON.stringify(one), one])).values()];

/** The shape was checked: the text is an instant. */
export const toInstant = (text: string): Instant => parseInstant(text) ?? instant(Number.NaN);

function compile(written: CalendarDocument, id: string): Outcome<Calendar> {
  return Array.isArray(written) ? compileVersions(written.map(versionOf), id) : compileCalendar(specOf(written), id);
}

type SpecDocument = Exclude<CalendarDocument, readonly unknown[]>;
type VersionDocument = Extract<CalendarDocument, readonly unknown[]>[number];

const versionOf = ({ from, spec, running }: VersionDocument): CalendarVersion => ({
  from: localDate(from),
  spec: specOf(spec),
  ...(running === undefined ? {} : { running }),
});

function specOf({ timezone, week, holidays, closed, open }: SpecDocument): CalendarSpec {
  const { region, except } = holidays ?? {};
  return {
    timezone,
    week,
    ...(region === undefined ? {} : { holidays: { region, ...(except === undefined ? {} : { except: except.map(localDate) }) } }),
    ...(closed === undefined
      ? {}
      : { closed: closed.map((one) => (typeof one === "string" ? localDate(one) : { ...one, from: localDate(one.from), until: localDate(one.until) })) }),
    ...(open === undefined ? {} : { open: open.map((one) => ({ ...one, date: localDate(one.date) })) }),
  };
}

function closedAtYearEnd(calendars: Readonly<Record<string, CalendarDocument>>, contract: Contract): ReadonlyMap<string, Calendar> {
  const compiled = Object.entries(calendars).flatMap(([id, written]): (readonly [string, Calendar])[] => {
    const one = Array.isArray(written)
      ? compileVersions(
          written.map(versionOf).map((version) => ({ ...version, spec: serviceCalendar(version.spec, contract) })),
          id,
        )
      : compileCalendar(serviceCalendar(specOf(written), contract), id);
    return one.ok ? [[id, one.value]] : [];
  });
  return new Map(compiled);
}
