import { APP, MIRA, NORA, madeIssue, siteUnderTest, type Json, type TestSite } from "./site-under-test";
import { changeSetting } from "../../../host/jira/state/setting";

interface History {
  readonly id: string;
  readonly created: unknown;
  readonly items: Json[];
}

/** Three changes, an hour apart: priority, status, summary. */
async function changed(): Promise<TestSite> {
  const site = siteUnderTest();
  await madeIssue(site);
  for (const [line, body] of [
    ["PUT /rest/api/3/issue/WEB-1", { fields: { priority: { id: "1" } } }],
    ["POST /rest/api/3/issue/WEB-1/transitions", { transition: { id: "21" } }],
    ["PUT /rest/api/3/issue/WEB-1", { fields: { summary: "Swap them soon" } }],
  ] as const) {
    await site.advance(3600);
    await site.get(MIRA, line, body);
  }
  return site;
}

const fieldsOf = (histories: readonly History[]): unknown[] => histories.map((history) => history.items.map((item) => item["field"]).join("+"));

test("pages run from the oldest, the issue's own list from the newest", async () => {
  const site = await changed();
  const page = await site.get<{ values: History[]; total: number; isLast: boolean; nextPage?: string }>(
    MIRA,
    "GET /rest/api/3/issue/WEB-1/changelog?maxResults=2",
  );
  expect([fieldsOf(page.values), page.total, page.isLast, page.nextPage]).toEqual([["priority", "status"], 3, false, expect.stringContaining("startAt=2")]);
  const issue = await site.get<{ changelog: { histories: History[] } }>(MIRA, "GET /rest/api/3/issue/WEB-1?expand=changelog&fields=id");
  expect(fieldsOf(issue.changelog.histories)).toEqual(["summary", "status", "priority"]);
});

test("bulkfetch: numbers for dates, newest first, filtered by field, by pages", async () => {
  const site = await changed();
  const ask = { issueIdsOrKeys: ["WEB-1"] };
  interface Bulk {
    readonly issueChangeLogs: { issueId: string; changeHistories: History[] }[];
    readonly nextPageToken?: string;
  }
  const all = await site.get<Bulk>(APP, "POST /rest/api/3/changelog/bulkfetch", ask);
  expect(all.issueChangeLogs[0]?.changeHistories.map((history) => history.created)).toEqual(
    [11, 10, 9].map((hour) => Date.parse("2026-11-02T00:00:00Z") + hour * 3_600_000),
  );
  const status = await site.get<Bulk>(APP, "POST /rest/api/3/changelog/bulkfetch", { ...ask, fieldIds: ["status"] });
  expect(status.issueChangeLogs.flatMap((log) => fieldsOf(log.changeHistories))).toEqual(["status"]);
  const first = await site.get<Bulk>(APP, "POST /rest/api/3/changelog/bulkfetch", { ...ask, maxResults: 2 });
  const rest = await site.get<Bulk>(APP, "POST /rest/api/3/changelog/bulkfetch", { ...ask, maxResults: 2, nextPageToken: first.nextPageToken });
  expect([...first.issueChangeLogs, ...rest.issueChangeLogs].flatMap((log) => fieldsOf(log.changeHistories))).toEqual(["summary", "status", "priority"]);
  expect(rest).not.toHaveProperty("nextPageToken");
  const many = await site.ask(APP, "POST /rest/api/3/changelog/bulkfetch", { issueIdsOrKeys: Array.from({ length: 1001 }, (_, at) => `WEB-${at}`) });
  expect([many.status, many.body]).toEqual([
    400,
    expect.stringContaining("You may only load changelogs for a maximum of 1,000 issues by ID or key at a time."),
  ]);
});

test("items carry ids as text or null", async () => {
  const site = await changed();
  await site.get(MIRA, "POST /rest/api/3/issue/WEB-1/transitions", { transition: { id: "51" } });
  const { changelog } = await site.get<{ changelog: { histories: History[] } }>(NORA, "GET /rest/api/3/issue/WEB-1?expand=changelog&fields=id");
  expect(changelog.histories[0]?.items[0]).toEqual({
    field: "resolution",
    fieldtype: "jira",
    fieldId: "resolution",
    from: null,
    fromString: null,
    to: "10000",
    toString: "Done",
  });
});

test("with translated names the strings follow the reader, the ids do not", async () => {
  const site = await changed();
  changeSetting(site.parts.store, { translatedNames: true });
  const names = async (accountId: string): Promise<unknown> => {
    const line = "GET /rest/api/3/issue/WEB-1?expand=changelog&fields=status";
    const issue = await site.get<{ fields: { status: Json }; changelog: { histories: History[] } }>({ kind: "user", accountId }, line);
    const item = issue.changelog.histories[1]?.items[0] ?? {};
    return [issue.fields.status["name"], item["from"], item["fromString"], item["to"], item["toString"]];
  };
  expect(await names("712020:agent-mira")).toEqual(["In Arbeit", "10001", "Offen", "10003", "In Arbeit"]);
  expect(await names("712020:agent-paul")).toEqual(["In progress", "10001", "Open", "10003", "In progress"]);
});
