import type { Contract, Quota } from "../../../src/core/contract/contract";
import { ratePeriod } from "../../../src/core/statement/rate-period";
import { table } from "../../support/table";
import { at, contract, monthOf, usage } from "../../support/terms";

const minutes = (id: string, amount: number): Quota => ({ id, unit: "minutes", amount, rollover: "none", limit: "soft", notices: [80, 100] });
const takt = { charge: { step: 15, mode: "up", scope: "issue-period", groups: "by-rate" } } as const;
const fee = (amount: number): Contract["fees"] => [{ id: "base", amount, per: "period" }];
const content = { content: { treatment: "quota", quota: "content", overage: "regular" }, design: { treatment: "billed", rate: "regular" } } as const;

/** The five packages as their providers write them; a figure the source leaves open is a parameter. */
const PACKAGES: Readonly<Record<string, Contract>> = {
  "Service 30": contract({ fees: fee(3000), quotas: [minutes("content", 30)], categories: content, rounding: takt }),
  "Service 60": contract({ fees: fee(6000), quotas: [minutes("content", 60)], categories: content, rounding: takt }),
  "Service 30 at 60": contract({
    fees: fee(3000),
    rates: { regular: { perHour: 6000 } },
    quotas: [minutes("content", 30)],
    categories: content,
    rounding: takt,
  }),
  "CMS & Shop": contract({
    quotas: [minutes("cms", 25), minutes("content", 30)],
    categories: { cms: { treatment: "quota", quota: "cms", overage: "regular" }, certificate: { treatment: "free" }, ...content },
    rounding: takt,
  }),
  SLA1: contract({
    fees: fee(12000),
    rates: { regie: { perHour: 9500 } },
    quotas: [{ id: "tickets", unit: "tickets", amount: 5, rollover: "none", limit: "soft", notices: [100], afterLast: "bill" }],
    categories: {
      admin: { treatment: "quota", quota: "tickets", overage: "regie" },
      programming: { treatment: "billed", rate: "regie" },
      quoted: { treatment: "quote-first", rate: "regie" },
      hosting: { treatment: "not-covered" },
    },
  }),
  "Basis-Supportvertrag": contract({
    fees: fee(25000),
    rates: { agreed: { perHour: 11000 } },
    quotas: [],
    categories: { incident: { treatment: "billed", rate: "agreed" }, change: { treatment: "not-covered" } },
  }),
};

/** `ISSUE category minutes`, separated by commas; `t` in front of an issue's number is not needed: every issue is a ticket. */
const works = (text: string): { issue: string; category: string; minutes: number }[] =>
  text === "none"
    ? []
    : text.split(",").map((part) => {
        const [issue = "", category = "", time] = part.trim().split(" ");
        return { issue, category, minutes: Number(time) };
      });

describe("the packages of the seeds", () => {
  for (const row of table<"package" | "work" | "covered" | "charged" | "parked" | "total" | "because">(`
    package              | work                                  | covered | charged | parked | total | because
    Service 30           | A content 20, A content 25            | 30      | 15      | 0      | 5250  | S28 S30 S31: 30 min, then 90 €/h in steps of 15
    Service 30           | A content 30                          | 30      | 0       | 0      | 3000  | S28: exactly the quota is no overage
    Service 30           | A content 31                          | 30      | 15      | 0      | 5250  | S23: one minute over begins a step
    Service 30 at 60     | A content 20, A content 25            | 30      | 15      | 0      | 4500  | S31: the other reading, overage at 60 €/h
    Service 30           | A content 30, A content 10, B content 10 | 30   | 30      | 0      | 7500  | S23: steps are counted per issue and period
    Service 30           | A design 10, A content 10             | 10      | 15      | 0      | 5250  | S26: design is billed and leaves the quota alone
    Service 30           | A ? 10                                | 0       | 0       | 10     | 3000  | not classified: neither counted nor billed
    Service 60           | A content 20, B content 25            | 45      | 0       | 0      | 6000  | S32: 60 min for 60 €
    Service 60           | A content 75                          | 60      | 15      | 0      | 8250  | S32: and the same overage
    CMS & Shop           | A cms 10, A cms 12, A cms 20          | 25      | 30      | 0      | 4500  | S10 S12: 25 min, then 90 €/h
    CMS & Shop           | A certificate 40                      | 0       | 0       | 0      | 0     | S15: the yearly certificate consumes nothing
    CMS & Shop           | A cms 40, B content 10                | 35      | 15      | 0      | 2250  | S34: no cross-use between two quotas
    SLA1                 | A admin 10, B admin 10                | 20      | 0       | 0      | 12000 | S82: administration within the tickets is free
    SLA1                 | A admin 9, B admin 9, C admin 9, D admin 9, E admin 9, F admin 12 | 45 | 12 | 0 | 13900 | S83 S85: the sixth is billed at Regie
    SLA1                 | A admin 9, A admin 9, A admin 9       | 27      | 0       | 0      | 12000 | S83: an issue is one ticket, however often
    SLA1                 | A programming 60                      | 0       | 60      | 0      | 21500 | S86: programming is always billed
    SLA1                 | A quoted 30                           | 0       | 0       | 30     | 12000 | S87: nothing is billed before the quote
    SLA1                 | A hosting 30                          | 0       | 0       | 30     | 12000 | S88: hosting is excluded
    Basis-Supportvertrag | A incident 40, B incident 60          | 0       | 100     | 0      | 43333 | S68: every minute is billed at the agreed rate
    Basis-Supportvertrag | none                                  | 0       | 0       | 0      | 25000 | S58: the base fee buys readiness
    Basis-Supportvertrag | A change 60                           | 0       | 0       | 60     | 25000 | S67: change requests are out of scope
  `)) {
    test(`${row.package}, ${row.work} → ${row.total}: ${row.because}`, () => {
      const list = works(row.work);
      const usages = list.map(({ issue, category, minutes: time }, index) =>
        usage(String(index + 1), issue, `2026-11-${String(index + 2).padStart(2, "0")}T09:00:00+01:00`, time, { category: category === "?" ? null : category }),
      );
      const tickets = list.map(({ issue }, index) => ({ issue, acceptedAt: at(`2026-11-${String(index + 2).padStart(2, "0")}T08:00:00+01:00`) }));
      const terms = PACKAGES[row.package] ?? contract();
      const { statement } = ratePeriod({ contract: terms, period: monthOf("2026-11-15T00:00:00Z"), state: "closed", usages, tickets });
      const sum = (of: "coveredSeconds" | "chargedSeconds" | "parkedSeconds"): number => statement.usages.reduce((all, one) => all + one[of], 0) / 60;

      expect([sum("coveredSeconds"), sum("chargedSeconds"), sum("parkedSeconds"), statement.total]).toEqual(
        [row.covered, row.charged, row.parked, row.total].map(Number),
      );
      expect(statement.problems.length > 0).toBe(row.parked !== "0");
    });
  }
});
