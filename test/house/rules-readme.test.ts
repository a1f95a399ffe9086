import { basename, dirname } from "node:path";
import { filesBelow } from "./tree";

const READMES = filesBelow(["src/core"], /\/README\.md$/);
const SOURCES = filesBelow(["src/core"], /\.ts$/);
/** The rules of the five providers, S1 to S116: each has its proof in `test/rules`. */
const RULES = Array.from({ length: 116 }, (_, index) => index + 1);

interface Mention {
  readonly readme: string;
  readonly line: string;
  readonly rules: readonly number[];
}

/** Every number of a line; `S104–S108` names five. */
const rulesIn = (line: string): number[] =>
  [...line.matchAll(/\bS(\d+)(?:[–-]S?(\d+))?\b/g)].flatMap(([, first, last = first]) => {
    const from = Number(first);
    return Array.from({ length: Math.max(0, Number(last) - from + 1) }, (_, index) => from + index);
  });

const MENTIONS: readonly Mention[] = READMES.flatMap(({ path, text }) =>
  text.split("\n").flatMap((line) => (rulesIn(line).length === 0 ? [] : [{ readme: path, line, rules: rulesIn(line) }])),
);

const homesOf = (rule: number): string[] => [...new Set(MENTIONS.filter(({ rules }) => rules.includes(rule)).map(({ readme }) => readme))];

/** The names a line has in backticks: functions, keys, files. */
const namesIn = (line: string): string[] =>
  [...line.matchAll(/`([^`]+)`/g)].flatMap(([, code = ""]) => code.split(/[^\w-]+/).filter((name) => /^[A-Za-z][\w-]+$/.test(name)));

/** Whether the folder of the readme, or one inside it, has that file or that word in its sources. */
const isKnown = (readme: string, name: string): boolean =>
  SOURCES.filter(({ path }) => path.startsWith(`${dirname(readme)}/`)).some(
    ({ path, text }) => basename(path, ".ts") === name || new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(text),
  );

test("a range names every number in it", () => {
  expect(rulesIn("| `rollOver` | until an age (S11, S30; S104–S106) | 4 S |")).toEqual([11, 30, 104, 105, 106]);
});

test("every rule stands in exactly one readme of the core", () => {
  expect(READMES.length).toBe(8);
  expect(RULES.map((rule) => ({ rule: `S${rule}`, homes: homesOf(rule) })).filter(({ homes }) => homes.length !== 1)).toEqual([]);
});

test("no readme names a rule that does not exist", () => {
  expect(MENTIONS.flatMap(({ rules }) => rules).filter((rule) => !RULES.includes(rule))).toEqual([]);
});

test("beside each rule stands the function, key or file of the same folder that keeps it", () => {
  const alone = MENTIONS.filter(({ readme, line }) => !namesIn(line).some((name) => isKnown(readme, name)));
  expect(alone.map(({ readme, line }) => `${readme}: ${line}`)).toEqual([]);
});
