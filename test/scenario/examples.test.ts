import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv2020 from "ajv/dist/2020";
import addFormats from "ajv-formats";
import { readExport } from "../../src/app/export/read-export";
import { insteadOutput } from "../../src/app/scenario/compare-contracts";
import { replaceContract } from "../../src/app/scenario/replace-contract";
import { computeScenario, outputOf, type ScenarioResult } from "../../src/app/scenario/run-scenario";
import { tellInstead } from "../../src/app/scenario/tell-instead";
import { readScenarioText } from "../../src/core/contract/read-scenario";
import { readText } from "../../src/core/contract/source-text";
import { changed } from "../support/change";
import { table } from "../support/table";

const ROOT = join(__dirname, "../..");
const textOf = (path: string): string => readFileSync(join(ROOT, "examples", path), "utf8");

const ajv = new Ajv2020({ strict: false });
addFormats(ajv);
const validator = (name: string) => ajv.compile(JSON.parse(readFileSync(join(ROOT, "schema", name), "utf8")) as object);
const [input, output, contract] = ["scenario.in.json", "scenario.out.json", "contract.json"].map(validator);

/** What a published schema complains about. */
const complaints = (validate: typeof input, value: unknown): readonly string[] =>
  validate === undefined || validate(value) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);

const FOLDERS = ["", "money", "packages", "time"];
const FILES = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, "examples", folder))
    .filter((name) => name.endsWith(".yml"))
    .map((name) => join(folder, name)),
);

const inputsOf = (path: string): readonly unknown[] => {
  const read = readScenarioText(textOf(path));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
};

