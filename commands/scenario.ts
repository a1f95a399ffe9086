/**
 * `npm run -s scenario -- FILE… [--json] [--lang de|en]`: runs scenarios from files and folders, in order. With `--json` one
 * object a line. A file with mistakes prints nothing that looks like a result: its mistakes go to stderr and the status is 1.
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { computeScenario, outputOf, type ScenarioResult } from "../src/app/scenario/run-scenario";
import { tellOpen } from "../src/app/scenario/tell-open";
import { tellProblem, tellScenario } from "../src/app/scenario/tell-scenario";
import { readScenarioText } from "../src/core/contract/read-scenario";
import { problem, wrong, type Outcome } from "../src/core/problem";
import { say, type Language } from "../src/text/say";

interface Wish {
  readonly files: readonly string[];
  readonly json: boolean;
  readonly language: Language;
}

function wishOf(words: readonly string[]): Outcome<Wish> {
  const files: string[] = [];
  let json = false;
  let language: Language = "en";
  for (let place = 0; place < words.length; place += 1) {
    const word = words[place] ?? "";
    const [option, value] = word.startsWith("--lang") ? ["--lang", word.includes("=") ? word.slice(7) : words[(place += 1)]] : [word, undefined];
    if (option === "--json") json = true;
    else if (option === "--lang" && (value === "de" || value === "en")) language = value;
    else if (word.startsWith("-")) return wrong(problem("scenario.option-unknown", "", { option: `${word}${value === undefined ? "" : ` ${value}`}` }));
    else files.push(word);
  }
  return files.length === 0 ? wrong(problem("scenario.no-file", "")) : { ok: true, value: { files, json, language } };
}

/** Scenario files of a folder by name; a folder's own folders are passed over. */
function filesOf(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  const names = readdirSync(path).filter((name) => /\.(ya?ml|json)$/.test(name));
  return names.toSorted().map((name) => join(path, name));
}

interface Run {
  readonly result: Outcome<ScenarioResult>;
  /** What was read; undefined where the text itself cannot be. */
  readonly input: unknown;
}

function runFile(path: string): readonly Run[] {
  const read = readScenarioText(readFileSync(path, "utf8"));
  return read.ok ? read.value.map((input) => ({ result: computeScenario(input), input })) : [{ result: read, input: undefined }];
}

function main(): number {
  const wish = wishOf(process.argv.slice(2));
  if (!wish.ok) {
    process.stderr.write(`${wish.problems.map((one) => tellProblem(one, "en")).join("\n")}\n`);
    return 1;
  }
  const { files, json, language } = wish.value;
  return files.flatMap((name) => pathsOf(name, language)).reduce((status, path) => Math.max(status, path === null ? 1 : show(path, json, language)), 0);
}

function pathsOf(name: string, language: Language): readonly (string | null)[] {
  try {
    return filesOf(name);
  } catch {
    process.stderr.write(`${tellProblem(problem("scenario.file-unreadable", "", { file: name }), language)}\n`);
    return [null];
  }
}

function show(path: string, json: boolean, language: Language): number {
  const runs = runFile(path);
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
