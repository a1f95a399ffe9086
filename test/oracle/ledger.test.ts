import * as fc from "fast-check";
import { draw } from "../../src/core/ledger/draw";
import type { Grant } from "../../src/core/ledger/grant";
import { instant } from "../../src/core/time/instant";
import { cases } from "../support/seed";
import { drawCoins } from "./ledger-oracle";

const quota = fc.constantFrom("a", "b");
const grant = fc.record({
  quota,
  source: fc.constantFrom("granted" as const, "carried" as const, "transferred" as const, "bought" as const, "goodwill" as const),
  seconds: fc.nat(12),
  from: fc.nat(10),
  length: fc.integer({ min: 1, max: 12 }),
  order: fc.nat(2),
});
const story = fc.record({
  grants: fc.array(grant, { maxLength: 6 }),
  usages: fc.array(fc.record({ quota, at: fc.nat(20), seconds: fc.nat(12) }), { maxLength: 8 }),
});

const told = ({ grants, usages }: typeof story extends fc.Arbitrary<infer T> ? T : never): { grants: Grant[]; usages: Parameters<typeof draw>[0] } => ({
  grants: grants.map(({ from, length, ...rest }, index) => ({ ...rest, id: `g${index}`, from: instant(from), until: instant(from + length) })),
  usages: usages.map(({ at, ...rest }, index) => ({ ...rest, id: String(index), at: instant(at) })),
});

/** Deliberate fault tried: without `usage.at < grant.from` in draw.ts the first of these fails with one grant and one usage. */
describe("burn-down", () => {
  test("takes from every grant what the coins say", () => {
    fc.assert(
      fc.property(story, (random) => {
        const { grants, usages } = told(random);
        const coins = drawCoins(usages, grants);
        const { usages: drawn } = draw(usages, grants);

        const given = drawn.flatMap(({ id, portions }) => portions.map((portion) => [`${id} ${portion.grant}`, portion.seconds] as const));
        expect(new Map(given)).toEqual(coins.given);
        expect(drawn.map(({ uncoveredSeconds }) => uncoveredSeconds)).toEqual(coins.uncovered);
      }),
      cases("burn-down against coins", 2000),
    );
  });

  test("loses and makes no second: usage is covered or not, a grant is drawn or left", () => {
    fc.assert(
      fc.property(story, (random) => {
        const { grants, usages } = told(random);
        const result = draw(usages, grants);

        result.usages.forEach(({ portions, uncoveredSeconds }, index) =>
          expect(portions.reduce((sum, { seconds }) => sum + seconds, uncoveredSeconds)).toBe(usages[index]?.seconds),
        );
        result.grants.forEach(({ drawnSeconds, leftSeconds }, index) => expect(drawnSeconds + leftSeconds).toBe(grants[index]?.seconds));
      }),
      cases("burn-down keeps seconds", 2000),
    );
  });

  test("cutting a usage keeps what is covered", () => {
    fc.assert(
      fc.property(story, fc.nat(7), fc.nat(12), (random, at, cut) => {
        const { grants, usages } = told(random);
        const whole = draw(usages, grants);
        const parts = usages.flatMap((usage, index) =>
          index === at
            ? [
                { ...usage, id: "x", seconds: Math.min(cut, usage.seconds) },
                { ...usage, seconds: usage.seconds - Math.min(cut, usage.seconds) },
              ]
            : [usage],
        );

        expect(draw(parts, grants).grants).toEqual(whole.grants);
      }),
      cases("burn-down of cut usages", 1000),
    );
  });
});
