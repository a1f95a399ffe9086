import { runScenario } from "../../src/app/scenario/run-scenario";
import type { ScenarioOutput } from "../../src/core/contract/schema/output";
import { changed } from "../support/change";
import { table } from "../support/table";
import { PAIR } from "./pair";

type Fact = Readonly<Record<string, unknown>>;

const C = { contract: "acme-service-30" };
const Q = { ...C, quota: "content", by: "manager-1" };
const on = (day: string): { at: string } => ({ at: `2026-${day}T09:00:00+01:00` });

const run = (
  facts: readonly Fact[],
  change: (input: typeof PAIR.input) => typeof PAIR.input = (input) => input,
  asOf = "2027-01-01T00:00:00+01:00",
): ScenarioOutput => runScenario(change({ ...PAIR.input, asOf, facts: [...PAIR.input.facts, ...facts] }));

const totals = ({ statements }: ScenarioOutput): number[] => statements.map(({ total }) => total);
const hard = (input: typeof PAIR.input): typeof PAIR.input =>
  changed(changed(input, "contracts[0].quotas[0].limit", "hard"), "contracts[0].approval", { unanswered: "stop", afterBusinessHours: 8 });
const late: Fact = { ...on("12-07"), fact: "worklog", issue: "ACME-1", id: "103", by: "agent-1", started: "2026-12-07T08:00:00+01:00", seconds: 600 };

/** As published: fee 30.00 and 15 min × 90.00 in November, the fee alone in December. */
for (const row of table<"facts" | "november" | "december" | "because">(`
  facts                                                                                             | november | december | because
  []                                                                                                | 5250 | 3000 | as published
  [{"fact":"granted","id":"g","minutes":10,"source":"bought","day":"11-02"}]                        | 5250 | 3000 | ten minutes bought, five are still a started quarter: 5 → 15
  [{"fact":"granted","id":"g","minutes":15,"source":"bought","day":"11-02"}]                        | 3000 | 3000 | fifteen bought cover it
  [{"fact":"granted","id":"g","minutes":15,"source":"bought","day":"12-02","period":"2026-11-15"}]  | 3000 | 3000 | also when bought later for that month
  [{"fact":"opening-balance","id":"o","minutes":15,"reason":"old system","day":"11-02"}]            | 3000 | 3000 | an opening balance
  [{"fact":"adjusted","id":"a","minutes":-30,"of":"billed","reason":"by phone","day":"11-02"}]      | 9750 | 3000 | 45 minutes over
  [{"fact":"goodwill","as":"to-quota","id":"k","minutes":15,"reason":"ours","day":"11-12"}]         | 5250 | 3000 | covers only work begun after it
  [{"fact":"goodwill","as":"to-quota","id":"k","minutes":15,"reason":"ours","day":"11-02"}]         | 3000 | 3000 | goodwill to the quota
  [{"fact":"pooled","id":"p","period":"2026-11-01","direction":"with-next","approver":"manager-1","reason":"relaunch","work":["ACME-1"],"day":"11-02"}] | 3000 | 3000 | borrowed from December
`)) {
  test(`${row.facts}: ${row.because}`, () => {
    const facts = (JSON.parse(row.facts) as readonly { readonly day: string }[]).map(({ day, ...fact }) => ({ ...on(day), ...Q, ...fact }));

    expect(totals(run(facts))).toEqual([Number(row.november), Number(row.december)]);
  });
}

test("goodwill off the charge names the issue and the month it is for", () => {
  const off = {
    ...on("12-02"),
    fact: "goodwill",
    as: "off-charge",
    issue: "ACME-1",
    id: "k",
    by: "manager-1",
    minutes: 15,
    reason: "ours",
    period: "2026-11-01",
  };

  expect(totals(run([off]))).toEqual([3000, 3000]);
  expect(run([off]).statements[0]?.lines.map(({ kind, amount }) => [kind, amount])).toEqual([
    ["fee", 3000],
    ["overage", 0],
    ["goodwill", 0],
  ]);
});

test("where several contracts share the work, goodwill may name one of them", () => {
  const off = {
    ...on("12-02"),
    fact: "goodwill",
    as: "off-charge",
    issue: "ACME-1",
    id: "k",
    by: "manager-1",
    minutes: 15,
    reason: "ours",
    period: "2026-11-01",
  };

  expect(totals(run([{ ...off, ...C }]))).toEqual([3000, 3000]);
  expect(run([{ ...off, contract: "nobody" }]).problems.map(({ code, at }) => `${code} ${at}`)).toEqual(["scenario.contract-unknown facts[7].contract"]);
});

