import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { computeScenario } from "../../src/app/scenario/run-scenario";
import { readScenarioText } from "../../src/core/contract/read-scenario";
import type { Problem } from "../../src/core/problem";
import { say } from "../../src/text/say";
import { table } from "../support/table";

const ROOT = join(__dirname, "../..");
const FOLDER = mkdtempSync(join(tmpdir(), "kontingent-broken-"));
const GOOD = readFileSync(join(ROOT, "examples/service-30.yml"), "utf8");

afterAll(() => rmSync(FOLDER, { recursive: true }));

/** A readable scenario with one thing wrong in its text; `⏎` ends a line, `\\t` is a tab. */
const BROKEN = table<"file" | "line" | "becomes" | "code" | "at">(`
  file              | line                          | becomes                                                 | code                        | at
  unknown-key       | tier: Service 30              | tier: Service 30, colour: red                           | contract.syntax             | line 17, column 11
  unknown-key-2     | currency: EUR                 | currency: EUR⏎    colour: red                           | contract.unknown-key        | contracts[0].colour
  impossible-date   | from: 2026-01-01              | from: 2026-02-30                                        | contract.date-impossible    | contracts[0].term.from
  impossible-instant | 2026-11-09T11:00:00+01:00    | 2026-11-31T11:00:00+01:00                               | scenario.instant-invalid    | facts[3].at
  zone-of-calendar  | timezone: Europe/Berlin⏎    week | timezone: Europe/Bärlin⏎    week                    | contract.zone-unknown       | calendars.office.timezone
  never-open        | mon: [["09:00", "17:00"]]⏎      tue: [["09:00", "17:00"]]⏎      wed: [["09:00", "17:00"]]⏎      thu: [["09:00", "17:00"]]⏎      fri: [["09:00", "17:00"]] | mon: [] | calendar.never-open | calendars.office.week
  overlapping-hours | mon: [["09:00", "17:00"]]     | mon: [["09:00", "17:00"], ["16:00", "18:00"]]           | calendar.overlapping-hours  | calendars.office.week.mon[1]
  negative-amount   | amount: 3000                  | amount: -3000                                           | contract.too-small          | contracts[0].fees[0].amount
  huge-amount       | amount: 3000                  | amount: 1e300                                           | contract.too-large          | contracts[0].fees[0].amount
  not-a-number      | amount: 3000                  | amount: .nan                                            | contract.wrong-type         | contracts[0].fees[0].amount
  half-a-cent       | perHour: 9000                 | perHour: 9000.5                                         | contract.wrong-type         | contracts[0].rates.regular.perHour
  tiers-gap         | regular: { perHour: 9000,     | regular: { perHour: 9000, tiers: { mode: graduated, billed: counts, bands: [{ from: 0, upTo: 60, perHour: 9000 }, { from: 90, upTo: null, perHour: 8000 }] }, | contract.tier-gap | contracts[0].rates.regular.tiers.bands[1].from
  tiers-overlap     | regular: { perHour: 9000,     | regular: { perHour: 9000, tiers: { mode: graduated, billed: counts, bands: [{ from: 0, upTo: 60, perHour: 9000 }, { from: 30, upTo: null, perHour: 8000 }] }, | contract.tier-overlap | contracts[0].rates.regular.tiers.bands[1].from
  quota-unused      | treatment: quota, quota: content, overage: null | treatment: free                       | contract.quota-unused       | contracts[0].quotas[0].id
  quota-unknown     | quota: content, overage: null | quota: contents, overage: null                          | contract.quota-unknown      | contracts[0].categories.content.quota
  out-of-order      | "2026-11-09T09:00:00+01:00", fact: reported | "2026-11-12T09:00:00+01:00", fact: reported | scenario.before-report      | facts[1].at
  contradictory     | id: "102"                     | id: "101"                                               | scenario.fact-contradicts   | facts[4]
  unknown-issue     | worklog, issue: ACME-1, id: "102" | worklog, issue: ACME-9, id: "102"                   | scenario.issue-unknown      | facts[4].issue
  unknown-fact      | fact: estimate                | fact: guess                                             | scenario.fact-unknown       | facts[1].fact
  longer-than-a-month | seconds: 1740               | seconds: 2678401                                        | contract.too-large          | facts[7].seconds
  key-twice         | currency: EUR                 | currency: EUR⏎    currency: CHF                         | contract.key-doubled        | line 22, column 5
  tab               | currency: EUR                 | currency: EUR⏎\tprices: net                             | contract.syntax             | line 22, column 1
  tag               | currency: EUR                 | currency: !!js/function EUR                             | contract.syntax             | line 21, column 15
  hostile-key       | currency: EUR                 | currency: EUR⏎    __proto__: { a: 1 }                   | contract.name-invalid       | contracts[0].__proto__
`);

