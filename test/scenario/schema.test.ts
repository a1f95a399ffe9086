import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Ajv2020, { type ValidateFunction } from "ajv/dist/2020";
import addFormats from "ajv-formats";
import { z } from "zod";
import { runScenario } from "../../src/app/scenario/run-scenario";
import { instantText } from "../../src/core/contract/fact-shape";
import { contractSchema } from "../../src/core/contract/schema";
import { scenarioOutputSchema } from "../../src/core/contract/schema/output";
import { scenarioInputSchema } from "../../src/core/contract/schema/scenario";
import { currency, identifier, wallTime, zone } from "../../src/core/contract/schema/word";
import { changed } from "../support/change";
import { table } from "../support/table";
import { PAIR } from "./pair";

const FOLDER = join(__dirname, "../../schema");

const PUBLISHED = {
  "contract.json": { schema: contractSchema, title: "A support contract as written; null marks what the text leaves open" },
  "scenario.in.json": { schema: scenarioInputSchema, title: "A scenario: calendars, contracts, and what happened" },
  "scenario.out.json": { schema: scenarioOutputSchema, title: "What a scenario gives: clocks, statements, notices, problems" },
} as const;

type Name = keyof typeof PUBLISHED;
const names = Object.keys(PUBLISHED) as Name[];

const written = (name: Name): string =>
  `${JSON.stringify({ title: PUBLISHED[name].title, ...z.toJSONSchema(PUBLISHED[name].schema, { io: "input" }) }, null, 2)}\n`;

/** Compiled once each: they are made of the published files alone. */
const validators = new Map<Name, ValidateFunction>();

function accepts(name: Name, value: unknown): boolean {
  const ajv = addFormats(new Ajv2020({ strict: false }));
  const validate = validators.get(name) ?? ajv.compile(JSON.parse(readFileSync(join(FOLDER, name), "utf8")));
  validators.set(name, validate);
  return validate(value);
}

test.each(names)("%s is the schema that the program reads by (UPDATE=1 writes it anew)", (name) => {
  if (process.env["UPDATE"] === "1") writeFileSync(join(FOLDER, name), written(name));

  expect(JSON.parse(readFileSync(join(FOLDER, name), "utf8"))).toEqual(JSON.parse(written(name)));
});

/** Said by these of every key that uses them: how a value is written, not what the key means. */
const WORDS = new Set([identifier, zone, currency, wallTime, instantText].map((word) => word.meta()?.description));

/** Paths of the keys of a JSON schema that have no description of their own. */
function undescribed(part: unknown, path: string): readonly string[] {
  if (typeof part !== "object" || part === null) return [];
  return Object.entries(part).flatMap(([name, value]) => (name === "properties" ? ofProperties(value, path) : undescribed(value, path)));
}

const ofProperties = (properties: Readonly<Record<string, { readonly description?: string }>>, path: string): readonly string[] =>
  Object.entries(properties).flatMap(([key, property]) => {
    const at = `${path}.${key}`;
    const { description } = property;
    return [...(description === undefined || WORDS.has(description) ? [at] : []), ...undescribed(property, at)];
  });

test.each(names)("every key in %s says what it means", (name) => {
  const published: unknown = JSON.parse(readFileSync(join(FOLDER, name), "utf8"));

  expect(undescribed(published, name)).toEqual([]);
});

test("the published pair fits the published schemas, and so does what is really computed", () => {
  expect(accepts("scenario.in.json", PAIR.input)).toBe(true);
  expect(accepts("scenario.out.json", PAIR.output)).toBe(true);
  expect(accepts("scenario.out.json", runScenario(PAIR.input))).toBe(true);
  expect(accepts("contract.json", PAIR.input.contracts[0])).toBe(true);
});

for (const row of table<"change" | "to" | "because">(`
  change                    | to                              | because
  facts[0].fact             | "rumour"                        | kinds of facts are listed
  facts[0].surprise         | 1                               | unknown keys are mistakes
  facts[4].seconds          | -5                              | no negative time
  contracts[0].fees[0].amount | 1.5                           | whole minor units
  contracts[0].customer     | "two words"                     | names have no blanks
  asOf                      | 5                               | an instant is a text
  calendars.opening.week.mon | [["08:00"]]                    | hours are pairs
`)) {
  test(`the schema refuses ${row.change} = ${row.to}: ${row.because}`, () => {
    expect(accepts("scenario.in.json", changed(PAIR.input, row.change, JSON.parse(row.to)))).toBe(false);
  });
}