test("both months tell what was borrowed", () => {
  const pooled = {
    ...on("11-02"),
    ...Q,
    fact: "pooled",
    id: "p",
    period: "2026-11-01",
    direction: "with-next",
    approver: "manager-1",
    reason: "r",
    work: ["ACME-1"],
  };
  const { statements } = run([pooled]);

  expect(statements.map(({ quotas }) => quotas[0])).toMatchObject([
    { granted: 30, transferredIn: 15, covered: 45 },
    { granted: 30, transferredOut: 15, covered: 0, expired: 15 },
  ]);
});

test("a hard limit takes approvals in minutes or money, each to its end", () => {
  const approved = { ...on("11-12"), ...Q, fact: "approved" };

  expect(totals(run([], hard))).toEqual([3000, 3000]);
  expect(totals(run([{ ...approved, seconds: 900 }], hard))).toEqual([5250, 3000]);
  expect(totals(run([{ ...approved, amount: 2250 }], hard))).toEqual([5250, 3000]);
  expect(totals(run([{ ...approved, amount: 2249 }], hard))).toEqual([3000, 3000]);
  expect(totals(run([{ ...approved, seconds: 900, until: "2026-11-11T00:00:00+01:00" }], hard))).toEqual([3000, 3000]);
});

test("one worklog over two contracts: the shares sum to it", () => {
  const [first] = PAIR.input.contracts;
  const second = { ...first, id: "other", customer: "other" };
  const shared = { ...late, seconds: 1000, shares: [{ contract: "acme-service-30", weight: 2 }, { contract: "other" }] };
  const { statements, problems } = run([shared], (input) => ({ ...input, contracts: [...input.contracts, second] }) as typeof input);
  const parts = statements.flatMap(({ contract, usages }) => usages.filter(({ worklog }) => worklog === "103").map(({ seconds }) => [contract, seconds]));

  expect(problems).toEqual([]);
  expect(parts).toEqual([
    ["acme-service-30", 667],
    ["other", 333],
  ]);
});

test("a contract that does not hold on the day leaves its share open, and says so", () => {
  const [first] = PAIR.input.contracts;
  const ended = { ...first, id: "other", customer: "other", state: "ended", term: { from: "2026-01-01", until: "2026-06-01" } };
  const shared = { ...late, shares: [{ contract: "acme-service-30" }, { contract: "other" }] };
  const { problems } = run([shared], (input) => ({ ...input, contracts: [...input.contracts, ended] }) as typeof input);

  expect(problems.map(({ code, at }) => `${code} ${at}`)).toEqual(["scenario.share-outside-term facts[7].shares[1]"]);
});

test("a bundle is one price for the work on its issues", () => {
  const other: Fact = { ...on("12-01"), fact: "reported", issue: "ACME-2", customer: "acme", by: "customer-1", channel: "portal", category: "design" };
  const work: Fact = { ...late, issue: "ACME-2" };
  const bundle = { ...on("12-08"), ...C, fact: "bundle", id: "b1", by: "manager-1", issues: ["ACME-1", "ACME-2"], amount: 12000 };

  expect(totals(run([other, work]))).toEqual([5250, 3000 + 2250]);
  expect(totals(run([other, work, bundle]))).toEqual([5250, 3000 + 12000]);
});

for (const row of table<"fact" | "problem" | "because">(`
  fact                                                                                                    | problem                                              | because
  {"fact":"adjusted","id":"a","minutes":0,"of":"raw","reason":"r"}                                        | contract.value-invalid facts[7].minutes              | nothing is no adjustment
  {"fact":"adjusted","id":"a","minutes":5,"of":"raw"}                                                     | contract.missing facts[7].reason                     | a reason is needed
  {"fact":"granted","id":"a","minutes":-5,"source":"bought"}                                              | contract.too-small facts[7].minutes                  | no negative top-up
  {"fact":"opening-balance","id":"a","minutes":5,"reason":"r","quota":"x"}                                | scenario.quota-unknown facts[7].quota                | a quota that exists
  {"fact":"pooled","id":"p","period":"2026-11-01","direction":"with-next","reason":"r","work":["A"]}      | contract.missing facts[7].approver                   | S53: somebody approves it
  {"fact":"pooled","id":"p","period":"2026-11-01","direction":"with-next","approver":"m","reason":"r","work":[]} | contract.too-few facts[7].work                | S54: the work it is for
  {"fact":"pooled","id":"p","period":"2026-11-31","direction":"with-next","approver":"m","reason":"r","work":["A"]} | contract.date-impossible facts[7].period   | dates are real
`)) {
  test(`${row.fact} is ${row.problem}: ${row.because}`, () => {
    const fact: Fact = { ...on("11-20"), ...Q, ...(JSON.parse(row.fact) as Fact) };

    expect(run([fact]).problems.map(({ code, at }) => `${code} ${at}`)).toEqual([row.problem]);
  });
}

