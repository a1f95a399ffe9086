import type { Contract } from "../../../src/core/contract/contract";
import { cutUsage } from "../../../src/core/contract/cut-usage";
import type { Usage } from "../../../src/core/rating/usage";
import { ratePeriod } from "../../../src/core/statement/rate-period";
import type { RatingInput } from "../../../src/core/statement/rating-input";
import type { Statement } from "../../../src/core/statement/statement";
import { localDate } from "../../../src/core/time/instant";
import { table } from "../../support/table";
import { contract, monthOf, NOVEMBER, usage } from "../../support/terms";

const TIERS = [
  { from: 0, upTo: 120, perHour: 9000 },
  { from: 120, upTo: 600, perHour: 8000 },
  { from: 600, upTo: null, perHour: 7000 },
];

const stated = (change: Partial<Contract>, usages: readonly Usage[], more: Partial<RatingInput> = {}): Statement =>
  ratePeriod({ contract: contract(change), period: NOVEMBER, state: "open", usages, ...more }).statement;

const told = ({ lines }: Statement): string[] =>
  lines.map(({ kind, issue, quantity, unit, rate, amount }) =>
    [kind, issue, quantity, unit, rate?.perHour, amount].filter((part) => part !== undefined).join(" "),
  );

describe("rate tiers (S50, trap 6)", () => {
  for (const row of table<"mode" | "billed" | "work" | "lines" | "total" | "because">(`
    mode      | billed | work                         | lines                                                                                                   | total | because
    graduated | apart  | content 180                  | overage A 120 min 9000 18000; overage A 30 min 8000 4000                                                | 22000 | 150 min over the quota: 220.00
    volume    | apart  | content 180                  | overage A 150 min 8000 20000                                                                            | 20000 | 200.00: the customer pays less for more
    graduated | counts | design 100 content 80        | billed A 100 min 9000 15000; overage A 20 min 9000 3000; overage A 30 min 8000 4000                     | 22000 | billed work fills the first tier
    graduated | apart  | design 100 content 80        | overage A 50 min 9000 7500; billed A 100 min 10000 16667                                                | 24167 | billed work costs the rate and counts nowhere
  `)) {
    test(`${row.mode}, billed ${row.billed}, ${row.work}: ${row.because}`, () => {
      const tiers = { mode: row.mode === "volume" ? "volume" : "graduated", billed: row.billed === "counts" ? "counts" : "apart", bands: TIERS } as const;
      const parts = [...row.work.matchAll(/(\w+) (\d+)/g)];
      const usages = parts.map(([, category = "", minutes], index) =>
        usage(String(index + 1), "A", `2026-11-0${index + 2}T09:00:00+01:00`, Number(minutes), { category }),
      );
      const statement = stated({ rates: { regular: { perHour: 10000, tiers } } }, usages);

      expect(told(statement).toSorted()).toEqual(row.lines.split("; ").toSorted());
      expect(statement.total).toBe(Number(row.total));
    });
  }

  test("minutes are rounded before they fall into tiers, and each line says its tier", () => {
    const charge = { step: 60, mode: "up", scope: "issue-period" } as const;
    const { lines } = stated({ rates: { regular: { perHour: 9000, tiers: { mode: "graduated", billed: "apart", bands: TIERS } } }, rounding: { charge } }, [
      usage("1", "A", "2026-11-02T09:00:00+01:00", 155),
    ]);

    expect(lines.map(({ quantity, band, amount }) => [quantity, band?.from, band?.upTo, amount])).toEqual([
      [120, 0, 120, 18000],
      [60, 120, 600, 8000],
    ]);
    expect(lines[1]?.trace.map(({ code }) => code)).toEqual(["treatment.quota", "draw.split", "round.charge", "tier.graduated", "price.rate"]);
    expect(lines[1]?.trace[2]?.facts).toMatchObject({ before: 7500, after: 10800 });
  });
});

const NIGHT = { id: "night", week: { tue: [["22:00", "06:00"]] } } as const;

