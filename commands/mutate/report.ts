/** The table of a run, and the list of what nobody noticed. */
import { mkdirSync, writeFileSync } from "node:fs";
import type { Fate } from "./job";
import type { Verdict } from "./judge";

export const SURVIVORS = ".cache/mutate/survivors.txt";
const COLUMNS: readonly Fate[] = ["killed", "timed out", "survived", "no coverage"];

/** Noticed by a test, in per cent of all. */
export function scoreOf(verdicts: readonly Verdict[]): number {
  const noticed = verdicts.filter(({ fate }) => fate === "killed" || fate === "timed out").length;
  return verdicts.length === 0 ? 100 : (100 * noticed) / verdicts.length;
}

/** `src/core/ledger/draw.ts` → `src/core/ledger`. */
const folderOf = ({ mutant }: Verdict): string => mutant.file.replace(/\/[^/]*$/, "");
const fileOf = ({ mutant }: Verdict): string => mutant.file;

function row(name: string, verdicts: readonly Verdict[]): string {
  const counts = COLUMNS.map((fate) => verdicts.filter((one) => one.fate === fate).length);
  return `| ${[name, verdicts.length, ...counts, `${scoreOf(verdicts).toFixed(1)} %`].join(" | ")} |`;
}

/** By folder and in total; by file where one folder was asked for. */
export function tableOf(verdicts: readonly Verdict[]): string {
  const keyOf = new Set(verdicts.map(folderOf)).size > 1 ? folderOf : fileOf;
  const keys = [...new Set(verdicts.map(keyOf))].toSorted();
  const rows = keys.map((key) =>
    row(
      key,
      verdicts.filter((one) => keyOf(one) === key),
    ),
  );
  const head = ["where", "mutants", ...COLUMNS, "score"];
  return [`| ${head.join(" | ")} |`, `|${" --- |".repeat(head.length)}`, ...rows, row("**all**", verdicts), ""].join("\n");
}

const oneLine = (text: string): string => {
  const flat = text.replace(/\s+/g, " ");
  return flat.length > 160 ? `${flat.slice(0, 157)}…` : flat;
};

/** Writes place, original and mutant of each that survived or that no test reaches. */
export function writeSurvivors(verdicts: readonly Verdict[]): void {
  const open = verdicts.filter(({ fate }) => fate === "survived" || fate === "no coverage");
  const sorted = open.toSorted((a, b) => a.mutant.file.localeCompare(b.mutant.file) || a.mutant.line - b.mutant.line || a.mutant.column - b.mutant.column);
  const texts = sorted.map(({ mutant, fate, tests }) => {
    const { file, line, column, mutator, original, replacement } = mutant;
    return `${file}:${line}:${column} ${mutator}, ${fate === "survived" ? `survived, ${tests} tests reach it` : fate}\n  - ${oneLine(original)}\n  + ${oneLine(replacement)}\n`;
  });
  mkdirSync(".cache/mutate", { recursive: true });
  writeFileSync(SURVIVORS, texts.join(""));
}
