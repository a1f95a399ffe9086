/** What the command asks its workers, and what they answer. */

/** "Which mutants do the tests of this file reach?" Asked with no mutant switched on. */
export interface SurveyJob {
  readonly kind: "survey";
  readonly file: string;
  /** How many switches there are. */
  readonly mutants: number;
}

export interface SurveyedTest {
  readonly name: string;
  readonly ms: number;
  /** Why it fails without any mutant; a survey with such a test is worth nothing. */
  readonly failure?: string;
  /** Numbers of the switches that it reaches. */
  readonly reached: readonly number[];
}

export interface Surveyed {
  readonly file: string;
  /** Why the file could not be loaded; it then has no tests and judges nothing. */
  readonly refused?: string;
  readonly loadMs: number;
  readonly reachedAtLoad: readonly number[];
  readonly tests: readonly SurveyedTest[];
  /** Switch, and how often one test at most reaches it. */
  readonly hits: readonly (readonly [number, number])[];
}

/** "Does one of these tests notice this mutant?" In this order, until one does. */
export interface JudgeJob {
  readonly kind: "judge";
  readonly mutant: number;
  /** Times the switch may be reached in one test. */
  readonly hitLimit: number;
  readonly runs: readonly JudgeRun[];
}

export interface JudgeRun {
  readonly file: string;
  readonly loadLimitMs: number;
  /** Place in the file's own order, and the time it may take. */
  readonly tests: readonly { readonly place: number; readonly limitMs: number }[];
}

export type Fate = "killed" | "timed out" | "survived" | "no coverage";

export interface Judged {
  readonly fate: Fate;
  readonly by?: { readonly file: string; readonly place: number };
}

export type Job = SurveyJob | JudgeJob;