const textOf = (text: string): string => text.replaceAll("⏎", "\n").replaceAll("\\t", "\t");

function problemsOf(text: string): readonly Problem[] {
  const read = readScenarioText(text);
  if (!read.ok) return read.problems;
  return read.value.flatMap((input) => {
    const result = computeScenario(input);
    return result.ok ? [] : result.problems;
  });
}

const told = (problems: readonly Problem[]): readonly string[] => problems.map(({ code, at }) => `${code} ${at}`);

for (const { file, line, becomes, code, at } of BROKEN) {
  test(`${file}: ${code}`, () => {
    expect(GOOD).toContain(textOf(line));
    const problems = problemsOf(GOOD.replace(textOf(line), textOf(becomes)));

    expect(told(problems)).toContain(`${code} ${at}`);
    for (const { code: named, facts } of problems)
      for (const language of ["de", "en"] as const) expect(say(language, `problem.${named}`, facts)).not.toBe(`problem.${named}`);
  });
}

/** Parts that need one another in a circle; a bundle of components is a chain of prerequisites. */
test("components that require each other in a circle are named with their path", () => {
  const circle = `    components:
      - { id: cms, ordered: true, requires: [hosting] }
      - { id: hosting, ordered: true, requires: [cms] }
    rates:`;

  expect(told(problemsOf(GOOD.replace("    rates:", circle))).filter((one) => one.includes("circular"))).not.toEqual([]);
});

test("anchors that unfold without end are refused before they do", () => {
  const levels = Array.from(
    { length: 12 },
    (_, level) =>
      `l${level}: &l${level} [${Array(10)
        .fill(level === 0 ? "x" : `*l${level - 1}`)
        .join(", ")}]`,
  );

  expect(told(problemsOf(levels.join("\n")))).toEqual(["contract.aliases "]);
});

test("a file that is empty, nothing but a comment, or no text at all is said to be so", () => {
  expect(told(problemsOf(""))).toEqual(["contract.file-empty "]);
  expect(told(problemsOf("# nothing\n"))).toEqual(["contract.file-empty "]);
  expect(told(problemsOf("---\n---\n"))).toEqual(["contract.file-empty "]);
  expect(problemsOf(Buffer.from(Array.from({ length: 4096 }, (_, place) => (place * 7919) % 256)).toString("utf8")).length).toBeGreaterThan(0);
});

test("a byte order mark and line ends of Windows change nothing", () => {
  const result = (text: string): unknown => {
    const read = readScenarioText(text);
    const one = read.ok ? computeScenario(read.value[0]) : read;
    return one.ok ? one.value.periods.at(-1)?.statement.total : one.problems;
  };

  expect(result(`\uFEFF${GOOD.replaceAll("\n", "\r\n")}`)).toBe(9750);
});

test("the command says each of them on stderr, prints no result and ends with 1; an empty folder is said too", () => {
  for (const { file, line, becomes } of BROKEN) writeFileSync(join(FOLDER, `${file}.yml`), GOOD.replace(textOf(line), textOf(becomes)));
  writeFileSync(join(FOLDER, "binary.yml"), Buffer.from(Array.from({ length: 4096 }, (_, place) => (place * 7919) % 256)));
  writeFileSync(join(FOLDER, "empty.json"), "");
  mkdirSync(join(FOLDER, "nothing"));

  const words = ["commands/run.mjs", "commands/scenario.ts", FOLDER, join(FOLDER, "nothing"), "--json", "--lang", "de"];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: ROOT, encoding: "utf8" });

  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  for (const { file } of BROKEN) expect(stderr).toContain(`${file}.yml`);
  for (const name of ["binary.yml", "empty.json", "nothing liegen keine Szenarien"]) expect(stderr).toContain(name);
  expect(stderr).not.toMatch(/problem\.|Error:|\n\s+at /);
});
