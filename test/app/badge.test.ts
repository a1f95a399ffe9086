import { comment, moveTo } from "../../host/demo/acts";
import { STATUS } from "../../host/jira/facts/workflow";
import { say } from "../../src/text/say";
import { MINUTE, MIRA, STRANGER, openOffice, type Office } from "../../commands/bench/office";

let office: Office;
afterEach(() => office.site.dispose());

async function badge(issue: { id: string }, locale = "de-DE"): Promise<{ label?: string; type?: string }> {
  const event = { extension: { type: "jira:issueContext", issue }, context: { locale, moduleKey: "contract" } };
  const outcome = await office.site.run.invokeFunction({ functionKey: "issue-badge", event });
  if (!outcome.ok) throw new Error(outcome.message);
  return (outcome.result as { status?: { value: { label: string; type: string } } }).status?.value ?? {};
}

test("the badge says the first thing that applies, in the person's language", async () => {
  office = await openOffice();
  const issue = await office.raise("Impressum", { category: "content", severity: 1 });
  await office.pass(5 * MINUTE);
  expect([await badge(issue), await badge(issue, "en-US")]).toEqual([
    { label: "Bis 16:00", type: "inprogress" },
    { label: "Due 16:00", type: "inprogress" },
  ]);
  await office.until("2026-11-09T14:30:00Z");
  expect(await badge(issue)).toEqual({ label: "Bis 16:00", type: "moved" });
  await office.until("2026-11-09T17:00:00Z");
  expect(await badge(issue)).toEqual({ label: "Überfällig", type: "removed" });

  await comment(office.site.jira, MIRA, issue.key, "Wir sehen es uns an.", false);
  await office.pass(5 * MINUTE);
  expect(await badge(issue)).toEqual({ label: "Bis Di.", type: "inprogress" });
  await office.log(issue.key, 1500, "2026-11-09T16:00:00Z");
  await office.pass(5 * MINUTE);
  expect(await badge(issue)).toEqual({ label: "Noch 5\u00a0min", type: "moved" });
  await office.log(issue.key, 600, "2026-11-09T16:30:00Z");
  await office.pass(5 * MINUTE);
  expect([await badge(issue), await badge(issue, "en-US")]).toEqual([
    { label: "Aufgebraucht", type: "removed" },
    { label: "Over quota", type: "removed" },
  ]);

  const design = await office.raise("Banner", { category: "design", severity: 3 });
  await office.pass(5 * MINUTE);
  await comment(office.site.jira, MIRA, design.key, "Welches Bild?", false);
  await moveTo(office.site.jira, MIRA, design.key, STATUS.waiting);
  await office.pass(5 * MINUTE);
  expect(await badge(design)).toEqual({ label: "Pausiert", type: "default" });
  await moveTo(office.site.jira, MIRA, design.key, STATUS.progress);
  await office.pass(5 * MINUTE);
  expect([await badge(design), await badge(design, "en-US")]).toEqual([
    { label: "Bis 19.11.", type: "inprogress" },
    { label: "Due 19 Nov", type: "inprogress" },
  ]);
  await moveTo(office.site.jira, MIRA, design.key, STATUS.resolved);
  await office.pass(5 * MINUTE);
  expect(await badge(design)).toEqual({ label: "Aktiv", type: "default" });
  const nobody = await office.raise("Von niemandem", null, STRANGER);
  await office.pass(5 * MINUTE);
  expect(await badge(nobody)).toEqual({ label: "Kein Vertrag", type: "default" });
}, 60_000);

test("no label is longer than the twelve characters that fit", () => {
  const facts = { left: 119, time: "15:00", day: "30 Sept" };
  const keys = ["overdue", "over-quota", "left.minutes", "left.hours", "left.tickets", "paused", "active", "no-contract", "due.time", "due.day"];
  const labels = (["de", "en"] as const).flatMap((language) => keys.map((key) => say(language, `badge.${key}`, facts)));

  expect(labels.filter((label) => label.length > 12 || label.startsWith("badge."))).toEqual([]);
});
