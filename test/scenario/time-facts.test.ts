import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readScenarioText } from "../../src/core/contract/read-scenario";
import { scenarioOutputSchema } from "../../src/core/contract/schema/output";
import { computeScenario, runScenario } from "../../src/app/scenario/run-scenario";
import { tellScenario } from "../../src/app/scenario/tell-scenario";
import { say } from "../../src/text/say";
import { changed } from "../support/change";
import { table } from "../support/table";
import { PAIR } from "./pair";

type Fact = Readonly<Record<string, unknown>>;
type Input = typeof PAIR.input;

function example(name: string): Input {
  const read = readScenarioText(readFileSync(join(__dirname, "../../examples/time", name), "utf8"));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value[0] as Input;
}

const ON_CALL = example("on-call.yml");
const withFacts = (...facts: readonly Fact[]): Input => ({ ...ON_CALL, facts: [...ON_CALL.facts, ...facts] as Input["facts"] });
const clocks = (input: Input): readonly string[] =>
  runScenario(input).clocks.map(({ issue, target, state, dueAt }) => `${issue} ${target} ${state} ${dueAt.slice(0, 16)}`);

test("a night on call: an hour by phone, the report on the next business day, the mail from opening (trap 3)", () => {
  const out = runScenario(ON_CALL);
  expect(clocks(ON_CALL)).toEqual([
    "SHOP-1 analysis kept 2027-01-07T13:00",
    "SHOP-1 on-call kept 2027-01-06T00:00",
    "SHOP-1 report kept 2027-01-07T17:00",
    "SHOP-2 analysis kept 2027-01-07T13:00",
    "SHOP-3 analysis breached 2027-01-07T13:00",
  ]);
  expect(out.calls?.map(({ id, refusal }) => [id, refusal])).toEqual([
    ["c1", null],
    ["c2", "severity"],
  ]);
  expect(out.deployments).toEqual([
    {
      contract: "elbtal-on-call",
      issue: "SHOP-1",
      id: "d1",
      startedAt: "2027-01-05T23:20:00+01:00",
      endedAt: "2027-01-05T23:55:00+01:00",
      onCall: true,
      open: ["restart"],
    },
  ]);
  expect(out.obligations).toEqual([
    { contract: "elbtal-on-call", obligation: "licences", due: "2027-01-15", createOn: "2027-01-01", drawsQuota: false, state: "due" },
  ]);
  expect(scenarioOutputSchema.safeParse(out).success).toBe(true);
});

test("in Hessen the report is due a day earlier: 6 January is no holiday there", () => {
  expect(clocks(changed(ON_CALL, "calendars.service.holidays.region", "DE-HE"))).toContain("SHOP-1 report missed 2027-01-06T17:00");
});

test("recorded misuse withdraws the clocks, and the deployment is no on-call work", () => {
  const input = withFacts({ at: "2027-01-08T09:00:00+01:00", fact: "on-call-misuse", issue: "SHOP-1", by: "agent-1", reason: "a question", call: "c1" });
  expect(clocks(input).filter((row) => row.startsWith("SHOP-1"))).toEqual(["SHOP-1 analysis kept 2027-01-07T13:00"]);
  expect(runScenario(input).deployments?.map(({ onCall, open }) => [onCall, open])).toEqual([[false, []]]);
});

test("work inside a deployment that counts has the deployment rate; before, after its end, and after misuse it has not", () => {
  const priced = changed(ON_CALL, "contracts[0].surcharges", { windows: [{ id: "deployment", onCall: true, replace: 18_000 }] });
  const worked = (id: string, started: string): Fact => ({
    at: "2027-01-08T08:00:00+01:00",
    fact: "worklog",
    issue: "SHOP-1",
    id,
    by: "agent-1",
    started,
    seconds: 600,
  });
  const misuse = { at: "2027-01-08T09:00:00+01:00", fact: "on-call-misuse", issue: "SHOP-1", by: "agent-1", reason: "a question", call: "c1" };
  const lines = (...facts: readonly Fact[]): readonly unknown[] =>
    runScenario({ ...priced, facts: [...priced.facts, ...facts] as Input["facts"] }).statements.flatMap(({ lines: all }) =>
      all.filter(({ issue }) => issue === "SHOP-1").map(({ quantity, rate, amount, surcharges }) => [quantity, rate?.perHour, amount, surcharges ?? []]),
    );
  // 35 min × 180 €/h = 105.00; outside the deployment 10 min × 120 €/h = 20.00 each; all of it at the usual rate: 55 min = 110.00.
  expect(lines()).toEqual([[35, 18_000, 10_500, ["deployment"]]]);
  const edges = [worked("202", "2027-01-05T23:19:00+01:00"), worked("203", "2027-01-05T23:55:00+01:00")];
  expect(lines(...edges)).toEqual([
    [20, 12_000, 4000, []],
    [35, 18_000, 10_500, ["deployment"]],
  ]);
  expect(lines(...edges, misuse)).toEqual([[55, 12_000, 11_000, []]]);
});

test("a task that was done is said so", () => {
  const input = withFacts({
    at: "2027-01-08T10:00:00+01:00",
    fact: "obligation-done",
    contract: "elbtal-on-call",
    by: "agent-1",
    obligation: "licences",
    due: "2027-01-15",
    evidence: "SHOP-9",
  });
  expect(runScenario(input).obligations?.map(({ state }) => state)).toEqual(["done"]);
});