test("a chain of three months, a share named twice and bundles that overlap are mistakes", () => {
  const pooled = { ...on("11-02"), ...Q, fact: "pooled", direction: "with-next", approver: "m", reason: "r", work: ["A"] };
  const bundle = { ...on("12-08"), ...C, fact: "bundle", by: "m", amount: 1, issues: ["ACME-1", "ACME-9"] };
  const facts = [
    { ...pooled, id: "p1", period: "2026-11-01" },
    { ...pooled, ...on("12-02"), id: "p2", period: "2026-12-01" },
    { ...late, shares: [{ contract: "acme-service-30" }, { contract: "acme-service-30" }] },
    { ...bundle, id: "b1" },
    { ...bundle, id: "b2", issues: ["ACME-1", "ACME-1"] },
  ];

  expect(
    run(facts)
      .problems.map(({ code, at }) => `${code} ${at}`)
      .toSorted(),
  ).toEqual([
    "contract.name-doubled facts[9].shares[1].contract",
    "scenario.bundles-overlap facts[11].issues[0]",
    "scenario.bundles-overlap facts[11].issues[1]",
    "scenario.issue-unknown facts[10].issues[1]",
    "scenario.pooling-chained facts[8].period",
  ]);
});

/** Told twice, in any order: an approval must not count double, an agreement not chain with itself (RULES §7). */
for (const facts of [
  [{ ...on("11-20"), ...Q, fact: "approved", seconds: 600 }],
  [{ ...on("11-20"), ...Q, fact: "approved", amount: 900 }],
  [
    { ...on("11-20"), ...Q, fact: "approved", id: "b", amount: 900 },
    { ...on("11-20"), ...Q, fact: "approved", id: "a", seconds: 300 },
  ],
  [{ ...on("11-02"), ...Q, fact: "pooled", id: "p", period: "2026-11-01", direction: "with-next", approver: "m", reason: "r", work: ["ACME-1"] }],
  [
    { ...on("11-20"), fact: "quote-accepted", issue: "ACME-1", by: "customer-1", as: "fixed", amount: 1 },
    { ...on("11-20"), fact: "quote-accepted", issue: "ACME-1", by: "customer-1", as: "fixed", amount: 2 },
  ],
  [
    { ...on("11-20"), fact: "classified", issue: "ACME-1", by: "agent-1", category: "design" },
    { ...on("11-20"), fact: "classified", issue: "ACME-1", by: "agent-1", category: "content" },
  ],
] as readonly (readonly Fact[])[]) {
  test(`${facts.map(({ fact, amount, seconds, category }) => [fact, amount, seconds, category].join(" ")).join(", ")}: twice is once, in any order`, () => {
    expect(run([...facts.toReversed(), ...facts], hard)).toEqual(run(facts, hard));
    expect(run(facts, hard).asOf).not.toBeNull();
  });
}

/** Scenarios written before these terms existed still run; only `null` asks. */
test("a scenario may leave away what its facts tell: how unanswered requests end, from when another category counts", () => {
  const half = (input: typeof PAIR.input): typeof PAIR.input => changed(hard(input), "contracts[0].approval", { unanswered: "stop", afterBusinessHours: null });

  expect(run([], hard).statements[0]?.usages.map(({ parkedSeconds }) => parkedSeconds)).toEqual([0, 900]);
  const beside = (input: typeof PAIR.input): typeof PAIR.input => changed(input, "contracts[0].categories.free", { treatment: "free" });
  expect(run([], beside).statements.map(({ total }) => total)).toEqual([5250, 3000]);
  expect(run([], (input) => changed(beside(input), "contracts[0].options.reclassified", null)).problems.map(({ code }) => code)).toEqual([
    "contract.option-open",
  ]);
  expect(run([], half).problems.map(({ code, at }) => [code, at])).toEqual([["contract.option-open", "contracts[0].approval.afterBusinessHours"]]);
});
