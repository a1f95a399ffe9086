import * as fc from "fast-check";
import type { Contract } from "../../src/core/contract/contract";
import type { Rounding } from "../../src/core/rating/rounding";
import type { Usage } from "../../src/core/rating/usage";
import type { Instant } from "../../src/core/time/instant";
import type { Agreed } from "./rating-oracle";

/** A random month: the same agreement told to the subject (a contract) and to the oracle (a few words). */
export interface Month {
  readonly contract: Contract;
  readonly agreed: Agreed;
  readonly usages: readonly Usage[];
}

const NOVEMBER = Date.UTC(2026, 9, 31, 23);
const HALF_HOUR = 1_800_000;
const HALF_HOURS = 30 * 48;

const rounding: fc.Arbitrary<Rounding | undefined> = fc.option(
  fc.record(
    {
      step: fc.constantFrom(1, 5, 6, 15, 30),
      mode: fc.constantFrom("up" as const, "nearest" as const, "down" as const),
      scope: fc.constantFrom("worklog" as const, "issue-day" as const, "issue-period" as const, "category-period" as const),
      minimum: fc.constantFrom(10, 30),
      graceMinutes: fc.constantFrom(3, 5),
      groups: fc.constantFrom("by-rate" as const, "across-rates" as const),
    },
    { requiredKeys: ["step", "mode", "scope"] },
  ),
  { nil: undefined },
);

const usage = fc.record({
  issue: fc.constantFrom("A", "B", "C"),
  category: fc.constantFrom("content", "content", "design", "care", "free", "no", null),
  start: fc.nat(HALF_HOURS - 1),
  logged: fc.nat(40),
  seconds: fc.oneof(
    fc.integer({ min: 1, max: 60 }).map((minutes) => minutes * 60),
    fc.nat(3000),
  ),
});

/** Terms over a bare contract; `plain` is made by the test, so that the oracle's side imports no value of the core. */
export const month = (plain: Contract): fc.Arbitrary<Month> =>
  fc
    .record({
      usages: fc.array(usage, { maxLength: 10 }),
      before: rounding,
      after: rounding,
      content: fc.constantFrom(0, 25, 30, 60),
      care: fc.constantFrom(0, 10),
      by: fc.constantFrom("started" as const, "logged" as const),
      perHour: fc.tuple(fc.constantFrom(9000, 9500, 8333), fc.constantFrom(6000, 11_001)),
    })
    .map(({ usages, before, after, content, care, by, perHour: [regular, other] }) => {
      const roundings = { ...(before === undefined ? {} : { usage: before }), ...(after === undefined ? {} : { charge: after }) };
      const categories = { content: { quota: "content", rate: "regular" }, design: { rate: "other" }, care: { quota: "care", rate: "other" } };
      return {
        contract: {
          ...plain,
          rates: { regular: { perHour: regular }, other: { perHour: other } },
          quotas: [
            { id: "content", unit: "minutes", amount: content, rollover: "none", limit: "soft", notices: [80, 100] },
            { id: "care", unit: "minutes", amount: care, rollover: "none", limit: "soft", notices: [] },
          ],
          categories: {
            content: { treatment: "quota", quota: "content", overage: "regular" },
            design: { treatment: "billed", rate: "other" },
            care: { treatment: "quota", quota: "care", overage: "other" },
            free: { treatment: "free" },
            no: { treatment: "not-covered" },
          },
          rounding: roundings,
          options: { ...plain.options, burnOrder: by },
        },
        agreed: {
          categories: { ...categories, free: { free: true }, no: { no: true } },
          quotas: { content, care },
          perHour: { regular, other },
          by,
          dateOf: (at: number) => new Date(at + 3_600_000).toISOString().slice(0, 10),
          ...roundings,
        },
        usages: usages.map(({ issue, category, start, logged, seconds }, index): Usage => {
          const started = (NOVEMBER + start * HALF_HOUR) as Instant;
          return { worklog: String(95 + index), issue, author: "a", role: "", started, logged: (started + logged * HALF_HOUR) as Instant, seconds, category };
        }),
      };
    });
