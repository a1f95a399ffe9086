import { comment, moveTo } from "../../host/demo/acts";
import { STATUS } from "../../host/jira/facts/workflow";
import { changeSetting } from "../../host/jira/state/setting";
import { ADMIN, MINUTE, MIRA, expectGood, openOffice, type Office } from "../../commands/bench/office";

let office: Office;
beforeEach(async () => {
  office = await openOffice({ start: Date.parse("2026-11-09T08:00:00Z") });
}, 60_000);
afterEach(() => office.site.dispose());

const clocks = async (issue: { id: string; key: string }): Promise<Record<string, object>> => {
  const view = await office.ask("agent", "issue", { issue: issue.id }, MIRA, issue);
  return "clocks" in view ? Object.fromEntries(view.clocks.map((clock) => [clock.metric, clock])) : {};
};

/** From now on Jira answers names in the language of whoever asks; the daily run hears them. */
async function translate(): Promise<void> {
  changeSetting(office.site.store, { translatedNames: true });
  await office.site.scheduler.runNow("daily");
}

const draftWith = async (from: string, to: string): Promise<{ id: string; rev: number }> => {
  const exported = await expectGood(office.ask("admin", "exportContracts", { ids: ["acme-service-30"] }, ADMIN));
  const text = "text" in exported ? exported.text.replaceAll(from, to) : "";
  const imported = await expectGood(office.ask("admin", "importContracts", { text, rev: null }, ADMIN));
  return "drafts" in imported ? (imported.drafts[0] ?? { id: "", rev: -1 }) : { id: "", rev: -1 };
};

test("names that are translated later change nothing: a paused clock stays paused, a resolved one is done", async () => {
  const issue = await office.raise();
  await office.pass(5 * MINUTE);
  await comment(office.site.jira, MIRA, issue.key, "Welche Seite?", false);
  await moveTo(office.site.jira, MIRA, issue.key, STATUS.waiting);
  await office.pass(5 * MINUTE);
  const before = await clocks(issue);
  expect(before).toMatchObject({ resolution: { state: "paused", pausedBy: "Waiting for customer" } });

  await translate();
  expect(await clocks(issue)).toMatchObject({ resolution: { state: "paused", pausedBy: "Warten auf Kunde" } });

  await moveTo(office.site.jira, MIRA, issue.key, STATUS.progress);
  await office.pass(5 * MINUTE);
  expect(await clocks(issue)).toMatchObject({ resolution: { state: "running", pausedBy: null } });
  await moveTo(office.site.jira, MIRA, issue.key, STATUS.resolved);
  await office.pass(5 * MINUTE);
  expect(await clocks(issue)).toMatchObject({ resolution: { state: "kept" } });
}, 60_000);

test("an unknown status is refused at activation with its path and the names there are", async () => {
  const { id, rev } = await draftWith("Waiting for customer", "Nirvana");
  const answer = await office.ask("admin", "activate", { id, rev, from: "2026-12-01" }, ADMIN);

  expect(answer).toMatchObject({
    problems: expect.arrayContaining([
      expect.objectContaining({
        code: "contract.status-unknown",
        at: "sla.targets[1].pause.statuses[0]",
        facts: { status: "Nirvana", known: expect.stringContaining("Waiting for customer") },
      }),
    ]),
  });
});

test("an id may be written in place of a name, and a name in the language that Jira answered earlier", async () => {
  await translate();
  const byId = await draftWith("Waiting for customer", `"${STATUS.waiting}"`);
  expect(await office.ask("admin", "activate", { ...byId, from: "2026-12-01" }, ADMIN)).toMatchObject({ version: 2 });
  const german = await draftWith(`"${STATUS.waiting}"`, "Warten auf Kunde");
  expect(await office.ask("admin", "activate", { id: german.id, rev: german.rev, from: "2027-01-01" }, ADMIN)).toMatchObject({ version: 3 });
});
