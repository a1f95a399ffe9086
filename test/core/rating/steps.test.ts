import { feesOf, quotaAmount, type Proration } from "../../../src/core/rating/fees";
import { inOrder } from "../../../src/core/rating/order";
import { priceLine } from "../../../src/core/rating/price";
import { wayOf, type AcceptedQuote, type Treatment } from "../../../src/core/rating/treatment";
import type { Usage } from "../../../src/core/rating/usage";
import { instant, localDate } from "../../../src/core/time/instant";
import { table } from "../../support/table";

describe("order of a period", () => {
  const usage = (text: string): Usage => {
    const [worklog = "", started, logged] = text.split("@").flatMap((part) => part.split("/"));
    return { worklog, issue: "A", author: "a", role: "", started: instant(Number(started)), logged: instant(Number(logged)), seconds: 60, category: null };
  };
  for (const row of table<"usages" | "by" | "order" | "because">(`
    usages                   | by      | order | because
    b@2/1 a@1/2              | started | a b   | by start
    b@2/1 a@1/2              | logged  | b a   | by logging
    101@1/1 99@1/1           | started | 99 101 | the worklog id counts as a number
    12345678901234567891@1/1 12345678901234567890@1/1 | started | 12345678901234567890 12345678901234567891 | also beyond what a double can tell apart
  `)) {
    test(`${row.by}: ${row.because}`, () => {
      expect(inOrder(row.usages.split(" ").map(usage), row.by as "started").map(({ worklog }) => worklog)).toEqual(row.order.split(" "));
    });
  }
});

describe("treatment", () => {
  const quotes: Record<string, AcceptedQuote | undefined> = {
    none: undefined,
    fixed: { issue: "A", as: "fixed", amount: 40000 },
    billed: { issue: "A", as: "billed" },
    bare: { issue: "A", as: "fixed" },
  };
  for (const row of table<"treatment" | "quote" | "way" | "because">(`
    treatment    | quote  | way                    | because
    none         | none   | parked:unclassified    | wird eingestuft: it blocks the close
    unknown      | none   | parked:not-covered     | a category new in the catalogue is not covered until decided
    free         | none   | free                   | leaves at 0
    not-covered  | none   | parked:not-covered     | waits for a decision
    not-covered  | billed | billed:regie           | the decision of the customer
    quote-first  | none   | parked:quote-missing   | no work is billed without the quote (S87)
    quote-first  | fixed  | fixed:40000            | the quote says a fixed price
    quote-first  | billed | billed:regie           | the quote says by the hour
    quote-first  | bare   | parked:no-fixed-price  | a fixed price needs its amount
    fixed        | none   | parked:no-fixed-price  | a fixed price must be known
    fixed        | fixed  | fixed:40000            | its own line (S25)
    billed       | none   | billed:regie           | immer auf Regie (S86)
    quota        | none   | quota:pool             | draws on the quota
  `)) {
    test(`${row.treatment} with quote ${row.quote} → ${row.way}: ${row.because}`, () => {
      const terms = ["none", "unknown"].includes(row.treatment) ? undefined : { treatment: row.treatment as Treatment, quota: "pool", rate: "regie" };
      const way = wayOf(terms, row.treatment !== "none", quotes[row.quote]);
      const detail =
        way.kind === "parked" ? way.why : way.kind === "billed" ? way.rate : way.kind === "fixed" ? way.amount : way.kind === "quota" ? way.quota : "";

      expect(`${way.kind}${detail === "" ? "" : `:${detail}`}`).toBe(row.way);
    });
  }

  test("billed work without a rate is parked, never priced by a guess (S31)", () => {
    expect(wayOf({ treatment: "billed" }, true, undefined)).toEqual({ kind: "parked", why: "no-rate" });
  });
});

describe("price of a line", () => {
  for (const row of table<"seconds" | "perHour" | "priced" | "because">(`
    seconds | perHour | priced     | because
    900     | 9000    | 15 min 2250 | whole minutes with the rate per 60
    1020    | 9000    | 17 min 2550 | also without a rounding step
    930     | 9000    | 930 s 2325  | seconds with the rate per 3600 where minutes are not whole
    0       | 9000    | 0 min 0     | a zero line stays visible
  `)) {
    test(`${row.seconds} s at ${row.perHour} → ${row.priced}: ${row.because}`, () => {
      const { quantity, unit, amount } = priceLine(Number(row.seconds), Number(row.perHour));

      expect(`${quantity} ${unit} ${amount}`).toBe(row.priced);
    });
  }
});

describe("fees and quotas of a period", () => {
  const november = { from: localDate("2026-11-01"), until: localDate("2026-12-01") };
  for (const row of table<"from" | "until" | "per" | "proration" | "fee" | "quota" | "because">(`
    from       | until      | per    | proration | fee  | quota | because
    2026-01-01 | open       | period | none      | 3000 | 25    | a full period
    2026-11-16 | open       | period | none      | 3000 | 25    | touched in part and not prorated: the whole
    2026-11-16 | open       | period | by-days   | 1500 | 13    | 15 of 30 days: fee to the cent, quota up to the whole minute
    2026-11-01 | 2026-11-11 | period | by-days   | 1000 | 9     | 10 of 30 days until the term ends
    2026-12-01 | open       | period | none      | none | 0     | a term that begins later costs and grants nothing
    2026-01-01 | 2026-11-01 | period | none      | none | 0     | a term that ended grants nothing
    2025-11-15 | open       | year   | none      | 3000 | 25    | a yearly fee stands in the period of the anniversary
    2025-10-15 | open       | year   | none      | none | 25    | and in no other
    2026-11-20 | open       | year   | by-days   | 3000 | 10    | its first year begins with the term; it is never cut by days
  `)) {
    test(`${row.from}–${row.until} ${row.per} ${row.proration}: ${row.because}`, () => {
      const term = { from: localDate(row.from), until: row.until === "open" ? null : localDate(row.until) };
      const [fee] = feesOf([{ id: "base", amount: 3000, per: row.per as "period" }], november, term, row.proration as Proration);

      expect(String(fee?.amount ?? "none")).toBe(row.fee);
      expect(quotaAmount(25, november, term, row.proration as Proration)).toBe(Number(row.quota));
    });
  }
});
