import type { EstimateOffer } from "../../src/app/api";
import { table } from "../support/table";
import { issue } from "./issue";
import { stage, type Stage } from "./stage";

let shown: Stage | null = null;
afterEach(() => shown?.close());

const OVER = { overageMinutes: 15, amount: { amount: 2250, currency: "EUR" }, perHour: null };
const WAYS = { approval: OVER, quote: null, needed: false, prices: "net", lastDay: "2026-11-26" } as const;
const OFFER: EstimateOffer = { ...OVER, seconds: 2700, leftMinutes: 30, offered: true, ways: WAYS, trace: [] };

for (const row of table<"locale" | "title" | "text" | "check" | "refuse" | "keep">(`
  locale | title                                                | text                                                                  | check              | refuse                 | keep
  de-AT  | Label „major-release“: Mehrverbrauch ist zu erwarten | Schätzen und vorher ankündigen. Das Kontingent wird zuerst verbraucht. | Schätzung prüfen   | Nicht möglich, weil …  | Begründung festhalten
  en-GB  | Label “major-release”: overage is expected           | Estimate and announce it beforehand. The quota is used first.         | Check the estimate | Not possible because … | Keep the reason
`)) {
  test(`${row.locale}: a label asks for the estimate, until the overage was announced or could not be (S13)`, async () => {
    const answers = { issue: () => issue({ announceExpected: "major-release" }), estimate: () => OFFER, notAnnounced: () => issue() };
    shown = await stage({ surface: "issue-panel", locale: row.locale, extension: { issue: { id: "10007", key: "ACME-7" } }, answers });
    const on = shown;
    expect(on.words()).toContain(row.title);
    expect(on.words()).toContain(row.text);
    expect(on.words().indexOf(row.title)).toBeLessThan(on.words().indexOf(row.check));

    await on.type("estimate-time", "45");
    await on.press(row.check);
    await on.press(row.refuse);
    await on.type("offer-reason", "Nobody reachable");
    await on.press(row.keep);
    expect(on.words()).not.toContain(row.title);
    expect(on.words()).toContain(row.check);
  });
}
