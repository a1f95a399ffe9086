import type { Contract, Quota } from "../../../src/core/contract/contract";
import { soundPoolings, type Pooling } from "../../../src/core/ledger/pooling";
import { chainPeriods } from "../../../src/core/statement/chain";
import type { QuotaDecision } from "../../../src/core/statement/decision";
import type { Statement } from "../../../src/core/statement/statement";
import { localDate } from "../../../src/core/time/instant";
import { nextPeriod, type Period } from "../../../src/core/time/period";
import { table } from "../../support/table";
import { at, contract, NOVEMBER, usage } from "../../support/terms";

const DECEMBER = nextPeriod(contract().period, NOVEMBER);
const agreed = (direction: Pooling["direction"], first = "2026-11-01", second = "2026-12-01"): Pooling => ({
  id: `${direction} ${first}`,
  quota: "content",
  first: localDate(first),
  second: localDate(second),
  direction,
  approver: "manager",
  agreedOn: localDate("2026-11-02"),
  reason: "relaunch",
  work: ["A"],
});

function months(
  change: Partial<Contract>,
  used: readonly [number, number],
  poolings: readonly Pooling[],
  periods: readonly Period[] = [NOVEMBER, DECEMBER],
): Statement[] {
  const terms = contract(change);
  const usages = used.flatMap((minutes, index) => (minutes === 0 ? [] : [usage(String(index), "A", `2026-${11 + index}-10T09:00:00+01:00`, minutes)]));
  const links = chainPeriods({ versions: [terms], periods, poolings, factsOf: () => ({ state: "closed", usages }) });
  return [...links.values()].map((link) => link.rated().statement);
}

const account = ({ quotas, usages }: Statement): string => {
  const [use] = quotas;
  const over = usages.reduce((sum, { overageSeconds }) => sum + overageSeconds, 0) / 60;
  return `in ${use?.transferredIn ?? 0} covered ${use?.covered} over ${over} out ${use?.transferredOut ?? 0} carried ${use?.rolledOut} expired ${use?.expired}`;
};

/** Borrowed minutes are the next month's: they spoil later than what was bought for this one, and no adjustment takes them. */
for (const row of table<"decision" | "used" | "first" | "second" | "because">(`
  decision        | used | first                                            | second                                           | because
  bought 20       | 45   | in 0 covered 45 over 0 out 0 carried 0 expired 5 | in 0 covered 0 over 0 out 0 carried 0 expired 30 | what was bought spoils first, so it is drawn first
  goodwill 20     | 45   | in 15 covered 45 over 0 out 0 carried 0 expired 20 | in 0 covered 0 over 0 out 15 carried 0 expired 15 | goodwill stays last
  adjusted -40    | 20   | in 20 covered 20 over 0 out 0 carried 0 expired 0 | in 0 covered 0 over 0 out 20 carried 0 expired 10 | taken is only what November has itself
`)) {
  test(`with-next and ${row.decision}, ${row.used} min: ${row.because}`, () => {
    const [kind = "", minutes] = row.decision.split(" ");
    const seconds = Number(minutes) * 60;
    const one = { id: "d", kind: kind as QuotaDecision["kind"], quota: "content", seconds, at: at("2026-11-02T09:00:00+01:00"), reason: "r", author: "m" };
    const usages = [usage("1", "A", "2026-11-10T09:00:00+01:00", Number(row.used))];
    const links = chainPeriods({
      versions: [contract()],
      periods: [NOVEMBER, DECEMBER],
      poolings: [agreed("with-next")],
      factsOf: (_, { from }) => ({ state: "closed", usages, decisions: from === NOVEMBER.from ? [one] : [] }),
    });

    expect([...links.values()].map((link) => account(link.rated().statement))).toEqual([row.first, row.second]);
  });
}

