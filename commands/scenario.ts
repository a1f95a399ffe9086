/**
 * `npm run -s scenario -- FILE… [--jira EXPORT.json] [--json] [--lang de|en]`: runs scenarios from files and folders, in order.
 * With `--json` one object a line. A file with mistakes prints nothing that looks like a result: its mistakes go to stderr and
 * the status is 1.
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { readExport } from "../src/app/export/read-export";
import { computeScenario, outputOf, type ScenarioResult } from "../src/app/scenario/run-scenario";
import { tellOpen } from "../src/app/scenario/tell-open";
import { tellProblem, tellScenario } from "../src/app/scenario/tell-scenario";
import { readScenarioText } from "../src/core/contract/read-scenario";
import { fine, problem, wrong, type Outcome, type Problem } from "../src/core/problem";
import { say, type Language } from "../src/text/say";
import { wishOf, type Wish } from "./scenario/wish";

/** Scenario files of a folder by name; a folder's own folders are passed over, one without files is a mistake. */
function filesOf(path: string): readonly Outcome<string>[] {
  try {
    if (!statSync(path).isDirectory()) return [fine(path)];
    const names = readdirSync(path).filter((name) => /\.(ya?ml|json)$/.test(name));
    return names.length === 0 ? [wrong(problem("scenario.folder-empty", "", { folder: path }))] : names.toSorted().map((name) => fine(join(path, name)));
  } catch {
    return [unreadable(path)];
  }
}

const unreadable = (file: string): Outcome<never> => wrong(problem("scenario.file-unreadable", "", { file }));

function textOf(path: string): Outcome<string> {
  try {
    return fine(readFileSync(path, "utf8"));
  } catch {
    return unreadable(path);
  }
}

interface Run {
  readonly result: Outcome<ScenarioResult>;
  /** What was read; undefined where the text itself cannot be. */
  readonly input: unknown;
}

function runFile(path: string, exported: string | null): readonly Run[] {
  const text = textOf(path);
  const read = text.ok ? readScenarioText(text.value) : text;
  if (!read.ok) return [{ result: read, input: undefined }];
  return read.value.map((input) => ({ result: exported === null ? computeScenario(input) : runExport(input, exported), input }));
}

/** The same computation; what it finds in the export's facts is told at their places in the export. */
function runExport(input: unknown, exported: string): Outcome<ScenarioResult> {
  const given = readExport(input, exported);
  if (!given.ok) return given;
  const placed = (problems: readonly Problem[]): readonly Problem[] => problems.map((one) => ({ ...one, at: given.value.placeOf(one.at) }));
  const result = computeScenario(given.value.input);
  return result.ok ? { ok: true, value: { ...result.value, problems: placed(result.value.problems) } } : { ok: false, problems: placed(result.problems) };
}

function main(): number {
  const wish = wishOf(process.argv.slice(2));
  if (!wish.ok) return complain(wish.problems, "en");
  const { files, jira, language } = wish.value;
  const exported = jira === null ? null : textOf(jira);
  if (exported !== null && !exported.ok) return complain(exported.problems, language);
  const paths = files.flatMap((name): readonly Outcome<string>[] => filesOf(name));
  return paths.reduce(
    (status, path) => Math.max(status, path.ok ? show(path.value, exported?.value ?? null, wish.value) : complain(path.problems, language)),
    0,
  );
}

function complain(problems: readonly Problem[], language: Language): number {
  process.stderr.write(`${problems.map((one) => tellProblem(one, language)).join("\n")}\n`);
  return 1;
}

function show(path: string, exported: string | null, { json, language }: Wish): number {
  const runs = runFile(path, exported);
  const broken = runs.flatMap(({ result, input }) =>
    result.ok ? [] : [...result.problems.map((one) => tellProblem(one, language)), tellOpen(input, language)],
  );
  if (broken.length > 0) {
    process.stderr.write(`${say(language, "scenario.failed", { file: path })}\n${broken.filter((text) => text !== "").join("\n")}\n`);
    return 1;
  }
  for (const { result } of runs) {
    if (result.ok) process.stdout.write(json ? `${JSON.stringify(outputOf(result.value))}\n` : tellScenario(result.value, language));
  }
  return 0;
}

process.exitCode = main();
