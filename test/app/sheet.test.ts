import type { CloseView } from "../../src/app/api";
import { ADMIN, MINUTE, expectGood, openOffice, type Office } from "../../commands/bench/office";

const ACME = "acme-service-30";
let office: Office;
afterEach(() => office.site.dispose());

const sheetOf = async (periodStart: string): Promise<string> =>
  JSON.stringify(await expectGood(office.ask("report", "sheet", { contract: ACME, periodStart, locale: "en" }, ADMIN)));

test("a closed month keeps the sheet it was closed by, also when a later version reaches back over it", async () => {
  office = await openOffice({ start: Date.parse("2026-11-30T08:00:00Z") });
  await office.until("2026-12-03T09:00:00Z");
  const view = (await expectGood(office.ask("report", "closeView", { month: "2026-11" }, ADMIN))) as CloseView;
  await expectGood(office.ask("report", "close", { month: "2026-11", contracts: [{ contract: ACME, last: view.items[0]?.last ?? 0 }] }, ADMIN));
  await office.pass(5 * MINUTE);
  const before = await sheetOf("2026-11-01");

  const exported = await expectGood(office.ask("admin", "exportContracts", { ids: [ACME] }, ADMIN));
  const text = "text" in exported ? exported.text.replace("perHour: 9000", "perHour: 9900") : "";
  const imported = await expectGood(office.ask("admin", "importContracts", { text, rev: null }, ADMIN));
  const draft = "drafts" in imported ? imported.drafts[0] : undefined;
  await expectGood(office.ask("admin", "activate", { id: ACME, rev: draft?.rev, from: "2026-11-01" }, ADMIN));

  expect(before).toContain('"perHour":9000');
  expect(await sheetOf("2026-11-01")).toBe(before);
  expect(await sheetOf("2026-12-01")).toContain('"perHour":9900');
}, 120_000);
