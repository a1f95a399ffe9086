/** A child process of `npm run mutate`: takes one job after the other and answers each. */
import { openStage, runLimited, type GatheredTest } from "./stage";
import type { Job, JudgeJob, Judged, SurveyJob, Surveyed, SurveyedTest } from "./job";

delete process.env["UPDATE"];
/** A tenth of the random cases: the oracles would take most of the time, and a mutant that needs the other nine is better met by an example. */
process.env["CASES"] = "0.1";
/** Random tests print their seeds: not here. */
process.stdout.write = (): boolean => true;

/** Long enough for any test that is not in an endless loop. */
const SURVEY_LIMIT_MS = 300_000;
const path = process.argv[2] ?? "";
const open = openStage(path);

/** Nobody reads these counts; the switches want something to count in. */
const REACHED = new Uint32Array(1 << 16);
/** Thrown when the mutant is switched on again and again, so that most endless loops end without a clock. */
const TOO_OFTEN = "reached too often";

/** Processor time, so that what else the machine does makes no test look slow. */
function spentMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Whether a failure is only that time or hits ran out. */
const isEndless = (failure: unknown): boolean =>
  failure instanceof Error && (("code" in failure && failure.code === "ERR_SCRIPT_EXECUTION_TIMEOUT") || failure.message.includes(TOO_OFTEN));

async function survey({ file, mutants }: SurveyJob): Promise<Surveyed> {
  const reached = new Uint32Array(mutants);
  const most = new Uint32Array(mutants);
  const counted = (): number[] => {
    const places: number[] = [];
    for (const [mutant, count] of reached.entries()) {
      if (count > 0) places.push(mutant);
      most[mutant] = Math.max(most[mutant] ?? 0, count);
    }
    reached.fill(0);
    return places;
  };
  const stage = open({ active: -1, reached, hit: () => true });
  const start = spentMs();
  let gathered: readonly GatheredTest[];
  try {
    gathered = stage.gather(file);
  } catch (refused) {
    return { file, refused: String(refused), loadMs: 0, reachedAtLoad: [], tests: [], hits: [] };
  }
  const loadMs = spentMs() - start;
  const reachedAtLoad = counted();
  const tests: SurveyedTest[] = [];
  for (const { name, run } of gathered) {
    let failure: string | undefined;
    const from = spentMs();
    try {
      await runLimited(run, SURVEY_LIMIT_MS);
    } catch (thrown) {
      failure = String(thrown);
    }
    tests.push({ name, ms: spentMs() - from, reached: counted(), ...(failure === undefined ? {} : { failure }) });
  }
  const hits = [...most.entries()].filter(([, count]) => count > 0);
  return { file, loadMs, reachedAtLoad, tests, hits };
}

/** A fresh world with the mutant switched on from the start, so that tables made while loading are mutated too. */
async function judge({ mutant, hitLimit, runs }: JudgeJob): Promise<Judged> {
  let hits = 0;
  const hit = (): true => {
    if (++hits > hitLimit) throw new Error(TOO_OFTEN);
    return true;
  };
  const stage = open({ active: mutant, reached: REACHED, hit });
  for (const { file, loadLimitMs, tests } of runs) {
    let place = -1;
    try {
      hits = 0;
      let gathered: readonly GatheredTest[] = [];
      runLimited(() => (gathered = stage.gather(file)), loadLimitMs);
      for (const test of tests) {
        place = test.place;
        hits = 0;
        await runLimited(gathered[place]?.run ?? (() => expectTest(file, place)), test.limitMs);
      }
    } catch (failure) {
      return { fate: isEndless(failure) ? "timed out" : "killed", by: { file, place } };
    }
  }
  return { fate: "survived" };
}

/** A mutant may take a test away: tables in the core name some of them. That is noticed too. */
function expectTest(file: string, place: number): never {
  throw new Error(`test ${place} of ${file} is gone`);
}

process.on("message", (job: Job) => {
  const answer = job.kind === "survey" ? survey(job) : judge(job);
  void answer.then(
    (done) => process.send?.({ done }),
    (failure: unknown) => process.send?.({ failure: String(failure instanceof Error ? failure.stack : failure) }),
  );
});
process.on("disconnect", () => process.exit(0));
process.send?.({ ready: true });
