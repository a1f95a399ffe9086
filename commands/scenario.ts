/**
 * `npm run -s scenario -- FILE… [--jira EXPORT.json] [--instead CONTRACT.yml] [--json] [--lang de|en]`: runs scenarios from files and folders, in order.
 * With `--json` one object a line. A file with mistakes prints nothing that looks like a result: its mistakes go to stderr and
 * the status is 1.
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { readExport } from "../src/app/export/read-export";
import { insteadOutput } from "../src/app/scenario/compare-contracts";
import { replaceContract } from "../src/app/scenario/replace-contract";
import { computeScenario, outputOf, type ScenarioResult } from "../src/app/scenario/run-scenario";
import { tellInstead } from "../src/app/scenario/tell-instead";
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
  /** The same work under another contract; null: none was asked for. */
  readonly instead: ScenarioResult | null;
  /** What was read; undefined where the text itself cannot be. */
  readonly input: unknown;
}

/** The texts of the files that options name. */
interface Given {
  readonly jira: string | null;
  readonly instead: string | null;
}

function runFile(path: string, given: Given): readonly Run[] {
  const text = textOf(path);
  const read = text.ok ? readScenarioText(text.value) : text;
  if (!read.ok) return [{ result: read, instead: null, input: undefined }];
  return read.value.map((input) => runOne(input, given));
}

/** With an export what the computation finds in its facts is told at their places there. */
function runOne(input: unknown, { jira, instead }: Given): Run {
  const given = jira === null ? fine({ input, placeOf: (path: string) => path }) : readExport(input, jira);
  if (!given.ok) return { result: given, instead: null, input };
  const placed = (problems: readonly Problem[]): readonly Problem[] => problems.map((one) => ({ ...one, at: given.value.placeOf(one.at) }));
  const compute = (value: unknown): Outcome<ScenarioResult> => {
    const result = computeScenario(value);
    return result.ok ? fine({ ...result.value, problems: placed(result.value.problems) }) : wrong(...placed(result.problems));
  };
  const result = compute(given.value.input);
  if (instead === null || !result.ok) return { result, instead: null, input };
  const other = replaceContract(given.value.input, instead);
  const tried = other.ok ? compute(other.value) : other;
  return tried.ok ? { result, instead: tried.value, input } : { result: wrong(...tried.problems), instead: null, input: other.ok ? other.value : input };
}

function main(): number {
  const wish = wishOf(process.argv.slice(2));
  if (!wish.ok) return complain(wish.problems, "en");
  const { files, jira, instead, language } = wish.value;
  const texts = [jira, instead].map((path) => (path === null ? fine(null) : textOf(path)));
  const unread = texts.flatMap((one) => (one.ok ? [] : one.problems));
  if (unread.length > 0) return complain(unread, language);
  const [exported = null, other = null] = texts.map((one) => (one.ok ? one.value : null));
  const paths = files.flatMap((name): readonly Outcome<string>[] => filesOf(name));
  const given: Given = { jira: exported, instead: other };
  return paths.reduce((status, path) => Math.max(status, path.ok ? show(path.value, given, wish.value) : complain(path.problems, language)), 0);
}

function complain(problems: readonly Problem[], language: Language): number {
  process.stderr.write(`${problems.map((one) => tellProblem(one, language)).join("\n")}\n`);
  return 1;
}

function show(path: string, given: Given, { json, language }: Wish): number {
  const runs = runFile(path, given);
  const broken = runs.flatMap(({ result, input }) =>
    result.ok ? [] : [...result.problems.map((one) => tellProblem(one, language)), tellOpen(input, language)],
  );
  if (broken.length > 0) {
    process.stderr.write(`${say(language, "scenario.failed", { file: path })}\n${broken.filter((text) => text !== "").join("\n")}\n`);
    return 1;
  }
  for (const { result, instead } of runs) if (result.ok) process.stdout.write(json ? lineOf(result.value, instead) : told(result.value, instead, language));
  return 0;
}

const lineOf = (result: ScenarioResult, instead: ScenarioResult | null): string =>
  `${JSON.stringify({ ...outputOf(result), ...(instead === null ? {} : { instead: insteadOutput(result, instead) }) })}\n`;

const told = (result: ScenarioResult, instead: ScenarioResult | null, language: Language): string =>
  `${tellScenario(result, language)}${instead === null ? "" : `\n${tellInstead(result, instead, language)}`}`;

process.exitCode = main();
