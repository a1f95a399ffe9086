import type { Contract, Quota } from "../../../src/core/contract/contract";
import { ratePeriod, type RatedPeriod } from "../../../src/core/statement/rate-period";
import type { AcceptedTicket } from "../../../src/core/ledger/tickets";
import { localDate } from "../../../src/core/time/instant";
import { periodOf, type Period } from "../../../src/core/time/period";
import { table } from "../../support/table";
import { at, contract, NOVEMBER, usage } from "../../support/terms";

const DECEMBER = periodOf({ kind: "calendar-month" }, localDate("2026-12-01"));
const sla1 = (afterLast: NonNullable<Quota["afterLast"]>): Contract =>
  contract({
    rates: { regie: { perHour: 9000 } },
    quotas: [{ id: "tickets", unit: "tickets", amount: 2, rollover: "none", limit: "soft", notices: [100], afterLast }],
    categories: { admin: { treatment: "quota", quota: "tickets", overage: "regie" } },
  });
const accepted = (text: string): AcceptedTicket[] =>
  text.split(" ").map((part) => {
    const [issue = "", day = "", taken] = part.split("@");
    const ticket = { issue, acceptedAt: at(`2026-${day}T09:00:00+01:00`) };
    return taken === undefined ? ticket : { ...ticket, uncounted: { at: at(`2026-${taken}T09:00:00+01:00`), reason: "duplicate" } };
  });
const rated = (afterLast: NonNullable<Quota["afterLast"]>, tickets: string, issue: string, day: string, period: Period = NOVEMBER): RatedPeriod =>
  ratePeriod({
    contract: sla1(afterLast),
    period,
    state: "closed",
    tickets: accepted(tickets),
    usages: [usage("1", issue, `2026-${day}T12:00:00+01:00`, 20, { category: "admin" })],
  });

describe("work on tickets of a quota of two", () => {
  const three = "A@11-02 B@11-03 C@11-04";
  for (const row of table<"afterLast" | "tickets" | "issue" | "day" | "settled" | "code" | "because">(`
    afterLast | tickets                     | issue | day   | settled  | code                    | because
    bill      | ${three}                    | B     | 11-05 | covered  | ticket.within           | the second place is included (S82)
    bill      | ${three}                    | C     | 11-05 | over     | ticket.after-last       | the third is billed (S85)
    no-sla    | ${three}                    | C     | 11-05 | free     | ticket.no-sla           | or costs nothing and has no agreed times (S85)
    postpone  | ${three}                    | C     | 11-05 | parked   | parked.ticket-postponed | or waits (S85)
    bill      | A@11-02@11-20 B@11-03 C@11-04 | C   | 11-05 | covered  | ticket.within           | a duplicate found later gives its place back
    bill      | A@11-02@11-20 B@11-03 C@11-04 | A   | 11-05 | free     | ticket.not-counted      | and costs nothing itself
    bill      | ${three}                    | D     | 11-05 | parked   | parked.ticket-unknown   | without an acceptance nothing is guessed
    bill      | A@10-02 B@10-03 C@10-04 D@11-02 | C | 11-05 | over     | ticket.after-last       | a ticket keeps the place of its own month
    bill      | A@10-02 B@10-03 C@10-04 D@11-02 | D | 11-05 | covered  | ticket.within           | and takes none of the next one's
    bill      | A@10-02 A@11-02             | A     | 11-05 | covered  | ticket.within           | reopening is no second ticket (S83)
  `)) {
    test(`${row.afterLast}, work on ${row.issue} of ${row.tickets}: ${row.because}`, () => {
      const { statement } = rated(row.afterLast as "bill", row.tickets, row.issue, row.day);
      const [use] = statement.usages;
      const seconds = { covered: use?.coveredSeconds, over: use?.overageSeconds, free: use?.freeSeconds, parked: use?.parkedSeconds };

      expect(seconds).toEqual({ covered: 0, over: 0, free: 0, parked: 0, [row.settled]: 1200 });
      expect(use?.trace.map(({ code }) => code)).toContain(row.code);
      expect(statement.total).toBe(row.settled === "over" ? 3000 : 0);
    });
  }

  test("a postponed ticket takes a place of the next month", () => {
    const { statement } = rated("postpone", three, "C", "12-02", DECEMBER);

    expect(statement.usages[0]).toMatchObject({ coveredSeconds: 1200, parkedSeconds: 0 });
    expect(statement.quotas[0]).toMatchObject({ unit: "tickets", granted: 2, covered: 1, expired: 1 });
  });

  test("the quota counts places, and the last of them is announced when it is taken", () => {
    const { statement, notices } = rated("bill", three, "A", "11-05");

    expect(statement.quotas[0]).toMatchObject({ granted: 2, covered: 2, expired: 0, left: 0, beyond: 1 });
    expect(notices).toMatchObject([{ quota: "tickets", step: 100, at: "2026-11-03T09:00:00+01:00" }]);
  });
});
