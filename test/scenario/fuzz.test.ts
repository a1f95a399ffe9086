import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { anything, array, assert, constantFrom, nat, oneof, property, record } from "fast-check";
import { computeScenario, outputOf } from "../../src/app/scenario/run-scenario";
import { readExport } from "../../src/app/export/read-export";
import { tellOpen } from "../../src/app/scenario/tell-open";
import { tellScenario } from "../../src/app/scenario/tell-scenario";
import { readScenarioText } from "../../src/core/contract/read-scenario";
import type { Problem } from "../../src/core/problem";
import { de } from "../../src/text/de/index";
import { en } from "../../src/text/en/index";
import { cases } from "../support/seed";

const EXAMPLES = join(__dirname, "../../examples");

/** Every scenario of examples/ that runs by itself. */
const SCENARIOS: readonly unknown[] = ["", "money", "packages", "time"].flatMap((folder) =>
  readdirSync(join(EXAMPLES, folder))
    .filter((name) => name.endsWith(".yml"))
    .flatMap((name) => {
      const read = readScenarioText(readFileSync(join(EXAMPLES, folder, name), "utf8"));
      return read.ok ? read.value : [];
    }),
);

type Json = Record<string, unknown> | unknown[];
const isJson = (value: unknown): value is Json => typeof value === "object" && value !== null;

interface Place {
  readonly parent: Json;
  readonly key: string;
}

function places(value: unknown, found: Place[] = []): readonly Place[] {
  if (!isJson(value)) return found;
  for (const key of Object.keys(value)) {
    found.push({ parent: value, key });
    places((value as Record<string, unknown>)[key], found);
  }
  return found;
}

const HOSTILE = [
  undefined,
  null,
  "",
  0,
  -1,
  1,
  1.5,
  1e308,
  -1e308,
  Number.MAX_SAFE_INTEGER,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  "2026-02-30",
  "0000-01-01",
  "9999-12-31",
  "2026-12-31",
  "9999-12-31T23:59:59+14:00",
  "0001-01-01T00:00:00Z",
  "2026-11-09T25:00:00+01:00",
  "24:00",
  "Europe/Atlantis",
  "__proto__",
  "constructor",
  "toString",
  "x".repeat(5000),
  "\u0000\uFFFF\uD800",
  [],
  {},
  [[]],
  true,
];

/** One change at one place: a hostile or arbitrary value, a copy of another part, one more key, a part twice. */
const change = record({
  at: nat(),
  how: constantFrom("value", "any", "other", "extra", "twice", "turn"),
  hostile: nat(HOSTILE.length - 1),
  other: nat(),
  any: oneof(anything({ maxDepth: 2 })),
});

interface Change {
  readonly at: number;
  readonly how: string;
  readonly hostile: number;
  readonly other: number;
  readonly any: unknown;
}

function changedBy(scenario: unknown, changes: readonly Change[]): unknown {
  const copy = structuredClone(scenario);
  for (const { at, how, hostile, other, any } of changes) {
    const all = places(copy);
    const place = all[at % all.length];
    const from = all[other % all.length];
    if (place === undefined || from === undefined) continue;
    const parent = place.parent as Record<string, unknown>;
    const value = parent[place.key];
    if (how === "value") parent[place.key] = structuredClone(HOSTILE[hostile]);
    else if (how === "any") parent[place.key] = any;
    else if (how === "other") parent[place.key] = structuredClone((from.parent as Record<string, unknown>)[from.key]);
    else if (how === "extra" && isJson(value) && !Array.isArray(value)) value["surprise"] = HOSTILE[hostile];
    else if (how === "twice" && Array.isArray(place.parent)) place.parent.push(structuredClone(value));
    else if (how === "turn" && Array.isArray(value)) value.reverse();
  }
  return copy;
}

/** Codes without a sentence, or whose sentence misses a fact, in one of the two languages. */
const withoutWords = (problems: readonly Pick<Problem, "code" | "facts">[]): readonly string[] =>
  problems.flatMap(({ code, facts }) =>
    [de, en].flatMap((words) => {
      const template = words[`problem.${code}`];
      if (template === undefined) return [`${code} has no words`];
      return [...template.matchAll(/\{(\w+)[|}]/g)].filter(([, name = ""]) => !Object.hasOwn(facts, name)).map(([found]) => `${code} leaves ${found} open`);
    }),
  );

/** Ends with words in both languages, and with a result that can be told, or with nothing. */
function complaintsAbout(input: unknown): readonly string[] {
  const result = computeScenario(input);
  const problems = result.ok ? outputOf(result.value).problems : result.problems;
  if (result.ok) for (const language of ["de", "en"] as const) tellScenario(result.value, language);
  else tellOpen(input, "de");
  const silent = !result.ok && problems.length === 0;
  return [...withoutWords(problems), ...(silent ? ["no result and no reason"] : [])];
}

jest.setTimeout(120_000);

const RUNS = cases("scenarios changed at random", Number(process.env["FUZZ"] ?? 120));

test("a scenario changed at random ends: with a result, or with problems that have words; it never throws", () => {
  const input = record({ scenario: nat(SCENARIOS.length - 1), changes: array(change, { minLength: 1, maxLength: 3 }) });

  assert(
    property(input, ({ scenario, changes }) => {
      const broken = changedBy(SCENARIOS[scenario], changes);
      expect(complaintsAbout(broken)).toEqual([]);
    }),
    RUNS,
  );
});

const TEXTS = ["service-30.yml", "sla1.yml", "money/update-round.yml"].map((name) => readFileSync(join(EXAMPLES, name), "utf8"));
const SPLINTERS = [
  "\t",
  "\u0000",
  ": ",
  "- ",
  "{",
  "}",
  "[",
  "]",
  '"',
  "'",
  "#",
  "&a ",
  "*a",
  "!x ",
  "<<: ",
  "---\n",
  "|\n",
  "\uFEFF",
  "\r\n",
  "%YAML 9.9\n",
  "null",
  "0x",
  "é",
];

test("a text cut, torn and glued at random is read or refused; it never throws", () => {
  const cut = record({ at: nat(), length: nat(40), splinter: constantFrom("", ...SPLINTERS) });

  assert(
    property(nat(TEXTS.length - 1), array(cut, { minLength: 1, maxLength: 4 }), (which, cuts) => {
      const torn = cuts.reduce((text, { at, length, splinter }) => {
        const place = at % (text.length + 1);
        return `${text.slice(0, place)}${splinter}${text.slice(place + length)}`;
      }, TEXTS[which] ?? "");
      const read = readScenarioText(torn);
      expect(read.ok ? read.value.flatMap(complaintsAbout) : withoutWords(read.problems)).toEqual([]);
    }),
    cases("scenario texts torn at random", Number(process.env["FUZZ"] ?? 120)),
  );
});

const EXPORT: unknown = JSON.parse(readFileSync(join(EXAMPLES, "jira/export.json"), "utf8"));
const MAPPED = readScenarioText(readFileSync(join(EXAMPLES, "jira/service-30.yml"), "utf8"));

test("an export changed at random ends with facts that can be computed, or with problems; it never throws", () => {
  const scenario = MAPPED.ok ? MAPPED.value[0] : null;

  assert(
    property(array(change, { minLength: 1, maxLength: 3 }), (changes) => {
      const given = readExport(scenario, JSON.stringify(changedBy(EXPORT, changes)) ?? "");
      expect(given.ok ? complaintsAbout(given.value.input) : withoutWords(given.problems)).toEqual([]);
    }),
    cases("exports changed at random", Number(process.env["FUZZ"] ?? 120)),
  );
});
