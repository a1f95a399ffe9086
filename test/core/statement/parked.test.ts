import type { Category, Contract, Quota } from "../../../src/core/contract/contract";
import { ratePeriod } from "../../../src/core/statement/rate-period";
import { table } from "../../support/table";
import { at, contract, NOVEMBER, usage } from "../../support/terms";

const quota = (change: Partial<Quota>): Quota => ({ id: "content", unit: "minutes", amount: 30, rollover: "none", limit: "soft", notices: [], ...change });

/** `work` is one of these categories; `other` draws on the quota, so that the contract is whole. */
const CATEGORIES: Readonly<Record<string, Category>> = {
  billed: { treatment: "billed", rate: "regular" },
  rateless: { treatment: "billed", rate: "night" },
  drawn: { treatment: "quota", quota: "content", overage: "regular" },
  unpriced: { treatment: "quota", quota: "content", overage: "night" },
  quoted: { treatment: "quote-first", rate: "regular" },
  fixed: { treatment: "fixed" },
  outside: { treatment: "not-covered" },
};

const QUOTAS: Readonly<Record<string, Partial<Quota>>> = {
  soft: {},
  hard: { limit: "hard" },
  bill: { unit: "tickets", amount: 1, afterLast: "bill" },
  postpone: { unit: "tickets", amount: 1, afterLast: "postpone" },
};

describe("work that nobody may bill yet is parked: seconds, reason in the trace, and what blocks the close", () => {
  for (const row of table<"work" | "quota" | "tickets" | "parked" | "step" | "problem" | "because">(`
    work     | quota    | tickets | parked | step                   | problem                            | because
    none     | soft     | none    | 2700   | parked.unclassified    | statement.unclassified 2700 1      | without a category nobody knows
    unknown  | soft     | none    | 2700   | parked.not-covered     | statement.not-covered 2700 1       | nor with one that the contract does not name
    outside  | soft     | none    | 2700   | parked.not-covered     | statement.not-covered 2700 1       | outside the contract somebody decides
    quoted   | soft     | none    | 2700   | parked.quote-missing   | statement.quote-missing 2700 1     | a quote comes first
    fixed    | soft     | none    | 2700   | parked.no-fixed-price  | statement.no-fixed-price 2700 1    | the price is to be agreed
    rateless | soft     | none    | 2700   | parked.no-rate         | statement.no-rate 2700 1           | a rate that the contract does not hold is no rate
    unpriced | soft     | none    | 900    | parked.no-rate         | statement.no-rate 900 1            | beyond the quota too: the 30 min are covered
    drawn    | hard     | none    | 900    | parked.over-hard-limit | statement.over-hard-limit 900 1    | over a hard limit it waits for approval
    drawn    | bill     | none    | 2700   | parked.ticket-unknown  | statement.ticket-unknown 2700 1    | an issue nobody accepted has no place
    unpriced | bill     | B A     | 2700   | parked.no-rate         | statement.no-rate 2700 1           | after the last place without a rate
    drawn    | postpone | B A     | 2700   | parked.ticket-postponed | statement.ticket-postponed 2700 1 | what waits for the next month
    drawn    | soft     | none    | 0      | -                      | -                                  | overage with a rate is parked by nothing
    billed   | soft     | none    | 0      | -                      | -                                  | nor is what is always billed
  `)) {
    test(`${row.work} on ${row.quota}: ${row.because}`, () => {
      const terms: Contract = contract({ quotas: [quota(QUOTAS[row.quota] ?? {})], categories: CATEGORIES });
      const accepted =
        row.tickets === "none" ? [] : row.tickets.split(" ").map((issue, day) => ({ issue, acceptedAt: at(`2026-11-0${day + 1}T09:00:00+01:00`) }));
      const category = row.work === "none" ? null : row.work;
      const usages = [usage("1", "A", "2026-11-05T09:00:00+01:00", 45, { category })];
      const { statement } = ratePeriod({ contract: terms, period: NOVEMBER, state: "open", usages, tickets: accepted });

      const [told] = statement.usages;
      expect(told?.parkedSeconds).toBe(Number(row.parked));
      expect(told?.trace.map(({ code }) => code).filter((code) => code.startsWith("parked."))).toEqual(row.step === "-" ? [] : [row.step]);
      const blocking = statement.problems.map(({ code, facts }) => `${code} ${facts["seconds"]} ${facts["worklogs"]}`);
      expect(blocking).toEqual(row.problem === "-" ? [] : [row.problem]);
    });
  }

  test("one issue is told once a reason, with the sum of its work", () => {
    const usages = [5, 6, 7].map((day) => usage(String(day), day === 7 ? "B" : "A", `2026-11-0${day}T09:00:00+01:00`, 10, { category: null }));
    const { problems } = ratePeriod({ contract: contract(), period: NOVEMBER, state: "open", usages }).statement;

    expect(problems.map(({ at: place, facts }) => `${place} ${facts["issue"]} ${facts["seconds"]} ${facts["worklogs"]}`)).toEqual([
      "usages.A A 1200 2",
      "usages.B B 600 1",
    ]);
  });
});
