import { burnOrder, draw } from "../../../src/core/ledger/draw";
import type { Grant, GrantSource } from "../../../src/core/ledger/grant";
import { instant } from "../../../src/core/time/instant";
import { table } from "../../support/table";

/** `id source seconds from until order`, separated by blanks; `;` between grants. */
const grants = (text: string): Grant[] =>
  text
    .split(";")
    .map((part) => part.trim().split(/\s+/))
    .map(([id = "", source = "", seconds, from, until, order]) => ({
      id,
      quota: "q",
      source: source as GrantSource,
      seconds: Number(seconds),
      from: instant(Number(from)),
      until: instant(Number(until)),
      order: Number(order ?? 0),
    }));

/** `id@at:seconds` each. */
const demands = (text: string): { id: string; at: ReturnType<typeof instant>; seconds: number; quota: string }[] =>
  text.split(" ").map((part) => {
    const [id = "", at = "", seconds = ""] = part.split(/[@:]/);
    return { id, at: instant(Number(at)), seconds: Number(seconds), quota: "q" };
  });

const written = (result: ReturnType<typeof draw>): string =>
  result.usages
    .map(
      ({ id, portions, uncoveredSeconds }) => `${id} ${[...portions.map(({ grant, seconds }) => `${grant}:${seconds}`), `over:${uncoveredSeconds}`].join(" ")}`,
    )
    .join(", ");

describe("draw", () => {
  for (const row of table<"grants" | "usages" | "drawn" | "because">(`
    grants                                            | usages    | drawn                       | because
    a granted 30 0 100                                | u@1:20    | u a:20 over:0               | within the quota
    a granted 30 0 100                                | u@1:20 v@2:25 | u a:20 over:0, v a:10 over:15 | the crossing usage is split
    a granted 30 0 100                                | u@1:30    | u a:30 over:0               | exactly used up is not over
    a granted 30 0 100                                | u@1:31    | u a:30 over:1               | one second beyond is over
    a granted 30 10 100                               | u@9:5     | u over:5                    | a grant covers nothing that started before it
    a granted 30 10 100                               | u@10:5    | u a:5 over:0                | it covers from its own start on
    a granted 30 10 100                               | u@100:5   | u over:5                    | the end is already outside
    a granted 10 0 200 ; b granted 10 0 100           | u@1:15    | u b:10 a:5 over:0           | earliest expiry burns first
    a bought 10 0 100 ; b granted 10 0 100            | u@1:15    | u b:10 a:5 over:0           | granted before bought at equal expiry
    a bought 10 0 50 ; b granted 10 0 100             | u@1:15    | u a:10 b:5 over:0           | but expiry comes before the source
    a granted 10 5 100 ; b granted 10 0 100           | u@9:15    | u b:10 a:5 over:0           | the oldest first
    a granted 10 0 100 1 ; b granted 10 0 100 0       | u@1:15    | u b:10 a:5 over:0           | then the contract's order
    a goodwill 10 0 50 ; b bought 10 0 100            | u@1:15    | u b:10 a:5 over:0           | goodwill is drawn last, whatever its expiry
    a carried 10 0 100 ; b granted 10 10 100          | u@20:15   | u a:10 b:5 over:0           | what was carried is older
    a granted 10 0 100                                | u@1:0     | u over:0                    | nothing draws nothing
  `)) {
    test(`${row.because}: ${row.usages} on ${row.grants}`, () => {
      expect(written(draw(demands(row.usages), grants(row.grants)))).toBe(row.drawn);
    });
  }

  test("a usage draws on its own quota alone (S34)", () => {
    const result = draw([{ id: "u", at: instant(1), seconds: 5, quota: "other" }], grants("a granted 30 0 100"));

    expect(written(result)).toBe("u over:5");
    expect(result.grants).toEqual([{ id: "a", drawnSeconds: 0, leftSeconds: 30 }]);
  });

  test("says what was left before each usage", () => {
    const result = draw(demands("u@1:20 v@2:25 w@3:5"), grants("a granted 30 0 100"));

    expect(result.usages.map(({ leftBefore }) => leftBefore)).toEqual([30, 10, 0]);
  });

  test("burn order is total: it never depends on the order of arrival", () => {
    const list = grants("a granted 1 0 9 ; b granted 1 0 9 ; c bought 1 0 9 ; d goodwill 1 0 1");

    expect(list.toReversed().toSorted(burnOrder)).toEqual(list.toSorted(burnOrder));
    expect(
      list
        .toReversed()
        .toSorted(burnOrder)
        .map(({ id }) => id),
    ).toEqual(["a", "b", "c", "d"]);
  });
});
