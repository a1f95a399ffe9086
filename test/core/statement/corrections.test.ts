import type { ChainLink } from "../../../src/core/statement/chain";
import { correctClosed, supplement, withStated, type Stated } from "../../../src/core/statement/correct";
import { ratePeriod } from "../../../src/core/statement/rate-period";
import { periodOf, type Period } from "../../../src/core/time/period";
import { localDate } from "../../../src/core/time/instant";
import { contract, usage } from "../../support/terms";

const MONTHS = ["2026-09-01", "2026-10-01", "2026-11-01"].map((from) => periodOf(contract().period, localDate(from)));
/** `A 60 B 30`: minutes of billed work at 90.00 an hour, so that a minute is 1.50; `fee` is the month's fee, not minutes. */
function linkOf(period: Period, work: string, fee = 0): ChainLink {
  const usages = [...work.matchAll(/(\w+) (\d+)/g)].map(([, issue = "", minutes], place) =>
    usage(String(place + 1), issue, `${period.from.slice(0, 8)}05T09:00:00+01:00`, Number(minutes), { category: "design" }),
  );
  const input = { contract: contract({ fees: fee === 0 ? [] : [{ id: "base", amount: fee, per: "period" }] }), period, state: "open", usages } as const;
  return { input, rated: () => ratePeriod(input) };
}

const linksOf = (works: readonly string[], fee = 0): ReadonlyMap<string, ChainLink> =>
  new Map(MONTHS.flatMap((period, place) => (works[place] === undefined ? [] : [[period.from, linkOf(period, works[place], fee)] as const])));
const statedOf = (works: readonly string[], fee = 0): Stated =>
  [...linksOf(works, fee).values()].reduce<Stated>((stated, link) => withStated(stated, link.rated().statement), new Map());

const told = (before: readonly string[], now: readonly string[], until: string | null = null): readonly string[] =>
  correctClosed(statedOf(before), linksOf(now), until).lines.map(({ id, issue, amount }) => `${id} ${issue ?? "-"} ${amount}`);

describe("a correction is what a closed period costs with all its facts, less what was stated (RULES §6)", () => {
  test.each([
    ["nothing changed", ["A 60"], ["A 60"], null, []],
    ["work came in late", ["A 60"], ["A 90"], null, ["2026-09-01 A 4500"]],
    ["work was taken back", ["A 60 B 30"], ["A 60 B 10"], null, ["2026-09-01 B -3000"]],
    ["all of an issue was taken back", ["A 60 B 30"], ["A 60"], null, ["2026-09-01 B -4500"]],
    ["an issue that was not stated at all", ["B 30"], ["B 30 A 60"], null, ["2026-09-01 A 9000"]],
    [
      "several issues stand in the order of their names",
      ["A 60 C 60"],
      ["C 30 B 30 A 30"],
      null,
      ["2026-09-01 A -4500", "2026-09-01 B 4500", "2026-09-01 C -4500"],
    ],
    ["several periods stand in their order", ["A 60", "A 60"], ["A 30", "A 90"], null, ["2026-09-01 A -4500", "2026-10-01 A 4500"]],
    ["only periods before the open one", ["A 60", "A 60"], ["A 30", "A 90"], "2026-10-01", ["2026-09-01 A -4500"]],
    ["a period that is no longer known stays as it was stated", ["A 60", "A 60"], ["A 30"], null, ["2026-09-01 A -4500"]],
    ["several lines of an issue are one sum", ["A 60 A 30"], ["A 60 A 40"], null, ["2026-09-01 A 1500"]],
  ] as const)("%s", (_because, before, now, until, lines) => expect(told(before, now, until)).toEqual(lines));

  test("arrival does not matter: what was closed later may be told first", () => {
    const stated = new Map([...statedOf(["A 60", "A 60"])].toReversed());
    expect(correctClosed(stated, linksOf(["A 30", "A 90"]), null).lines.map(({ id }) => id)).toEqual(["2026-09-01", "2026-10-01"]);
  });

  test("a fee that changed is corrected too, on a line without an issue", () => {
    const [line] = correctClosed(statedOf(["A 60"], 1000), linksOf(["A 60"], 1500), null).lines;
    expect(line).toMatchObject({ kind: "correction", id: "2026-09-01", quantity: 1, amount: 500 });
    expect(line).not.toHaveProperty("issue");
    expect(line?.trace).toEqual([
      { code: "correction.period", facts: { from: "2026-09-01", until: "2026-10-01", before: 1000, after: 1500, currency: "EUR" } },
    ]);
  });

  test("made once, it is stated: nothing is corrected again, and a later change counts from there", () => {
    const { stated } = correctClosed(statedOf(["A 60"]), linksOf(["A 90 B 10"]), null);
    expect(correctClosed(stated, linksOf(["A 90 B 10"]), null).lines).toEqual([]);
    expect(correctClosed(stated, linksOf(["A 60"]), null).lines.map(({ issue, amount }) => `${issue} ${amount}`)).toEqual(["A -4500", "B -1500"]);
  });

  test("after the contract's end corrections stand alone: no quota, no work, no line of the month besides", () => {
    const [last] = [...linksOf(["A 60"], 1000).values()];
    const { lines } = correctClosed(statedOf(["A 60 B 30"]), linksOf(["A 40 B 60"]), null);
    const { statement, notices, carriedOut } = supplement(last?.rated() as ReturnType<ChainLink["rated"]>, lines);
    expect(statement).toMatchObject({ state: "tail", quotas: [], usages: [], lines: [], problems: [], total: -3000 + 4500 });
    expect(statement.corrections.map(({ issue, amount }) => `${issue} ${amount}`)).toEqual(["A -3000", "B 4500"]);
    expect([notices, carriedOut, statement.notes]).toEqual([[], [], undefined]);
  });
});
