/** Mutation test of src/core: plants small faults, one at a time, and counts how many the tests notice. See mutate/README.md. */
import { drawn, isAsked, readAsked } from "./mutate/asked";
import { bundle } from "./mutate/bundle";
import { judgeAll } from "./mutate/judge";
import { plant } from "./mutate/plant";
import { openRecord } from "./mutate/record";
import { scoreOf, SURVIVORS, tableOf, writeSurvivors } from "./mutate/report";
import { survey } from "./mutate/survey";

const start = Date.now();
const TELL_EVERY_MS = 20_000;
const say = (text: string): void => void process.stderr.write(`${((Date.now() - start) / 1000).toFixed(0).padStart(5)} s  ${text}\n`);

async function run(words: readonly string[]): Promise<number> {
  const asked = readAsked(words);
  const keeper = openRecord(asked.fresh);
  const planted = await plant();
  say(`${planted.mutants.length} mutants planted, ${planted.ignored} left out because they are not behaviour`);
  const world = await bundle(planted.texts);
  const surveys = await survey(asked.workers, world, planted.mutants, keeper);
  say(`${surveys.reduce((sum, { tests }) => sum + tests.length, 0)} tests in ${surveys.length} files, all green without a mutant`);
  for (const { file, refused } of surveys) if (refused !== undefined) say(`NOT ASKED: ${file} does not load here: ${refused}`);
  const chosen = planted.mutants.filter(({ file }) => isAsked(asked, file));
  const mutants = drawn(chosen, asked.sample, asked.seed);
  const told = { done: 0, missed: 0, last: Date.now() };
  const verdicts = await judgeAll(mutants, {
    workers: asked.workers,
    patience: asked.patience,
    bundle: world,
    surveys,
    keeper,
    told: ({ fate }) => {
      told.done += 1;
      if (fate === "survived" || fate === "no coverage") told.missed += 1;
      if (Date.now() - told.last < TELL_EVERY_MS) return;
      told.last = Date.now();
      say(`${told.done} of ${mutants.length}, ${told.missed} not noticed`);
    },
  });
  writeSurvivors(verdicts);
  const score = scoreOf(verdicts);
  const how = mutants.length < chosen.length ? `a sample of ${mutants.length} of ${chosen.length}, seed ${asked.seed}` : "every mutant";
  say(`${how}; what was not noticed stands in ${SURVIVORS}`);
  process.stdout.write(`${tableOf(verdicts)}\nscore ${score.toFixed(1)} %, wanted ${asked.threshold} %\n`);
  return score < asked.threshold ? 1 : 0;
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (failure) {
  process.stderr.write(`${failure instanceof Error ? failure.message : String(failure)}\n`);
  process.exitCode = 2;
}
