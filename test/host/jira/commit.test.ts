import type { Journal } from "../../../host/store/store";
import { HostStore } from "../../../host/store/store";
import { jiraSite } from "../../../host/jira/jira-site";
import { ADA, APP, EVA, MIRA, doc, madeIssue, siteUnderTest, type TestSite } from "./site-under-test";
import { furnished, sweepSteps } from "./sweep";

interface Recorder extends Journal {
  commits: Parameters<Journal["append"]>[0][];
  fail: boolean;
}

function recorder(): Recorder {
  const commits: Recorder["commits"] = [];
  const journal: Recorder = {
    commits,
    fail: false,
    append(changes) {
      if (journal.fail) throw new Error("disk full");
      commits.push([...changes]);
    },
  };
  return journal;
}

const ACTIONS: readonly (readonly [name: string, run: (site: TestSite) => Promise<unknown>])[] = [
  ["an issue", (site) => madeIssue(site)],
  [
    "an edit with a comment",
    (site) => site.get(MIRA, "PUT /rest/api/3/issue/WEB-1", { fields: { labels: ["a"] }, update: { comment: [{ add: { body: doc("x") } }] } }),
  ],
  [
    "a transition with fields",
    (site) => site.get(MIRA, "POST /rest/api/3/issue/WEB-1/transitions", { transition: { id: "51" }, fields: { priority: { id: "1" } } }),
  ],
  ["a worklog", (site) => site.get(MIRA, "POST /rest/api/3/issue/WEB-1/worklog", { timeSpent: "5m" })],
  ["a request", (site) => site.get(EVA, "POST /rest/servicedeskapi/request", { serviceDeskId: "1", requestTypeId: "1", requestFieldValues: { summary: "x" } })],
  [
    "two fields of two issues",
    (site) =>
      site.get(APP, "POST /rest/api/3/app/field/value", {
        updates: [4, 5].map((value, at) => ({ customField: `customfield_1010${at + 3}`, issueIds: [10001, 10002], value })),
      }),
  ],
  ["a property", (site) => site.get(MIRA, "PUT /rest/api/3/issue/WEB-1/properties/note", 1)],
];

async function prepared(journal: Journal): Promise<TestSite> {
  const site = siteUnderTest(() => undefined, journal);
  await madeIssue(site);
  await madeIssue(site);
  return site;
}

test.each(ACTIONS)("%s is one commit", async (_name, run) => {
  const journal = recorder();
  const site = await prepared(journal);
  const before = journal.commits.length;
  await run(site);
  expect(journal.commits.length - before).toBe(1);
});

test.each(ACTIONS)("%s that cannot be kept leaves nothing behind and tells nobody", async (_name, run) => {
  const journal = recorder();
  const site = await prepared(journal);
  const look = async (): Promise<string> =>
    JSON.stringify(
      await site.get(ADA, "POST /rest/api/3/search/jql", {
        jql: "project in (WEB, IT) order by key",
        fields: ["*all"],
        expand: "changelog",
        properties: ["note"],
      }),
    );
  const before = await look();
  site.events.length = 0;
  journal.fail = true;
  await expect(run(site)).rejects.toThrow("disk full");
  journal.fail = false;
  expect([await look(), site.events]).toEqual([before, []]);
});

test("a site replayed from its journal answers every read as before", async () => {
  const journal = recorder();
  const site = siteUnderTest(() => undefined, journal);
  const place = await furnished(site);
  const store = new HostStore();
  const replayed = jiraSite({ ...site.parts, store }, { emit: () => undefined });
  for (const changes of journal.commits) store.apply(changes);
  let compared = 0;
  for (const step of sweepSteps(place).filter((one) => one.line.startsWith("GET"))) {
    const [method = "", path = ""] = step.line.split(" ");
    const again = await replayed.handle({ method, path, headers: {}, body: null, actor: step.actor });
    expect([step.line, again.body]).toEqual([step.line, (await site.ask(step.actor, step.line)).body]);
    compared += 1;
  }
  expect(compared).toBeGreaterThan(50);
});
