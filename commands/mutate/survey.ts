/** Runs every test once without a mutant: how long each takes, and which mutants it reaches. */
import type { Bundle } from "./bundle";
import { work } from "./crew";
import type { SurveyJob, Surveyed } from "./job";
import type { Mutant } from "./plant";
import { keptSurvey, surveyOf, type RecordKeeper } from "./record";

/** A whole test file without mutants; generous, the machine may be busy. */
const LIMIT_MS = 600_000;

/** Surveys by test file; those of files whose world has not changed are taken from the record. Throws when a test fails. */
export async function survey(workers: number, { path, digests }: Bundle, mutants: readonly Mutant[], keeper: RecordKeeper): Promise<readonly Surveyed[]> {
  const { record } = keeper;
  const switches = Math.max(...mutants.map(({ id }) => id)) + 1;
  const stale = [...digests].filter(([file, digest]) => record.surveys[file]?.digest !== digest);
  const failures: string[] = [];
  await work<SurveyJob, Surveyed>(workers, path, () => {
    const [file, digest] = stale.shift() ?? [];
    if (file === undefined || digest === undefined) return undefined;
    return {
      job: { kind: "survey", file, mutants: switches },
      limitMs: LIMIT_MS,
      then: (answer) => {
        if (answer.kind === "lost") return void failures.push(`${file}: ${answer.because}`);
        failures.push(...answer.done.tests.flatMap(({ name, failure }) => (failure === undefined ? [] : [`${file}: ${name}: ${failure}`])));
        record.surveys[file] = keptSurvey(answer.done, digest, mutants);
        keeper.save();
      },
    };
  });
  for (const file of Object.keys(record.surveys)) if (!digests.has(file)) delete record.surveys[file];
  for (const file of digests.keys()) if (failures.some((failure) => failure.startsWith(`${file}: `))) delete record.surveys[file];
  keeper.save(true);
  if (failures.length > 0) {
    throw new Error(`tests fail without any mutant:\n${failures.join("\n")}`);
  }
  return Object.values(record.surveys).map((one) => surveyOf(one, mutants));
}
