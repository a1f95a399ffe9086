import * as fc from "fast-check";
import type { Contract } from "../../src/core/contract/contract";
import { ratePeriod } from "../../src/core/statement/rate-period";
import { cases } from "../support/seed";
import { at, contract, NOVEMBER, usage } from "../support/terms";
import { pricesByHand, type PriceAgreed, type PriceWork } from "./price-oracle";

const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
const perHour = fc.constantFrom(6000, 7001, 8333, 9000, 12345);
const hour = fc.nat(23);

const agreed: fc.Arbitrary<PriceAgreed> = fc.record({
  rate: perHour,
  mode: fc.constantFrom("none" as const, "graduated" as const, "volume" as const),
  billedCounts: fc.boolean(),
  edges: fc
    .uniqueArray(fc.tuple(fc.constantFrom(10, 20, 30, 45, 60), perHour), { selector: ([upTo]) => upTo, maxLength: 3 })
    .map((edges) => edges.toSorted(([a], [b]) => a - b)),
  above: perHour,
  windows: fc.array(
    fc.record({ from: hour, until: hour, percent: fc.integer({ min: 1, max: 150 }) }).filter(({ from, until }) => from !== until),
    { maxLength: 3 },
  ),
  together: fc.boolean(),
});

const works: fc.Arbitrary<readonly PriceWork[]> = fc.array(
  fc.record({
    issue: fc.constantFrom("A", "B"),
    kind: fc.constantFrom("overage" as const, "billed" as const),
    hour,
    seconds: fc.oneof(
      fc.constantFrom(5, 10, 15, 20, 30).map((minutes) => minutes * 60),
      fc.integer({ min: 1, max: 2500 }),
    ),
  }),
  { maxLength: 6 },
);

const two = (value: number): string => String(value).padStart(2, "0");

function terms({ rate, mode, billedCounts, edges, above, windows, together }: PriceAgreed): Contract {
  const bands = [...edges, [null, above] as const].map(([upTo, price], index) => ({ from: edges[index - 1]?.[0] ?? 0, upTo, perHour: price }));
  const tiers = mode === "none" ? {} : { tiers: { mode, billed: billedCounts ? "counts" : "apart", bands } as const };
  const spelled = windows.map(({ from, until, percent }, index) => ({
    id: `w${index}`,
    percent,
    week: Object.fromEntries(DAYS.map((day) => [day, [[`${two(from)}:00`, `${two(until)}:00`] as const]])),
  }));
  const surcharges = spelled.length === 0 ? {} : { surcharges: { combine: together ? "add" : "highest", covered: "free", windows: spelled } as const };
  return contract({ rates: { regular: { perHour: rate, ...tiers } }, quotas: [], categories: { ...contract().categories, ...CATEGORIES }, ...surcharges });
}

const EMPTY = { id: "content", unit: "minutes", amount: 0, rollover: "none", limit: "soft", notices: [] } as const;
const CATEGORIES = { overage: { treatment: "quota", quota: "content", overage: "regular" }, billed: { treatment: "billed", rate: "regular" } } as const;

/** Deliberate fault tried: `seconds < endOf(one)` in tiers.ts (the upper edge outside) fails with one usage that fills a band to its edge, by volume. */
test("tiers and surcharges cost what a person works out second by second", () => {
  fc.assert(
    fc.property(agreed, works, (random, done) => {
      const usages = done.map(({ issue, kind, hour: begins, seconds }, index) => ({
        ...usage(String(index + 1), issue, `2026-11-${two(index + 2)}T${two(begins)}:00:00+01:00`, 1, { category: kind }),
        seconds,
        logged: at("2026-11-28T09:00:00+01:00"),
      }));
      const { lines } = ratePeriod({ contract: { ...terms(random), quotas: [EMPTY] }, period: NOVEMBER, state: "open", usages }).statement;
      const name = (band: (typeof lines)[number]["band"]): string => (band === undefined ? "-" : band.upTo === null ? "above" : String(band.upTo));

      expect(
        Object.fromEntries(lines.map(({ issue, kind, band, surcharges = [], amount }) => [`${issue}|${kind}|${name(band)}|${surcharges.join()}`, amount])),
      ).toEqual(pricesByHand(random, done));
    }),
    cases("tiers and surcharges against seconds", 400),
  );
});