describe("surcharges (S71, S81; RULES §4 step 7)", () => {
  const work = (minutes: number, category: string): Usage => usage("1", "A", "2026-11-10T23:00:00+01:00", minutes, { category });

  for (const row of table<"change" | "covered" | "category" | "minutes" | "lines" | "because">(`
    change          | covered   | category | minutes | lines                                                            | because
    {"percent":50}  | free      | design   | 60      | billed A 60 min 13500 13500                                      | half on top
    {"replace":16000} | free    | design   | 60      | billed A 60 min 16000 16000                                      | instead of the rate
    {"add":2000}    | free      | design   | 60      | billed A 60 min 11000 11000                                      | an amount on top
    {"percent":50}  | free      | content  | 50      | overage A 20 min 13500 4500                                      | covered minutes cost nothing
    {"percent":50}  | surcharge | content  | 50      | overage A 20 min 13500 4500; surcharge A 30 min 4500 2250        | covered minutes bear the surcharge alone
  `)) {
    test(`${row.change}, covered ${row.covered}, ${row.minutes} min ${row.category}: ${row.because}`, () => {
      const change = JSON.parse(row.change) as { readonly percent: number };
      const covered = row.covered === "surcharge" ? "surcharge" : "free";
      const statement = stated({ surcharges: { combine: "highest", covered, windows: [{ ...NIGHT, ...change }] } }, [work(Number(row.minutes), row.category)]);

      expect(told(statement)).toEqual(row.lines.split("; "));
    });
  }

  test("a surcharge of some categories leaves the others alone", () => {
    const windows = [{ ...NIGHT, percent: 50, categories: ["design"] }];
    const { lines } = stated({ surcharges: { combine: "highest", covered: "free", windows } }, [work(60, "content"), { ...work(60, "design"), worklog: "2" }]);

    expect(lines.map(({ kind, rate, surcharges }) => [kind, rate?.perHour, surcharges])).toEqual([
      ["overage", 9000, undefined],
      ["billed", 13500, ["night"]],
    ]);
  });

  test("cut at the windows' edges, the night of the clock change has seven real hours", () => {
    const surcharges = { combine: "highest", covered: "free", windows: [{ id: "night", week: { sat: [["22:00", "06:00"]] }, percent: 100 }] } as const;
    const terms = contract({ surcharges, options: { ...contract().options, split: "rate-window" } });
    const parts = cutUsage(usage("1", "A", "2027-03-27T21:00:00+01:00", 600, { category: "design" }), terms);
    const { lines } = ratePeriod({ contract: terms, period: monthOf("2027-03-27T21:00:00+01:00"), state: "open", usages: parts }).statement;

    expect(parts.map(({ seconds }) => seconds / 60)).toEqual([60, 420, 120]);
    expect(lines.map(({ quantity, amount }) => [quantity, amount])).toEqual([
      [180, 27000],
      [420, 126000],
    ]);
  });
});

describe("rates by role (S116)", () => {
  test("generalist and specialist stand on lines of their own", () => {
    const rates = { regular: { perHour: 9000, byRole: { specialist: 15000 } } };
    const usages = [
      usage("1", "A", "2026-11-02T09:00:00+01:00", 60, { category: "design", role: "generalist" }),
      usage("2", "A", "2026-11-03T09:00:00+01:00", 30, { category: "design", role: "specialist" }),
    ];

    expect(told(stated({ rates }, usages))).toEqual(["billed A 60 min 9000 9000", "billed A 30 min 15000 7500"]);
    expect(stated({ rates }, usages).lines[1]?.trace.map(({ code }) => code)).toEqual(["treatment.billed", "price.role", "price.rate"]);
  });
});

describe("term discount (S45)", () => {
  const fees = [
    { id: "base", amount: 10000, per: "period" },
    { id: "reach", amount: 5000, per: "period", kind: "standby" },
  ] as const;
  for (const row of table<"base" | "until" | "discount" | "because">(`
    base       | until      | discount | because
    base-fee   | 2027-01-01 | -1000    | the fee only, the usual reading
    fees       | 2027-01-01 | -1500    | standby too
    everything | 2027-01-01 | -2400    | and 90.00 of work
    base-fee   | 2026-12-31 | none     | a day short of twelve months
    base-fee   | open       | none     | a term without end is agreed for no months
  `)) {
    test(`${row.base}, term to ${row.until}: ${row.because}`, () => {
      const base = row.base as "fees";
      const term = { from: localDate("2026-01-01"), until: row.until === "open" ? null : localDate(row.until) };
      const { lines, total } = stated({ fees, term, discount: { id: "year", percent: 10, months: 12, base } }, [
        usage("1", "A", "2026-11-02T09:00:00+01:00", 60, { category: "design" }),
      ]);
      const found = lines.filter(({ kind }) => kind === "discount").map(({ amount }) => amount);

      expect(found).toEqual(row.discount === "none" ? [] : [Number(row.discount)]);
      expect(total).toBe(24000 + (found[0] ?? 0));
    });
  }
});
