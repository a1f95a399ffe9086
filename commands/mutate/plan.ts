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

/** How promising a test is: those that noticed other mutants of the same source file come first, then the quickest. */
export type Promising = (reach: { readonly file: string; readonly place: number }) => number;

/** The tests of `files` that reach the mutant: most promising first, file by file; undefined when there are none. */
export function planOf(mutant: number, reaches: Reaches, leftOut: (file: string) => boolean, promise: Promising): JudgeJob | undefined {
  const all = reaches.of(mutant).filter(({ file }) => !leftOut(file));
  if (all.length === 0) return undefined;
  const files = new Map<string, Reach[]>();
  for (const reach of all) files.set(reach.file, [...(files.get(reach.file) ?? []), reach]);
  const runs = [...files].map(([file, tests]) => {
    const sorted = tests.toSorted((a, b) => promise(b) - promise(a) || a.ms - b.ms);
    const best = sorted[0] === undefined ? 0 : promise(sorted[0]);
    return { file, sorted, best, ms: reaches.loadMs(file) + tests.reduce((sum, { ms }) => sum + ms, 0) };
  });
  const ordered = runs.toSorted((a, b) => b.best - a.best || a.ms - b.ms);
  return { kind: "judge", mutant, hitLimit: reaches.hits(mutant) * OFTENER + HITS_SLACK, runs: ordered.map(runOf) };

  function runOf({ file, sorted }: { file: string; sorted: readonly Reach[] }): JudgeRun {
    const tests = sorted.map(({ place, ms }) => ({ place, limitMs: (ms + reaches.slowestMs(file)) * SLOWER + SLACK_MS }));
    return { file, loadLimitMs: reaches.loadMs(file) * SLOWER + SLACK_MS, tests };
  }
}

/** When to give a worker up: its own limits, twice. */
export const limitOf = ({ runs }: JudgeJob): number =>
  60_000 + 2 * runs.reduce((sum, { loadLimitMs, tests }) => sum + loadLimitMs + tests.reduce((all, { limitMs }) => all + limitMs, 0), 0);
