import { DEMO_CONTRACTS } from "../../host/demo/contracts";
import { appField } from "../../host/demo/acts";
import { ADMIN, EVA, MINUTE, MIRA, expectGood, openOffice, type Office } from "../../commands/bench/office";

let office: Office;
beforeEach(async () => {
  const acme = DEMO_CONTRACTS.filter(({ yaml }) => yaml.includes("customer: acme"));
  const more = acme.map((one) => ({ ...one, yaml: `${one.yaml}announce: { labels: [major-release] }\n` }));
  office = await openOffice({ start: Date.parse("2026-11-09T08:00:00Z"), contracts: [], more });
}, 60_000);
afterEach(() => office.site.dispose());

type Issue = { id: string; key: string };

const expected = async (issue: Issue) =>
  (await expectGood(office.ask("agent", "issue", { issue: issue.id }, MIRA, issue))) as { announceExpected: string | null };

async function label(issue: Issue, labels: readonly string[]): Promise<void> {
  await office.jira(ADMIN, "PUT", `/rest/api/3/issue/${issue.key}`, { fields: { labels } });
  await office.pass(MINUTE);
}

test("S13: a label that is there at first sight asks for the announcement, which answers it for the period", async () => {
  const supportClass = await appField(office.site.jira, ADMIN, "support-class");
  const issue = await office.jira<Issue>(ADMIN, "POST", "/rest/api/3/issue", {
    fields: {
      project: { key: "WEB" },
      issuetype: { id: "10101" },
      summary: "Umstieg auf die nächste Hauptversion",
      reporter: { id: EVA },
      customfield_10002: [1],
      [supportClass]: { category: "content", severity: 2 },
      labels: ["shop", "Major-Release"],
    },
  });
  await office.pass(5 * MINUTE);
  expect(await expected(issue)).toMatchObject({ announceExpected: "major-release", announcement: null });

  const ask = { issue: issue.id, seconds: 2700, category: null };
  expect(await office.ask("agent", "estimate", ask, MIRA, issue)).toMatchObject({ offered: true, leftMinutes: 30, overageMinutes: 15 });
  expect(await office.ask("agent", "announce", ask, MIRA, issue)).toMatchObject({ announceExpected: null, announcement: { state: "announced" } });
  expect(await expected(issue)).toMatchObject({ announceExpected: null });
});

test("S13: a label that comes later counts without another read, until it is taken away; work without a quota has none", async () => {
  const issue = await office.raise();
  const design = await office.raise("Banner", { category: "design", severity: 2 });
  await office.pass(5 * MINUTE);
  expect(await expected(issue)).toMatchObject({ announceExpected: null });

  await label(issue, ["major-release"]);
  await label(design, ["major-release"]);
  expect(await expected(issue)).toMatchObject({ announceExpected: "major-release" });
  expect(await expected(design)).toMatchObject({ announceExpected: null });

  await label(issue, []);
  expect(await expected(issue)).toMatchObject({ announceExpected: null });
});

test("S13: said not to be possible, it is asked for no longer", async () => {
  const issue = await office.raise();
  await office.pass(5 * MINUTE);
  await label(issue, ["major-release"]);
  const ask = { issue: issue.id, seconds: 2700, category: null, reason: "Niemand erreichbar" };

  expect(await office.ask("agent", "notAnnounced", ask, MIRA, issue)).toMatchObject({ announceExpected: null, announcement: { state: "not-possible" } });
});
