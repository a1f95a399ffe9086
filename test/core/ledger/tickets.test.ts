import { ticketPlaces, type AcceptedTicket, type AfterLast } from "../../../src/core/ledger/tickets";
import { instant } from "../../../src/core/time/instant";
import { table } from "../../support/table";

/** `A@1 B@2 C@3-5`: accepted at; after the dash taken back at. */
const tickets = (text: string): AcceptedTicket[] =>
  text.split(" ").map((part) => {
    const [issue = "", when = ""] = part.split("@");
    const [acceptedAt, taken] = when.split("-").map(Number);
    const ticket = { issue, acceptedAt: instant(acceptedAt ?? 0) };
    return taken === undefined ? ticket : { ...ticket, uncounted: { at: instant(taken), reason: "spam" } };
  });

/** `A1` place 1 within; `!` beyond; `~` without SLA; `>` postponed; `A-` not counted. */
const written = (list: ReturnType<typeof ticketPlaces>): string =>
  list.map(({ issue, place, within, sla, postponed }) => `${issue}${place ?? "-"}${within ? "" : "!"}${sla ? "" : "~"}${postponed ? ">" : ""}`).join(" ");

describe("ticketPlaces", () => {
  for (const row of table<"tickets" | "amount" | "afterLast" | "places" | "because">(`
    tickets                    | amount | afterLast | places                | because
    A@1 B@2                    | 5      | bill      | A1 B2                 | within the quota (S83)
    B@2 A@1                    | 5      | bill      | A1 B2                 | places go by acceptance, not by arrival
    A@1 B@2 C@3 D@4 E@5 F@6    | 5      | bill      | A1 B2 C3 D4 E5 F6!    | the sixth is beyond; billed, it keeps its SLA (S85)
    A@1 B@2 C@3 D@4 E@5 F@6    | 5      | no-sla    | A1 B2 C3 D4 E5 F6!~   | the sixth has no SLA (S85)
    A@1 B@2 C@3 D@4 E@5 F@6    | 5      | postpone  | A1 B2 C3 D4 E5 F6!~>  | the sixth waits for the next period (S85)
    A@1-2 B@3                  | 1      | no-sla    | A- B1                 | taken back gives its place back
    A@1-9 B@3                  | 1      | no-sla    | A- B1~                | taken back later gives the place back; the SLA stays as it was at acceptance
    A@1 A@7 B@8                | 1      | bill      | A1 B2!                | reopening is no second ticket
    A@1 B@1                    | 1      | bill      | A1 B2!                | at the same instant the issue id decides
    B@1 A@1                    | 1      | bill      | A1 B2!                | whatever arrives first
    B@1 A@2                    | 1      | bill      | B1 A2!                | but only at the same instant
    A@1-3 B@3                  | 1      | no-sla    | A- B1                 | taken back at that very instant, the place was free at acceptance
    A@7 B@3 A@1                | 1      | bill      | A1 B2!                | heard of twice, the earlier acceptance counts, whichever comes first
    A@1 A@7-9 B@8              | 1      | no-sla    | A- B1~                | what the later word says of taking it back is kept
    A@7-9 A@1 B@8              | 1      | no-sla    | A- B1~                | in either order
    A@1-2 A@7-9 B@3            | 1      | no-sla    | A- B1                 | and what was said first stands
    A@7-9 A@1-2 B@3            | 1      | no-sla    | A- B1                 | in either order
    A@1-4 A@1-2 B@3            | 1      | no-sla    | A- B1~                | of two words of one instant, the one that is known
  `)) {
    test(`${row.because}: ${row.tickets}`, () => {
      expect(written(ticketPlaces(tickets(row.tickets), Number(row.amount), row.afterLast as AfterLast))).toBe(row.places);
    });
  }
});