for (const row of table<"direction" | "used" | "first" | "second" | "because">(`
  direction     | used   | first                                              | second                                             | because
  none          | 50 10  | in 0 covered 30 over 20 out 0 carried 0 expired 0  | in 0 covered 10 over 0 out 0 carried 0 expired 20  | S53: without agreement months stay apart
  with-next     | 50 10  | in 20 covered 50 over 0 out 0 carried 0 expired 0  | in 0 covered 10 over 0 out 20 carried 0 expired 0  | S52: twenty minutes are borrowed
  with-next     | 70 10  | in 30 covered 60 over 10 out 0 carried 0 expired 0 | in 0 covered 0 over 10 out 30 carried 0 expired 0  | never more than the next month is granted
  with-next     | 20 40  | in 0 covered 20 over 0 out 0 carried 0 expired 10  | in 0 covered 30 over 10 out 0 carried 0 expired 0  | nothing borrowed, nothing moved
  with-previous | 20 40  | in 0 covered 20 over 0 out 10 carried 0 expired 0  | in 10 covered 40 over 0 out 0 carried 0 expired 0  | what November left is used in December
  with-previous | 20 10  | in 0 covered 20 over 0 out 10 carried 0 expired 0  | in 10 covered 10 over 0 out 0 carried 0 expired 30 | and expires there
  with-previous | 50 40  | in 0 covered 30 over 20 out 0 carried 0 expired 0  | in 0 covered 30 over 10 out 0 carried 0 expired 0  | nothing left, nothing moved
`)) {
  test(`${row.direction}, ${row.used} min: ${row.because}`, () => {
    const [one = 0, two = 0] = row.used.split(" ").map(Number);
    const poolings = row.direction === "none" ? [] : [agreed(row.direction === "with-next" ? "with-next" : "with-previous")];
    const [first, second] = months({}, [one, two], poolings);

    expect(first === undefined ? "" : account(first)).toBe(row.first);
    expect(second === undefined ? "" : account(second)).toBe(row.second);
  });
}

test("granted + transferred in = covered + expired + carried + transferred out + left, in both months", () => {
  for (const direction of ["with-next", "with-previous"] as const)
    for (const used of [
      [50, 10],
      [70, 70],
      [0, 0],
      [13, 45],
    ] as const)
      for (const { quotas } of months({}, used, [agreed(direction)]))
        for (const use of quotas)
          expect((use.transferredIn ?? 0) + use.granted + use.rolledIn).toBe(use.covered + use.expired + use.rolledOut + use.left + (use.transferredOut ?? 0));
});

test("both statements name the approver, the reason and the work", () => {
  const statements = months({}, [50, 10], [agreed("with-next")]);

  expect(statements.map(({ notes }) => notes?.map(({ code }) => code))).toEqual([
    ["pooling.agreed", "pooling.borrowed"],
    ["pooling.agreed", "pooling.lent"],
  ]);
  for (const { notes } of statements) expect(notes?.[0]?.facts).toMatchObject({ approver: "manager", reason: "relaunch", work: "A", on: "2026-11-02" });
});

test("what was borrowed from a month that is never granted becomes overage", () => {
  const [first] = months({ term: { from: localDate("2026-01-01"), until: localDate("2026-12-01") } }, [50, 0], [agreed("with-next")], [NOVEMBER]);

  expect(first === undefined ? "" : account(first)).toBe("in 0 covered 30 over 20 out 0 carried 0 expired 0");
});

test("a rollover and a pooling go side by side: what the agreement takes is not carried too", () => {
  const capped: Quota = { id: "content", unit: "minutes", amount: 30, rollover: { cap: 30 }, limit: "soft", notices: [] };
  const [first, second] = months({ quotas: [capped] }, [20, 40], [agreed("with-previous")]);

  expect(first === undefined ? "" : account(first)).toBe("in 0 covered 20 over 0 out 10 carried 0 expired 0");
  expect(second?.quotas[0]).toMatchObject({ granted: 30, rolledIn: 0, transferredIn: 10, covered: 40 });
});

test("never chained: of three months in a row the earlier agreement holds", () => {
  const later = { ...agreed("with-next", "2026-12-01", "2027-01-01"), agreedOn: localDate("2026-12-02") };
  const { sound, chained } = soundPoolings([later, agreed("with-next")]);

  expect(sound.map(({ first }) => first)).toEqual(["2026-11-01"]);
  expect(chained.map(({ pooling, before }) => [pooling.first, before.first])).toEqual([["2026-12-01", "2026-11-01"]]);
  expect(soundPoolings([later, { ...agreed("with-next"), quota: "other" }]).chained).toEqual([]);
});
