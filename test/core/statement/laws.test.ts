import * as fc from "fast-check";
import type { Grant } from "../../../src/core/ledger/grant";
import { ratePeriod, type RatedPeriod } from "../../../src/core/statement/rate-period";
import type { RatingInput } from "../../../src/core/statement/rating-input";
import { nextPeriod } from "../../../src/core/time/period";
import { month, type Month } from "../../oracle/rating-story";
import { cases } from "../../support/seed";
import { at, contract, NOVEMBER } from "../../support/terms";

const rated = ({ contract: terms, usages }: Month, change: Partial<RatingInput> = {}): RatedPeriod =>
  ratePeriod({ contract: terms, period: NOVEMBER, state: "closed", usages, ...change });

const shuffled = <T>(list: readonly T[], keys: readonly number[]): T[] =>
  list
    .map((item, index) => ({ item, key: keys[index % Math.max(1, keys.length)] ?? 0 }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ item }) => item);

describe("laws of a statement (RULES §7)", () => {
  test("posted + padding = covered + overage + billed + fixed + free + parked, of every usage", () => {
    fc.assert(
      fc.property(month(contract()), (random) => {
        for (const use of rated(random).statement.usages) {
          const { coveredSeconds, overageSeconds, billedSeconds, fixedSeconds, freeSeconds, parkedSeconds } = use;
          const homes = [coveredSeconds, overageSeconds, billedSeconds, fixedSeconds, freeSeconds, parkedSeconds];

          expect(homes.every((seconds) => seconds >= 0)).toBe(true);
          expect(homes.reduce((a, b) => a + b, 0)).toBe(use.seconds + use.paddingSeconds);
        }
      }),
      cases("posted and padding", 1000),
    );
  });

  test("granted + brought over = covered + expired + carried over + left, in seconds and in shown minutes, open and closed", () => {
    const rollover = fc.oneof(fc.constant("none" as const), fc.record({ cap: fc.nat(40) }), fc.record({ agePeriods: fc.integer({ min: 1, max: 3 }) }));
    const carried = fc.nat(4000);
    fc.assert(
      fc.property(month(contract()), rollover, carried, fc.constantFrom("open" as const, "closed" as const), (random, keep, seconds, state) => {
        const quotas = random.contract.quotas.map((quota) => ({ ...quota, rollover: keep }));
        const before: Grant = {
          id: "october",
          quota: "content",
          source: "carried",
          seconds,
          from: at("2026-10-01T00:00:00+02:00"),
          until: at("2026-12-01T00:00:00+01:00"),
          order: 0,
        };
        const { statement, carriedOut } = rated(random, { contract: { ...random.contract, quotas }, carriedIn: [before], state });

        for (const use of statement.quotas) {
          const exact = use.seconds ?? use;
          for (const { granted, rolledIn, covered, expired, rolledOut, left } of [use, exact])
            expect(covered + expired + rolledOut + left).toBe(granted + rolledIn);
          const next = carriedOut.filter(({ quota }) => quota === use.id).reduce((sum, grant) => sum + grant.seconds, 0);
          expect(state === "closed" ? next : exact.rolledOut).toBe(exact.rolledOut);
        }
        const [content] = statement.quotas;
        const drawn = statement.usages.filter(({ category }) => category === "content").reduce((sum, { coveredSeconds }) => sum + coveredSeconds, 0);
        expect(content?.seconds?.covered).toBe(drawn);
      }),
      cases("granted and drawn", 1000),
    );
  });

  test("order of arrival is irrelevant, and the same fact twice is once", () => {
    fc.assert(
      fc.property(month(contract()), fc.array(fc.nat(), { minLength: 1, maxLength: 12 }), (random, keys) => {
        const twice = shuffled([...random.usages, ...random.usages.slice(0, 4)], keys);

        expect(rated(random, { usages: twice })).toEqual(rated(random));
      }),
      cases("arrival", 1000),
    );
  });

  test("rounding up without minimum and grace never goes below, and never a full step above", () => {
    fc.assert(
      fc.property(month(contract()), fc.constantFrom(5, 15, 30), (random, step) => {
        const charge = { step, mode: "up", scope: "issue-period", groups: "by-rate" } as const;
        const { statement } = rated(random, { contract: { ...random.contract, rounding: { charge } } });

        for (const issue of ["A", "B", "C"])
          for (const category of ["content", "design"]) {
            const mine = statement.usages.filter((use) => use.issue === issue && use.category === category);
            const raw = mine.reduce((sum, { overageSeconds, billedSeconds }) => sum + overageSeconds + billedSeconds, 0);
            const charged = mine.reduce((sum, { chargedSeconds }) => sum + chargedSeconds, 0);
            if (category === "design" && statement.usages.some((use) => use.issue === issue && use.category === "care" && use.overageSeconds > 0)) continue;
            expect(charged).toBeGreaterThanOrEqual(raw);
            expect(charged).toBeLessThan(raw + step * 60);
          }
      }),
      cases("rounding up", 1000),
    );
  });

  test("cutting a usage keeps its seconds and, where nothing is rounded, every line", () => {
    fc.assert(
      fc.property(month(contract()), fc.nat(9), fc.nat(3000), (random, place, cut) => {
        fc.pre(new Set(random.usages.map(({ started }) => started)).size === random.usages.length);
        const terms = { ...random.contract, rounding: {}, options: { ...random.contract.options, burnOrder: "started" as const } };
        const parts = random.usages.flatMap((use, index) =>
          index === place && cut > 0 && cut < use.seconds
            ? [
                { ...use, seconds: cut },
                { ...use, worklog: `${use.worklog}0`, seconds: use.seconds - cut },
              ]
            : [use],
        );
        const lines = (usages: Month["usages"]): unknown =>
          rated(random, { contract: terms, usages }).statement.lines.map(({ issue, kind, quantity, unit, rate, amount }) => ({
            issue,
            kind,
            quantity,
            unit,
            rate,
            amount,
          }));

        expect(rated(random, { contract: terms, usages: parts }).statement.usages.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(
          random.usages.reduce((sum, { seconds }) => sum + seconds, 0),
        );
        expect(lines(parts)).toEqual(lines(random.usages));
      }),
      cases("cutting", 1000),
    );
  });

  test("every line's trace ends with its number, and every usage says why", () => {
    fc.assert(
      fc.property(month(contract()), (random) => {
        const { lines, usages } = rated(random).statement;

        for (const { trace, amount, rate } of lines) expect(trace.at(-1)).toMatchObject({ code: "price.rate", facts: { amount, perHour: rate?.perHour } });
        for (const { trace } of usages) expect(trace[0]?.code).toMatch(/^(treatment|parked)\./);
      }),
      cases("traces", 1000),
    );
  });

  test("carried grants draw in the next period, before its own", () => {
    const terms = contract({ quotas: [{ id: "content", unit: "minutes", amount: 30, rollover: { cap: 20 }, limit: "soft", notices: [] }] });
    const november = ratePeriod({ contract: terms, period: NOVEMBER, state: "closed", usages: [] });
    const december = ratePeriod({ contract: terms, period: nextPeriod(terms.period, NOVEMBER), state: "open", usages: [], carriedIn: november.carriedOut });

    expect(november.statement.quotas).toMatchObject([{ granted: 30, covered: 0, expired: 10, rolledOut: 20, left: 0 }]);
    expect(december.statement.quotas).toMatchObject([{ granted: 30, rolledIn: 20, covered: 0, left: 50 }]);
  });
});
