/** Lets the tests judge each mutant: only those that reach it, most promising first, until one notices. */
import { dirname } from "node:path";
import type { Bundle } from "./bundle";
import { work, type Answer } from "./crew";
import type { Fate, JudgeJob, Judged, Surveyed } from "./job";
import { limitOf, planOf, reachesOf, type Reaches } from "./plan";
import type { Mutant } from "./plant";
import type { KeptVerdict, RecordKeeper } from "./record";

export interface Verdict {
  readonly mutant: Mutant;
  readonly fate: Fate;
  /** How many tests reach it. */
  readonly tests: number;
}

export interface Court {
  readonly workers: number;
  /** Seconds of tests that one mutant is worth. */
  readonly patience: number;
  readonly bundle: Bundle;
  readonly surveys: readonly Surveyed[];
  readonly keeper: RecordKeeper;
  readonly told: (verdict: Verdict) => void;
}

/** One verdict for each mutant, in no order. What earlier runs found is not tried again while it still rests on the same texts. */
export async function judgeAll(mutants: readonly Mutant[], court: Court): Promise<readonly Verdict[]> {
  const { bundle, keeper } = court;
  const { verdicts } = keeper.record;
  const reaches = reachesOf(court.surveys);
  const notice = noticers();
  for (const { name, file } of mutants) {
    const killer = verdicts[name]?.killer;
    if (killer !== undefined) notice.note(file, killer);
  }
  const done: Verdict[] = [];
  const settle = (mutant: Mutant, fate: Fate): void => {
    const verdict = { mutant, fate, tests: reaches.of(mutant.id).length };
    done.push(verdict);
    court.told(verdict);
  };
  const waiting = [...mutants];
  await work<JudgeJob, Judged>(court.workers, bundle.path, () => {
    for (let mutant = waiting.shift(); mutant !== undefined; mutant = waiting.shift()) {
      const tried = mutant;
      const kept = verdicts[tried.name];
      const settled = keptFate(kept, bundle);
      if (settled !== undefined) {
        settle(tried, settled);
        continue;
      }
      const survived = new Set((kept?.patience ?? Number.POSITIVE_INFINITY) >= court.patience ? kept?.survived : []);
      const leftOut = (file: string): boolean => survived.has(bundle.digests.get(file) ?? "");
      const isNear = nearTo(tried.file);
      const job = planOf(tried.id, reaches, { leftOut, promise: notice.promise(tried.file, kept?.killer), isNear, patienceMs: court.patience * 1000 });
      if (job === undefined) {
        settle(tried, reaches.of(tried.id).length === 0 ? "no coverage" : "survived");
        continue;
      }
      const then = (answer: Answer<Judged>): void => {
        const { fate, by } = answer.kind === "done" ? answer.done : { fate: "timed out" as const, by: undefined };
        if (by !== undefined) notice.note(tried.file, by);
        verdicts[tried.name] = keptOf(fate, by, bundle, filesOf(tried, reaches), court.patience);
        keeper.save();
        settle(tried, fate);
      };
      return { job, limitMs: limitOf(job), then };
    }
    return undefined;
  });
  keeper.save(true);
  return done;
}

const filesOf = ({ id }: Mutant, reaches: Reaches): readonly string[] => [...new Set(reaches.of(id).map(({ file }) => file))];

/** `src/core/ledger/draw.ts`: tests in `test/core/ledger`. */
function nearTo(source: string): (file: string) => boolean {
  const folder = `${source.split("/").slice(1, 3).join("/")}/`;
  return (file) => file.startsWith(`test/${folder}`);
}

function keptFate(kept: KeptVerdict | undefined, { digests }: Bundle): Fate | undefined {
  const { killer } = kept ?? {};
  if (killer === undefined || digests.get(killer.file) !== killer.digest) return undefined;
  return killer.timedOut ? "timed out" : "killed";
}

function keptOf(fate: Fate, by: Judged["by"], { digests }: Bundle, files: readonly string[], patience: number): KeptVerdict {
  if (fate === "survived") return { survived: files.flatMap((file) => digests.get(file) ?? []), patience };
  if (by === undefined) return { survived: [] };
  return { killer: { ...by, digest: digests.get(by.file) ?? "", timedOut: fate === "timed out" }, survived: [] };
}

interface Place {
  readonly file: string;
  readonly place: number;
}

/** What a test noticed in other files of the folder counts so much less than in the mutant's own. */
const FOLDER_SHARE = 0.05;

interface Noticers {
  /** How much may be hoped of a test; `last` is the one that noticed this very mutant before. */
  promise(source: string, last: Place | undefined): (reach: Place) => number;
  note(source: string, by: Place): void;
}

/** Remembers which tests noticed mutants of which source file and folder: they are asked first. */
function noticers(): Noticers {
  const counts = new Map<string, number>();
  const keyOf = (source: string, { file, place }: Place): string => `${source}|${file}|${place}`;
  const countOf = (key: string): number => counts.get(key) ?? 0;
  const add = (key: string): void => void counts.set(key, countOf(key) + 1);
  return {
    promise: (source, last) => {
      const folder = dirname(source);
      return (reach) =>
        last?.file === reach.file && last.place === reach.place
          ? Number.POSITIVE_INFINITY
          : countOf(keyOf(source, reach)) + FOLDER_SHARE * countOf(keyOf(folder, reach));
    },
    note: (source, by) => {
      add(keyOf(source, by));
      add(keyOf(dirname(source), by));
    },
  };
}