function resultOf(scenario: unknown): ScenarioResult {
  const result = computeScenario(scenario);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

test.each(FILES)("%s fits the published schema, and so does what comes out", (path) => {
  for (const scenario of inputsOf(path)) {
    expect(complaints(input, scenario)).toEqual([]);
    expect(complaints(output, JSON.parse(JSON.stringify(outputOf(resultOf(scenario)))))).toEqual([]);
  }
});

test("the scenario over an export fits too, before and after the export was put in", () => {
  const [scenario] = inputsOf("jira/service-30.yml");
  const given = readExport(scenario, textOf("jira/export.json"));
  if (!given.ok) throw new Error(JSON.stringify(given.problems));

  expect(complaints(input, scenario)).toEqual([]);
  expect(complaints(input, given.value.input)).toEqual([]);
  expect(complaints(output, JSON.parse(JSON.stringify(outputOf(resultOf(given.value.input)))))).toEqual([]);
});

test.each(readdirSync(join(ROOT, "examples/contracts")))("contracts/%s fits the published schema, open points and all", (name) => {
  const read = readText(textOf(join("contracts", name)));
  const parts = read.ok ? (read.value as { contracts?: readonly unknown[] }[]).flatMap((value) => value.contracts ?? [value]) : [];

  expect(parts.length).toBeGreaterThan(0);
  expect(parts.flatMap((one) => complaints(contract, one))).toEqual([]);
});

for (const row of table<"seed" | "tier" | "example">(`
  seed | tier                              | example
  000  | Service on Demand                 | packages/service-on-demand
  000  | Service 30                        | service-30
  000  | Service 60                        | service-60
  000  | CMS & Shop Updates                | cms-shop-updates
  000  | Hosting: Premium Support          | packages/hosting-premium-support
  001  | SLA1                              | sla1
  002  | Basis-Supportvertrag              | basis-supportvertrag
  002  | with on-call service              | packages/basis-rufbereitschaft
  003  | Basic                             | packages/basic
  003  | Wartung ohne Hosting              | packages/wartung-ohne-hosting
  003  | Erweiterter Kundensupport         | packages/erweiterter-kundensupport
  004  | Support package                   | packages/support-package
`)) {
  test(`offer ${row.seed}, ${row.tier}: ${row.example}.yml states it, with the contract as offered beside it`, () => {
    const name = row.example.split("/").at(-1) ?? "";
    const results = inputsOf(`${row.example}.yml`).map(resultOf);

    expect(results.flatMap(({ periods }) => periods).length).toBeGreaterThan(0);
    expect(textOf(`contracts/${name}.yml`)).toContain("tier:");
  });
}

test("had Service 30 been Service 60: 7.50 more, each side stated, explained in both languages", () => {
  const [scenario] = inputsOf("service-30.yml");
  const was = resultOf(scenario);
  const other = replaceContract(scenario, textOf("service-60.yml"));
  const wouldBe = resultOf(other.ok ? other.value : null);

  expect(insteadOutput(was, wouldBe).totals).toEqual([{ contract: "service-30", from: "2026-11-01", was: 9750, wouldBe: 10500, difference: 750 }]);
  expect(complaints(output, JSON.parse(JSON.stringify({ ...outputOf(was), instead: insteadOutput(was, wouldBe) })))).toEqual([]);
  const words = (language: "de" | "en"): string => tellInstead(was, wouldBe, language).replaceAll("\u00a0", " ");
  expect(words("de")).toContain("| November 2026 (service-30) | 97,50 € | 105,00 € | +7,50 € |");
  expect(words("en")).toContain("29 min to bill, rounded up to 30 min");
});

test("the other way round, over a close: 25 → 30 min over in November, 50 → 60 min after the late worklog; 150.00 either way", () => {
  const [scenario] = inputsOf("service-60.yml");
  const was = resultOf(scenario);
  const tried = (text: string): ScenarioResult => {
    const other = replaceContract(scenario, text);
    return resultOf(other.ok ? other.value : null);
  };

  expect(insteadOutput(was, tried(textOf("service-60.yml"))).totals).toEqual([]);
  expect(tellInstead(was, tried(textOf("service-60.yml")), "en")).toContain("Nothing would have changed.");
  expect(insteadOutput(was, tried(textOf("service-30.yml"))).totals).toEqual([
    { contract: "service-60", from: "2026-11-01", was: 6000, wouldBe: 7500, difference: 1500 },
    { contract: "service-60", from: "2026-12-01", was: 9000, wouldBe: 7500, difference: -1500 },
  ]);
});

for (const row of table<"change" | "to" | "code">(`
  change                 | to                                      | code
  contracts              | []                                      | scenario.instead-several
  contracts[1]           | {"id":"x"}                              | scenario.instead-several
  contracts[0].currency  | "CHF"                                   | scenario.instead-currency
  calendars.office.timezone | "Europe/Vienna"                      | scenario.instead-calendar
`)) {
  test(`another contract with ${row.change} = ${row.to} is refused: ${row.code}`, () => {
    const [scenario] = inputsOf("service-30.yml");
    const other = replaceContract(scenario, JSON.stringify(changed(inputsOf("service-60.yml")[0], row.change, JSON.parse(row.to))));

    expect(other.ok ? [] : other.problems.map(({ code }) => code)).toEqual([row.code]);
  });
}

test("of several contracts the one of the same id is replaced; without such an id nothing is guessed", () => {
  const [scenario] = inputsOf("money/update-round.yml");
  const { contracts } = scenario as { contracts: readonly { id: string; tier: string }[] };
  const [first] = contracts;
  const other = replaceContract(scenario, JSON.stringify({ ...first, tier: "Another", calendars: undefined }));
  const unclear = replaceContract(scenario, JSON.stringify({ ...first, id: "nobody" }));

  expect(other.ok ? (other.value as typeof scenario & { contracts: readonly { tier: string }[] }).contracts.map(({ tier }) => tier) : []).toEqual([
    "Another",
    ...contracts.slice(1).map(({ tier }) => tier),
  ]);
  expect(unclear.ok ? [] : unclear.problems.map(({ code }) => code)).toEqual(["scenario.instead-unclear"]);
});
