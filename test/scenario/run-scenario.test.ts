import { runScenario } from "../../src/app/scenario/run-scenario";
import { changed } from "../support/change";
import { table } from "../support/table";
import { PAIR } from "./pair";

type Input = typeof PAIR.input;
type Fact = Readonly<Record<string, unknown>>;

const withFacts = (facts: readonly Fact[], asOf = PAIR.input.asOf): Input => ({ ...PAIR.input, asOf, facts: [...PAIR.input.facts, ...facts] });
const logged = (id: string, started: string, seconds: number, more: Fact = {}): Fact => ({
  at: started,
  fact: "worklog",
  issue: "ACME-1",
  id,
  by: "agent-1",
  started,
  seconds,
  ...more,
});

test("that input gives that output: exactly", () => {
  expect(runScenario(PAIR.input)).toEqual(PAIR.output);
});

test("order of arrival is irrelevant, and the same fact twice is once", () => {
  const shuffled = { ...PAIR.input, facts: [...PAIR.input.facts.toReversed(), ...PAIR.input.facts] };

  expect(runScenario(shuffled)).toEqual(PAIR.output);
});

test("what happens after the asked instant is not known yet", () => {
  const early = runScenario({ ...PAIR.input, asOf: "2026-11-10T13:30:00+01:00" });

  expect(early.statements.map(({ usages }) => usages)).toEqual([[]]);
  expect(early.clocks.map(({ state }) => state)).toEqual(["kept", "running"]);
});

test("an answer to the open rate changes the result", () => {
  const open = changed(changed(PAIR.input, "contracts[0].categories.content.overage", null), "contracts[0].rounding.charge.groups", "by-rate");
  const totals = ["package", "regular", "12000"].map((answer) => {
    const input = changed(open, "contracts[0].interpretations", { "overage-rate.content": { answer } });
    return runScenario(input).statements[0]?.total;
  });

  expect(runScenario(open).problems.map(({ code }) => code)).toEqual(["contract.option-open"]);
  expect(totals).toEqual([3000 + 1500, 5250, 3000 + 3000]);
});

for (const row of table<"comment" | "own" | "classified" | "category" | "because">(`
  comment               | own     | classified | category | because
  -                     | -       | -          | content  | the issue's category
  -                     | -       | design     | design   | its latest classification
  moved boxes #design   | -       | -          | design   | a mark in the comment beats the issue
  #design               | content | -          | content  | our own dialog beats the mark
  see bug#design please | -       | -          | content  | a mark is a word of its own
`)) {
  test(`comment "${row.comment}", own ${row.own}, classified ${row.classified}: ${row.category}, because ${row.because}`, () => {
    const more = { ...(row.comment === "-" ? {} : { comment: row.comment }), ...(row.own === "-" ? {} : { category: row.own }) };
    const change = row.classified === "-" ? [] : [{ at: "2026-11-12T09:00:00+01:00", fact: "classified", issue: "ACME-1", category: row.classified }];
    const input = { ...withFacts([logged("103", "2026-11-12T10:00:00+01:00", 600, more), ...change]), marks: { "#design": "design" } };

    const usage = runScenario(input).statements[0]?.usages.find(({ worklog }) => worklog === "103");

    expect(usage?.category).toBe(row.category);
  });
}

test("edits count from the newest revision, a deletion is terminal", () => {
  const edit = (at: string, seconds: number): Fact => ({ at, fact: "worklog-edited", issue: "ACME-1", id: "102", seconds });
  const gone: Fact = { at: "2026-11-13T09:00:00+01:00", fact: "worklog-deleted", issue: "ACME-1", id: "101" };

  const out = runScenario(withFacts([edit("2026-11-12T11:00:00+01:00", 600), edit("2026-11-12T10:00:00+01:00", 6000), gone]));

  expect(out.statements[0]?.usages.map(({ worklog, seconds }) => [worklog, seconds])).toEqual([["102", 600]]);
  expect(out.statements[0]?.total).toBe(3000);
});

test("a worklog for a closed month becomes a correction in the open one, and the closed one stays as it was", () => {
  const closed: Fact = { at: "2026-12-03T10:00:00+01:00", fact: "closed", contract: "acme-service-30", period: "2026-11-01" };
  const late: Fact = { ...logged("103", "2026-11-28T10:00:00+01:00", 1800), at: "2026-12-07T10:00:00+01:00" };

  const out = runScenario(withFacts([closed, late], "2026-12-10T00:00:00+01:00"));

  expect(out.statements.map(({ period, state, total }) => [period.from, state, total])).toEqual([
    ["2026-11-01", "closed", 5250],
    ["2026-12-01", "open", 3000 + 4500],
  ]);
  expect(out.statements[1]?.corrections).toEqual([
    { kind: "correction", id: "2026-11-01", issue: "ACME-1", quantity: 1, amount: 4500, trace: ["correction.period"] },
  ]);
});

