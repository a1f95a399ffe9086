import type { Contract, Quota } from "../../../src/core/contract/contract";
import type { Grant } from "../../../src/core/ledger/grant";
import { ratePeriod } from "../../../src/core/statement/rate-period";
import { localDate } from "../../../src/core/time/instant";
import { nextPeriod } from "../../../src/core/time/period";
import { table } from "../../support/table";
import { at, contract, NOVEMBER, usage } from "../../support/terms";

const terms = (change: Partial<Contract> = {}, quota: Partial<Quota> = {}): Contract =>
  contract({ quotas: [{ id: "content", unit: "minutes", amount: 30, rollover: "none", limit: "soft", notices: [], ...quota }], ...change });

describe("what a period hands on", () => {
  for (const row of table<"rollover" | "term" | "used" | "expired" | "rolledOut" | "because">(`
    rollover | term       | used | expired | rolledOut | because
    none     | open       | 10   | 20      | 0         | not carried to the next month (S11, S30)
    cap 15   | open       | 10   | 5       | 15        | up to the cap
    age 1    | open       | 10   | 0       | 20        | a grant that lives another month goes on whole
    cap 15   | 2026-12-01 | 10   | 20      | 0         | the contract ends: there is no next period
    age 1    | 2026-12-01 | 10   | 20      | 0         | nor for a grant that would have lived on
    cap 15   | 2026-12-15 | 10   | 5       | 15        | a contract that ends later goes on
  `)) {
    test(`${row.rollover}, term to ${row.term}: ${row.because}`, () => {
      const amount = Number(row.rollover.slice(4));
      const rollover = row.rollover === "none" ? "none" : row.rollover.startsWith("cap") ? { cap: amount } : { agePeriods: amount };
      const term = { from: localDate("2026-01-01"), until: row.term === "open" ? null : localDate(row.term) };
      const usages = [usage("1", "A", "2026-11-03T09:00:00+01:00", Number(row.used))];
      const { statement, carriedOut } = ratePeriod({ contract: terms({ term }, { rollover }), period: NOVEMBER, state: "closed", usages });

      expect(statement.quotas[0]).toMatchObject({ expired: Number(row.expired), rolledOut: Number(row.rolledOut), left: 0 });
      expect(carriedOut.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(Number(row.rolledOut) * 60);
    });
  }

  test("what is aged one month is gone after the next", () => {
    const aged = terms({}, { rollover: { agePeriods: 1 } });
    const december = nextPeriod(aged.period, NOVEMBER);
    const november = ratePeriod({ contract: aged, period: NOVEMBER, state: "closed", usages: [] });
    const { statement, carriedOut } = ratePeriod({ contract: aged, period: december, state: "closed", usages: [], carriedIn: november.carriedOut });

    expect(statement.quotas[0]).toMatchObject({ granted: 30, rolledIn: 30, expired: 30, rolledOut: 30 });
    expect(carriedOut.map(({ id }) => id)).toEqual(["acme:content:2026-12-01"]);
  });
});

describe("what came over", () => {
  const grant: Grant = {
    id: "x",
    quota: "content",
    source: "bought",
    seconds: 600,
    from: at("2026-11-01T00:00:00+01:00"),
    until: at("2027-01-01T00:00:00+01:00"),
    order: 0,
  };
  for (const row of table<"source" | "from" | "granted" | "rolledIn" | "because">(`
    source  | from       | granted | rolledIn | because
    bought  | 2026-11-01 | 40      | 0        | bought in this period, it counts as granted
    bought  | 2026-10-15 | 30      | 10       | bought before and still good, it came over
    carried | 2026-11-01 | 30      | 10       | carried is carried, whatever its start
  `)) {
    test(`${row.source} from ${row.from}: ${row.because}`, () => {
      const over = { ...grant, source: row.source as "bought", from: at(`${row.from}T00:00:00+01:00`) };
      const { statement } = ratePeriod({ contract: terms(), period: NOVEMBER, state: "open", usages: [], extraGrants: [over] });

      expect(statement.quotas[0]).toMatchObject({ granted: Number(row.granted), rolledIn: Number(row.rolledIn), left: 40 });
    });
  }
});

describe("facts that come twice, edges and limits", () => {
  test("of two revisions of one worklog the one logged last stands", () => {
    const first = usage("1", "A", "2026-11-03T09:00:00+01:00", 10);
    const second = { ...first, seconds: 900, logged: at("2026-11-04T09:00:00+01:00") };

    for (const usages of [
      [first, second],
      [second, first],
    ])
      expect(ratePeriod({ contract: terms(), period: NOVEMBER, state: "open", usages }).statement.usages).toMatchObject([{ seconds: 900 }]);
  });

  test("a version holds from the first instant of its first day", () => {
    const dearer = terms({ validFrom: localDate("2026-11-16"), rates: { regular: { perHour: 9600 } } });
    const midnight = usage("1", "A", "2026-11-16T00:00:00+01:00", 60, { category: "design" });

    expect(ratePeriod({ contract: terms(), versions: [terms(), dearer], period: NOVEMBER, state: "open", usages: [midnight] }).statement.total).toBe(9600);
  });

  test("an approval beyond a hard limit is used once", () => {
    const usages = ["03", "04", "05"].map((day) => usage(day, "A", `2026-11-${day}T09:00:00+01:00`, 20));
    const { statement } = ratePeriod({ contract: terms({}, { limit: "hard" }), period: NOVEMBER, state: "open", usages, approvedOverage: { content: 900 } });

    expect(statement.usages.map(({ overageSeconds, parkedSeconds }) => [overageSeconds, parkedSeconds])).toEqual([
      [0, 0],
      [600, 0],
      [300, 900],
    ]);
  });
});