for (const row of table<"fact" | "code" | "at" | "because">(`
  fact | code | at | because
  {"at":"2027-01-08T10:00:00+01:00","fact":"deployment","issue":"SHOP-1","id":"d2","by":"agent-1","started":"2027-01-08T09:00:00+01:00","ended":"2027-01-08T08:00:00+01:00"} | scenario.deployment-ends-early | facts[13].ended | nothing ends before it begins
  {"at":"2027-01-08T08:00:00+01:00","fact":"deployment","issue":"SHOP-1","id":"d2","by":"agent-1","started":"2027-01-08T09:00:00+01:00"} | scenario.deployment-not-begun | facts[13].at | nothing is written down before it begins
  {"at":"2027-01-08T08:30:00+01:00","fact":"deployment","issue":"SHOP-1","id":"d2","by":"agent-1","started":"2027-01-08T08:00:00+01:00","ended":"2027-01-08T09:00:00+01:00"} | scenario.deployment-not-over | facts[13].at | it is written down when it is over
  {"at":"2027-01-08T10:00:00+01:00","fact":"report-sent","issue":"SHOP-1","by":"agent-1","deployment":"d9"} | scenario.deployment-unknown | facts[13].deployment | a report of what
  {"at":"2027-01-08T10:00:00+01:00","fact":"on-call-misuse","issue":"SHOP-1","by":"agent-1","reason":"no","call":"c9"} | scenario.call-unknown | facts[13].call | misuse of which call
  {"at":"2027-01-08T10:00:00+01:00","fact":"answer-rejected","issue":"SHOP-1","by":"agent-1","comment":"9"} | scenario.comment-unknown | facts[13].comment | which comment
  {"at":"2027-01-08T10:00:00+01:00","fact":"obligation-done","contract":"elbtal-on-call","obligation":"incident","due":"2027-01-15"} | scenario.obligation-unknown | facts[13].obligation | no regular task
  {"at":"2027-01-08T10:00:00+01:00","fact":"called","issue":"NOBODY-1","by":"mira","channel":"phone"} | scenario.issue-unknown | facts[13].issue | a call about nothing
`)) {
  test(`${row.code}: ${row.because}`, () => {
    const out = runScenario(withFacts(JSON.parse(row.fact) as Fact));
    expect(out.problems.map(({ code, at }) => [code, at])).toEqual([[row.code, row.at]]);
    for (const language of ["de", "en"] as const) expect(say(language, `problem.${row.code}`, out.problems[0]?.facts)).not.toMatch(/[{}]|^problem\./);
  });
}

test.each(["de", "en"] as const)("everything is told in words (%s)", (language) => {
  const result = computeScenario(ON_CALL);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const text = tellScenario(result.value, language);
  expect(text).not.toMatch(/\b(scenario|trace|problem)\.[a-z]|\{\w+(\|[^}]*)?\}/);
  expect(text).toContain(language === "de" ? "Lizenzprüfung: fällig am 15.01.2027." : "Licence check: due 15 Jan 2027.");
});

describe("a contract that changes while a clock runs, and the pause audit", () => {
  const report = {
    at: "2026-11-09T09:00:00+01:00",
    fact: "reported",
    issue: "ACME-1",
    by: "mira",
    channel: "portal",
    customer: "acme",
    severity: "low",
    category: "content",
  };
  const input = (running: string, facts: readonly Fact[] = [report]): Input => {
    const [first] = PAIR.input.contracts;
    const second = changed(changed(first, "validFrom", "2026-11-10"), "sla.targets[1].within", { businessSeconds: 3600 * 11 });
    const amended = { ...(second as object), amendment: { quota: "next-period", running } };
    return {
      ...PAIR.input,
      asOf: "2026-11-10T09:00:00+01:00",
      contracts: [first, amended] as unknown as Input["contracts"],
      facts: facts as unknown as Input["facts"],
    };
  };
  const dues = (one: Input): readonly string[] =>
    runScenario(one)
      .clocks.filter(({ metric }) => metric === "resolution")
      .map(({ dueAt }) => dueAt);

  test("running cycles follow only where the amendment says so (RULES §2)", () => {
    expect([dues(input("new-cycles-only")), dues(input("too"))]).toEqual([["2026-11-19T09:00:00+01:00"], ["2026-11-10T11:00:00+01:00"]]);
  });

  test("paused although the customer had answered: listed, and nothing else changes (S97)", () => {
    const facts = [
      report,
      { at: "2026-11-09T10:00:00+01:00", fact: "status", issue: "ACME-1", by: "agent-1", to: "Waiting for customer" },
      { at: "2026-11-09T11:00:00+01:00", fact: "comment", issue: "ACME-1", id: "7", by: "mira", public: true },
      { at: "2026-11-09T13:00:00+01:00", fact: "status", issue: "ACME-1", by: "agent-1", to: "In progress" },
    ];
    const [span] = runScenario(input("too", facts)).audit ?? [];
    expect(span).toMatchObject({ issue: "ACME-1", comment: "7", from: "2026-11-09T11:00:00+01:00", until: "2026-11-09T13:00:00+01:00", seconds: 7200 });
  });
});