test("closing before or after the late worklog gives the same sum", () => {
  const late: Fact = { ...logged("103", "2026-11-28T10:00:00+01:00", 1800), at: "2026-12-07T10:00:00+01:00" };
  const sum = (at: string): number => {
    const closed: Fact = { at, fact: "closed", contract: "acme-service-30", period: "2026-11-01" };
    return runScenario(withFacts([closed, late], "2026-12-10T00:00:00+01:00")).statements.reduce((total, statement) => total + statement.total, 0);
  };

  expect(sum("2026-12-03T10:00:00+01:00")).toBe(sum("2026-12-08T10:00:00+01:00"));
});

test("after the contract's end a correction stands in a supplement", () => {
  const ended = changed(PAIR.input, "contracts[0].term.until", "2026-12-01");
  const closed: Fact = { at: "2026-12-03T10:00:00+01:00", fact: "closed", contract: "acme-service-30", period: "2026-11-01" };
  const gone: Fact = { at: "2026-12-07T10:00:00+01:00", fact: "worklog-deleted", issue: "ACME-1", id: "102" };

  const out = runScenario({ ...ended, asOf: "2026-12-10T00:00:00+01:00", facts: [...ended.facts, closed, gone] });

  expect(out.statements.map(({ state, total }) => [state, total])).toEqual([
    ["closed", 5250],
    ["tail", -2250],
  ]);
});

for (const row of table<"seconds" | "after" | "state" | "over" | "amount" | "because">(`
  seconds | after         | state        | over | amount | because
  1800    | -             | (none)       | 0    | 0      | fits the quota
  2700    | -             | offered      | 900  | 2250   | 15 min beyond: announce before the work (S14)
  2700    | announced     | announced    | 900  | 2250   | sent
  2700    | not-announced | not-possible | 900  | 2250   | not possible, because …
`)) {
  test(`an estimate of ${row.seconds} s, then ${row.after}: ${row.state}, because ${row.because}`, () => {
    const [report] = PAIR.input.facts;
    const estimate = { at: "2026-11-09T09:30:00+01:00", fact: "estimate", issue: "ACME-1", by: "agent-1", seconds: Number(row.seconds) };
    const answer = {
      at: "2026-11-09T09:40:00+01:00",
      fact: row.after,
      issue: "ACME-1",
      by: "agent-1",
      ...(row.after === "not-announced" ? { reason: "nobody answered" } : {}),
    };
    const out = runScenario({ ...PAIR.input, facts: [report, estimate, ...(row.after === "-" ? [] : [answer])] });

    const [notice] = out.notices.filter(({ kind }) => kind === "announcement");

    const { state, seconds, overageSeconds, amount } =
      notice?.kind === "announcement" && "seconds" in notice ? notice : { state: "(none)", seconds: Number(row.seconds), overageSeconds: 0, amount: 0 };
    expect({ state, seconds, overageSeconds, amount }).toEqual({
      state: row.state,
      seconds: Number(row.seconds),
      overageSeconds: Number(row.over),
      amount: Number(row.amount),
    });
  });
}

test("every month from the first fact on is told, months before it are not", () => {
  const out = runScenario({ ...PAIR.input, asOf: "2027-01-15T00:00:00+01:00" });

  expect(out.statements.map(({ period }) => period.from)).toEqual(["2026-11-01", "2026-12-01", "2027-01-01"]);
});

test("without a fact the term's periods are told from its start", () => {
  const out = runScenario({ ...PAIR.input, facts: [], asOf: "2026-03-01T00:00:00+01:00" });

  expect(out.statements.map(({ period, total }) => [period.from, total])).toEqual([
    ["2026-01-01", 3000],
    ["2026-02-01", 3000],
  ]);
});

test("work over the end of a month is cut where the contract says so, and keeps its seconds", () => {
  const input = changed(withFacts([logged("103", "2026-11-30T23:30:00+01:00", 3600)], "2026-12-15T00:00:00+01:00"), "contracts[0].options.split", "period");

  const parts = runScenario(input).statements.flatMap(({ period, usages }) =>
    usages.filter(({ worklog }) => worklog === "103").map(({ seconds }) => [period.from, seconds]),
  );

  expect(parts).toEqual([
    ["2026-11-01", 1800],
    ["2026-12-01", 1800],
  ]);
});
