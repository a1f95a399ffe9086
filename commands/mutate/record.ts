/** What earlier runs found, kept in `.cache/mutate/record.json`. An entry is used only while what it rests on is the same to the byte. */
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import type { Mutant } from "./plant";
import type { Surveyed } from "./job";

const PATH = ".cache/mutate/record.json";
const SAVE_EVERY_MS = 60_000;

/** A survey whose switches are places in `names`: real switches are numbered anew in each run. */
export interface KeptSurvey extends Surveyed {
  readonly digest: string;
  readonly names: readonly string[];
}

export interface KeptVerdict {
  /** The test file that noticed the mutant, its digest then, the test's place in it, and whether time ran out. */
  readonly killer?: { readonly file: string; readonly digest: string; readonly place: number; readonly timedOut: boolean };
  /** Digests of test files whose reaching tests the mutant survived, as far as patience went. */
  readonly survived: readonly string[];
  /** Seconds; missing: every reaching test was asked. */
  readonly patience?: number;
}

export interface Record {
  readonly surveys: { [file: string]: KeptSurvey };
  readonly verdicts: { [mutant: string]: KeptVerdict };
}

export interface RecordKeeper {
  readonly record: Record;
  /** Writes now and then; `true`: now. */
  save(now?: boolean): void;
}

export function openRecord(fresh: boolean): RecordKeeper {
  const record = fresh || !existsSync(PATH) ? { surveys: {}, verdicts: {} } : (JSON.parse(readFileSync(PATH, "utf8")) as Record);
  let saved = Date.now();
  const save = (now = false): void => {
    if (!now && Date.now() - saved < SAVE_EVERY_MS) return;
    saved = Date.now();
    writeFileSync(`${PATH}.new`, JSON.stringify(record));
    renameSync(`${PATH}.new`, PATH);
  };
  return { record, save };
}

const withSwitches = (survey: Surveyed, to: (old: number) => number | undefined): Surveyed => {
  const all = (old: readonly number[]): number[] => old.flatMap((one) => to(one) ?? []);
  return {
    ...survey,
    reachedAtLoad: all(survey.reachedAtLoad),
    tests: survey.tests.map((test) => ({ ...test, reached: all(test.reached) })),
    hits: survey.hits.flatMap(([one, count]) => {
      const other = to(one);
      return other === undefined ? [] : [[other, count] as const];
    }),
  };
};

export function keptSurvey(survey: Surveyed, digest: string, mutants: readonly Mutant[]): KeptSurvey {
  const nameOf = new Map(mutants.map(({ id, name }) => [id, name]));
  const names: string[] = [];
  const places = new Map<number, number>();
  for (const [one] of survey.hits) {
    const name = nameOf.get(one);
    if (name !== undefined) places.set(one, names.push(name) - 1);
  }
  return { ...withSwitches(survey, (one) => places.get(one)), digest, names };
}

export function surveyOf(kept: KeptSurvey, mutants: readonly Mutant[]): Surveyed {
  const idOf = new Map(mutants.map(({ id, name }) => [name, id]));
  return withSwitches(kept, (place) => idOf.get(kept.names[place] ?? ""));
}
