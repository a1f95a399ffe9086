import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { scenarioOutputSchema } from "../../src/core/contract/schema/output";
import { changed } from "../support/change";
import { PAIR } from "./pair";

const ROOT = join(__dirname, "../..");
const FOLDER = mkdtempSync(join(tmpdir(), "kontingent-scenario-"));
const EXAMPLES = ["basis-supportvertrag.yml", "cms-shop-updates.yml", "service-30.yml", "service-60.yml", "sla1.yml"];

afterAll(() => rmSync(FOLDER, { recursive: true }));

function run(...words: readonly string[]): { readonly status: number | null; readonly out: string; readonly err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["commands/run.mjs", "commands/scenario.ts", ...words], { cwd: ROOT, encoding: "utf8" });
  return { status, out: stdout, err: stderr };
}

function file(name: string, value: unknown): string {
  const path = join(FOLDER, name);
  writeFileSync(path, typeof value === "string" ? value : JSON.stringify(value));
  return path;
}

test("a file with a pair gives one line, the published output", () => {
  const { status, out } = run(file("pair.json", PAIR), "--json");

  expect(status).toBe(0);
  expect(
    out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as unknown),
  ).toEqual([PAIR.output]);
});

test("a folder gives its files in order, and every example is runnable", () => {
  const { status, out, err } = run("examples", "--json");
  const results = out
    .trimEnd()
    .split("\n")
    .map((line) => scenarioOutputSchema.parse(JSON.parse(line)));

  expect({ status, err, count: results.length }).toEqual({ status: 0, err: "", count: EXAMPLES.length });
  expect(results.map(({ statements }) => statements.map(({ total }) => total))).toEqual([[32750], [7000], [9750], [6000, 9000], [25900]]);
});

test("a broken file gives its mistakes on stderr, status 1, and nothing that looks like a result; the others still run", () => {
  const broken = file("broken.json", changed(PAIR.input, "contracts[0].quotas[0].amount", -1));
  const unreadable = file("unreadable.yml", "a: [1,\nb: 2");

  const { status, out, err } = run(broken, unreadable, join(FOLDER, "missing.yml"), file("pair.json", PAIR), "--json");

  expect(status).toBe(1);
  expect(out.trimEnd().split("\n")).toHaveLength(1);
  expect(err).toContain("contracts[0].quotas[0].amount: -1 is below the smallest possible value, 0.");
  expect(err).toContain("line 2, column 1");
  expect(err).toContain("missing.yml cannot be read");
});

test("without --json it tells clocks, statement and reasons in the asked language", () => {
  const path = file("pair.json", PAIR.input);

  expect(run(path).out.replaceAll("\u00a0", " ")).toContain("15 min × €90.00/h = €22.50");
  expect(run(path, "--lang", "de").out.replaceAll("\u00a0", " ")).toContain("15 min × 90,00 €/h = 22,50 €");
});

test("an unknown option or no file is said, not guessed", () => {
  expect(run("--colour", "examples")).toMatchObject({ status: 1, out: "", err: expect.stringContaining("--colour") });
  expect(run("examples", "--jira")).toMatchObject({ status: 1, out: "", err: expect.stringContaining("--jira") });
  expect(run()).toMatchObject({ status: 1, out: "", err: expect.stringContaining("No file") });
});

test("what the comments of the examples promise is what the files say", () => {
  for (const name of EXAMPLES) expect(readFileSync(join(ROOT, "examples", name), "utf8")).toMatch(/^# .+\n# .+\nscenario: /);
});

test("--jira takes the issues of an export; a broken one gives its mistakes, status 1 and no result", () => {
  const [scenario, exported] = ["examples/jira/service-30.yml", "examples/jira/export.json"];
  const { status, out, err } = run(scenario, "--jira", exported, "--json");

  expect({ status, err }).toEqual({ status: 0, err: "" });
  expect(scenarioOutputSchema.parse(JSON.parse(out)).statements.map(({ total }) => total)).toEqual([14250]);
  const cut = file("cut.json", readFileSync(join(ROOT, exported), "utf8").replace('"isLast": true', '"isLast": false'));
  expect(run(scenario, "--jira", cut)).toMatchObject({ status: 1, out: "", err: expect.stringContaining("export: Jira has more after these 2 issues") });
  expect(run(scenario, "--jira", "nowhere.json")).toMatchObject({ status: 1, out: "", err: expect.stringContaining("nowhere.json cannot be read") });
  expect(run(scenario)).toMatchObject({ status: 1, out: "", err: expect.stringContaining("jira: This scenario takes its facts from a Jira export") });
});

test("--instead says what another contract would have cost", () => {
  const { status, out } = run("examples/service-30.yml", "--instead", "examples/service-60.yml", "--json");

  expect(status).toBe(0);
  expect(scenarioOutputSchema.parse(JSON.parse(out)).instead?.totals).toEqual([
    { contract: "service-30", from: "2026-11-01", was: 9750, wouldBe: 10500, difference: 750 },
  ]);
  expect(run("examples/service-30.yml", "--instead", "examples/contracts/service-60.yml")).toMatchObject({
    status: 1,
    out: "",
    err: expect.stringContaining("open point"),
  });
});

test("an open point is told with what each answer would do", () => {
  const { status, out, err } = run(file("open.json", changed(PAIR.input, "contracts[0].categories.content.overage", null)));

  expect({ status, out }).toEqual({ status: 1, out: "" });
  expect(err.replaceAll("\u00a0", " ")).toContain("package: €60.00/h – rate of this package (45 min used of 30 min: 15 min × €60.00/h = €15.00.)");
});
