import type { Facts } from "../../core/problem";
import type { Statement } from "../../core/statement/statement";
import type { TraceStep } from "../../core/trace";

/** What a reader of a statement may know: names of people by our ids, keys of issues by their ids. */
export interface Reader {
  readonly people: ReadonlyMap<string, string>;
  readonly keys: ReadonlyMap<string, string>;
}

/** Facts that hold a person; a reason is worded without what its reader may not know. */
const PEOPLE = ["author", "approver"] as const;
const SEPARATOR = ", ";

/** People who decided something that this statement gives as a reason, by our ids. */
export const deciders = (statement: Statement): readonly string[] => [
  ...new Set(tracesOf(statement).flatMap(({ facts }) => PEOPLE.flatMap((name) => (facts[name] === undefined ? [] : [String(facts[name])])))),
];

/** Issues that an agreement was made for. */
export const workAgreed = ({ notes = [] }: Statement): readonly string[] => [...new Set(notes.flatMap(({ facts }) => workOf(facts)))];

/** The statement as this reader reads it: names and keys for ids, nothing where they may not know. */
export const readBy = (statement: Statement, reader: Reader): Statement => {
  const named = (trace: readonly TraceStep[]): readonly TraceStep[] => trace.map(({ code, facts }) => ({ code, facts: factsFor(facts, reader) }));
  return {
    ...statement,
    usages: statement.usages.map((usage) => ({ ...usage, trace: named(usage.trace) })),
    lines: statement.lines.map((line) => ({ ...line, trace: named(line.trace) })),
    corrections: statement.corrections.map((line) => ({ ...line, trace: named(line.trace) })),
    ...(statement.notes === undefined ? {} : { notes: named(statement.notes) }),
  };
};

const tracesOf = ({ usages, lines, corrections, notes = [] }: Statement): readonly TraceStep[] => [
  ...[...usages, ...lines, ...corrections].flatMap(({ trace }) => trace),
  ...notes,
];

const workOf = (facts: Facts): readonly string[] => (facts["work"] === undefined ? [] : String(facts["work"]).split(SEPARATOR));

function factsFor(facts: Facts, { people, keys }: Reader): Facts {
  return Object.fromEntries(
    Object.entries(facts).flatMap(([name, value]): [string, string | number][] => {
      if (name === "work")
        return given(
          name,
          workOf(facts)
            .flatMap((issue) => keys.get(issue) ?? [])
            .join(SEPARATOR),
        );
      if (name === "author" || name === "approver") return given(name, people.get(String(value)) ?? "");
      return [[name, value]];
    }),
  );
}

const given = (name: string, value: string): [string, string][] => (value === "" ? [] : [[name, value]]);
