/** Which tests judge a mutant, in which order. */
import type { JudgeJob, JudgeRun, Surveyed } from "./job";

/** A test that reaches a mutant, or may: everything in a file that reaches it while loading. */
interface Reach {
  readonly file: string;
  readonly place: number;
  readonly ms: number;
}

/**
 * How much longer than without a mutant a test may take, and how much oftener the switch may be reached. The slowest test of the file
 * comes on top: in the survey it may have paid for what tests of a file make once and share.
 */
const SLOWER = 8;
const SLACK_MS = 3000;
const OFTENER = 100;
const HITS_SLACK = 1000;
/** What may be hoped of a test that noticed no neighbour yet, beside the mutant or elsewhere; in mutants noticed. */
const NEAR = 0.5;
const FAR = 0.05;
/** So many tests of a file let a mutant pass, and the next one is worth half. */
const ALIKE = 4;
/** What a test costs beyond its measured time. */
const LEAST_MS = 2;

export interface Reaches {
  of(mutant: number): readonly Reach[];
  /** How often one test at most reaches it. */
  hits(mutant: number): number;
  loadMs(file: string): number;
  /** The longest that one test of a file takes. */
  slowestMs(file: string): number;
}

export function reachesOf(surveys: readonly Surveyed[]): Reaches {
  const byMutant = new Map<number, Reach[]>();
  const most = new Map<number, number>();
  for (const { file, tests, reachedAtLoad, hits } of surveys) {
    const atLoad = new Set(reachedAtLoad);
    for (const [place, { ms, reached }] of tests.entries()) {
      for (const mutant of new Set([...atLoad, ...reached])) {
        const known = byMutant.get(mutant);
        if (known === undefined) byMutant.set(mutant, [{ file, place, ms }]);
        else known.push({ file, place, ms });
      }
    }
    for (const [mutant, count] of hits) most.set(mutant, Math.max(count, most.get(mutant) ?? 0));
  }
  const loads = new Map(surveys.map(({ file, loadMs }) => [file, loadMs]));
  const slowest = new Map(surveys.map(({ file, tests }) => [file, Math.max(0, ...tests.map(({ ms }) => ms))]));
  return {
    of: (mutant) => byMutant.get(mutant) ?? [],
    hits: (mutant) => most.get(mutant) ?? 0,
    loadMs: (file) => loads.get(file) ?? 0,
    slowestMs: (file) => slowest.get(file) ?? 0,
  };
}

/** How promising a test is: how many mutants of the same source file it noticed. */
export type Promising = (reach: { readonly file: string; readonly place: number }) => number;

export interface Choice {
  readonly leftOut: (file: string) => boolean;
  readonly promise: Promising;
  /** Of the mutant's own source folder: tests beside it are asked before those of other folders. */
  readonly isNear: (file: string) => boolean;
  /** Milliseconds of tests at most, by the survey's times; the first test is asked in any case. */
  readonly patienceMs: number;
}

/**
 * The tests that reach the mutant, as many as patience allows: those first of which most may be hoped in
 * least time, because they noticed neighbours or lie beside it. Undefined when there are none.
 */
export function planOf(mutant: number, reaches: Reaches, { leftOut, promise, isNear, patienceMs }: Choice): JudgeJob | undefined {
  const all = reaches.of(mutant).filter(({ file }) => !leftOut(file));
  if (all.length === 0) return undefined;
  const costOf = ({ file, ms }: Reach): number => ms + reaches.loadMs(file) + LEAST_MS;
  const worthOf = (reach: Reach): number => (promise(reach) + (isNear(reach.file) ? NEAR : FAR)) / costOf(reach);
  const sorted = spread(byWorth(all.map((reach) => ({ reach, worth: worthOf(reach) }))));
  const files = new Map<string, Reach[]>();
  let spent = 0;
  for (const { reach } of sorted) {
    const known = files.get(reach.file);
    const cost = reach.ms + (known === undefined ? reaches.loadMs(reach.file) : 0);
    if (spent + cost > patienceMs && files.size > 0) continue;
    spent += cost;
    if (known === undefined) files.set(reach.file, [reach]);
    else known.push(reach);
  }
  return { kind: "judge", mutant, hitLimit: reaches.hits(mutant) * OFTENER + HITS_SLACK, runs: [...files].map(runOf) };

  function runOf([file, reached]: readonly [string, readonly Reach[]]): JudgeRun {
    const tests = reached.map(({ place, ms }) => ({ place, limitMs: (ms + reaches.slowestMs(file)) * SLOWER + SLACK_MS }));
    return { file, loadLimitMs: reaches.loadMs(file) * SLOWER + SLACK_MS, tests };
  }
}

interface Weighed {
  readonly reach: Reach;
  readonly worth: number;
}

const byWorth = (all: readonly Weighed[]): readonly Weighed[] => all.toSorted((a, b) => (a.worth === b.worth ? 0 : b.worth - a.worth));

/** Tests of one file are alike: what several of them let pass, the next one will hardly notice. */
function spread(sorted: readonly Weighed[]): readonly Weighed[] {
  const asked = new Map<string, number>();
  return byWorth(
    sorted.map(({ reach, worth }) => {
      const before = asked.get(reach.file) ?? 0;
      asked.set(reach.file, before + 1);
      return { reach, worth: worth / (1 + before / ALIKE) };
    }),
  );
}

/** When to give a worker up: its own limits, twice. */
export const limitOf = ({ runs }: JudgeJob): number =>
  60_000 + 2 * runs.reduce((sum, { loadLimitMs, tests }) => sum + loadLimitMs + tests.reduce((all, { limitMs }) => all + limitMs, 0), 0);
