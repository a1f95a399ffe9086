import { DEMO_CONTRACTS } from "../../host/demo/contracts";
import { ADMIN, MINUTE, expectGood, openOffice, type Office } from "../../commands/bench/office";
import { table } from "../support/table";

let office: Office;
afterEach(() => office.site.dispose());

/** One request a month is included; two come in November, work on the second is done in December. */
for (const row of table<"rollover" | "amount" | "because">(`
  rollover   | amount | because
  none       | 5500   | a request keeps the place of the month it came in: beyond the quota
  { cap: 1 } | 0      | October's place came over to November, so both were included (S84)
`)) {
  test(`work in December on the second request of November, rollover ${row.rollover}: ${row.because}`, async () => {
    office = await openOffice({ start: Date.parse("2026-11-25T08:00:00Z"), contracts: [] });
    const sla1 = DEMO_CONTRACTS.find(({ id }) => id === "dvorak-sla1")?.yaml ?? "";
    const text = sla1.replaceAll("dvorak", "acme").replace("amount: 5, rollover: none", `amount: 1, rollover: ${row.rollover}`);
    const imported = await expectGood(office.ask("admin", "importContracts", { text, rev: null }, ADMIN));
    const draft = "drafts" in imported ? imported.drafts[0] : undefined;
    await expectGood(office.ask("admin", "activate", { id: draft?.id, rev: draft?.rev, from: "2026-08-01" }, ADMIN));
    await office.raise("Eins", { category: "correspondence" });
    await office.pass(10 * MINUTE);
    const second = await office.raise("Zwei", { category: "correspondence" });
    await office.until("2026-12-02T08:00:00Z");
    await office.log(second.key, 1800, "2026-12-02T07:20:00Z");
    await office.pass(5 * MINUTE);

    const shown = await expectGood(office.ask("report", "statement", { contract: "acme-sla1", periodStart: "2026-12-01" }, ADMIN));
    const { problems = null, lines = [] } = "statement" in shown ? shown.statement : {};
    expect(problems).toEqual([]);
    expect(lines.filter(({ kind }) => kind !== "fee").reduce((sum, { amount }) => sum + amount, 0)).toBe(Number(row.amount));
  }, 60_000);
}
