import * as fc from "fast-check";
import type { Pooling } from "../../src/core/ledger/pooling";
import { chainPeriods } from "../../src/core/statement/chain";
import type { QuotaDecision } from "../../src/core/statement/decision";
import type { OffCharge } from "../../src/core/statement/goodwill";
import type { Statement } from "../../src/core/statement/statement";
import { localDate } from "../../src/core/time/instant";
import { nextPeriod, type Period } from "../../src/core/time/period";
import { cases } from "../support/seed";
import { at, contract, NOVEMBER, usage } from "../support/terms";
import { decideByHand, type DecidedMonths } from "./decided-oracle";

const DECEMBER = nextPeriod({ kind: "calendar-month" }, NOVEMBER);
const MONTHS: readonly Period[] = [NOVEMBER, DECEMBER, nextPeriod({ kind: "calendar-month" }, DECEMBER)];
const NAMES = ["2026-11", "2026-12", "2027-01"];
const ALL_WEEK = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

const month = fc.nat(2);
const day = fc.integer({ min: 1, max: 28 });
const story: fc.Arbitrary<DecidedMonths> = fc.record({
  amount: fc.nat(40),
  work: fc.array(fc.record({ month, day, night: fc.boolean(), minutes: fc.integer({ min: 1, max: 45 }) }), { maxLength: 10 }),
  given: fc.array(fc.record({ month, day, minutes: fc.integer({ min: 1, max: 20 }), kind: fc.constantFrom("bought" as const, "goodwill" as const) }), {
    maxLength: 3,
  }),
  adjusted: fc.array(fc.record({ month, minutes: fc.integer({ min: -30, max: 30 }).filter((minutes) => minutes !== 0) }), { maxLength: 3 }),
  shared: fc.option(fc.record({ first: fc.nat(1), way: fc.constantFrom("borrow" as const, "leave" as const) }), { nil: null }),
  spared: fc.array(fc.record({ month, minutes: fc.integer({ min: 1, max: 30 }) }), { maxLength: 2 }),
  coveredBears: fc.boolean(),
});

const two = (number: number): string => String(number).padStart(2, "0");
const instantOf = (one: { readonly month: number; readonly day: number }, hour = 9): string => `${NAMES[one.month]}-${two(one.day)}T${two(hour)}:00:00+01:00`;
const said = { reason: "r", author: "m" };

function decisionsOf({ given, adjusted }: DecidedMonths, wanted: number): QuotaDecision[] {
  const quota = "content";
  return [
    ...given.flatMap((one, place): QuotaDecision[] =>
      one.month === wanted ? [{ id: `g${place}`, kind: one.kind, quota, seconds: one.minutes * 60, at: at(instantOf(one)), ...said }] : [],
    ),
    ...adjusted.flatMap((one, place): QuotaDecision[] => {
      const when = at(instantOf({ month: one.month, day: 15 }));
      return one.month === wanted ? [{ id: `a${place}`, kind: "adjusted", quota, seconds: one.minutes * 60, of: "billed", at: when, ...said }] : [];
    }),
  ];
}

const sparedOf = ({ spared }: DecidedMonths, wanted: number): OffCharge[] =>
  spared.flatMap((one, place) => (one.month === wanted ? [{ id: `s${place}`, issue: "I-1", seconds: one.minutes * 60, ...said }] : []));

const poolingsOf = ({ shared }: DecidedMonths): Pooling[] => {
  const [first, second] = [MONTHS[shared?.first ?? 0]?.from, MONTHS[(shared?.first ?? 0) + 1]?.from];
  if (shared === null || first === undefined || second === undefined) return [];
  const direction = shared.way === "borrow" ? ("with-next" as const) : ("with-previous" as const);
  return [{ id: "p", quota: "content", first, second, direction, approver: "m", agreedOn: NOVEMBER.from, reason: "r", work: ["I-1"] }];
};

function stated(told: DecidedMonths): Statement[] {
  const night = { id: "night", percent: 50, week: Object.fromEntries(ALL_WEEK.map((name) => [name, [["20:00", "06:00"]]])) };
  const terms = contract({
    term: { from: localDate("2026-11-01"), until: null },
    rates: { regular: { perHour: 6000 } },
    quotas: [{ id: "content", unit: "minutes", amount: told.amount, rollover: "none", limit: "soft", notices: [] }],
    surcharges: { combine: "highest", covered: told.coveredBears ? "surcharge" : "free", windows: [night] },
  });
  const usages = told.work.map((one, place) => usage(String(place + 1), "I-1", instantOf(one, one.night ? 21 : 9), one.minutes));
  const links = chainPeriods({
    versions: [terms],
    periods: MONTHS,
    poolings: poolingsOf(told),
    factsOf: (_, period) => {
      const wanted = MONTHS.findIndex(({ from }) => from === period.from);
      return { state: "closed", usages, decisions: decisionsOf(told, wanted), goodwill: sparedOf(told, wanted) };
    },
  });
  return [...links.values()].map((link) => link.rated().statement);
}

/** Deliberate fault tried: borrowed minutes that spoil with the month that borrows them (transfer.ts) fail with one top-up and one agreement. */
test("top-ups, goodwill, adjustments, agreements of two months and surcharges come out as a purse of minutes says", () => {
  fc.assert(
    fc.property(story, (told) => {
      const shown = stated(told).map(({ usages, quotas: [quota], total }) => ({
        work: usages.map(({ coveredSeconds, overageSeconds }) => ({ covered: coveredSeconds / 60, over: overageSeconds / 60 })),
        borrowedOrLeft: told.shared?.way === "borrow" ? (quota?.transferredIn ?? 0) : (quota?.transferredOut ?? 0),
        expired: quota?.expired,
        cents: total,
      }));

      expect(shown).toEqual(decideByHand(told));
    }),
    cases("decisions against a purse of minutes", 600),
  );
});
