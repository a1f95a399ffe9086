import { table } from "../../support/table";
import { MIRA, PAUL, doc, madeIssue, siteUnderTest, type Json, type TestSite } from "./site-under-test";
import { changeSetting } from "../../../host/jira/state/setting";

/** Whole sweeps take a second here and much longer on a machine with other work to do. */
jest.setTimeout(60_000);

const LOG = "POST /rest/api/3/issue/WEB-1/worklog";

async function withIssue(fields: Json = {}): Promise<TestSite> {
  const site = siteUnderTest();
  await madeIssue(site, fields);
  return site;
}

test.each(
  table<"started" | "status" | "reason">(`
    started                           | status | reason
    2026-11-02T08:30:00.000+0100      | 201    | the one form
    2026-11-02T08:30:00.000-0330      | 201    | half hours too
    2026-11-02T08:30:00.000Z          | 400    | Z is no offset here
    2026-11-02T08:30:00.000+01:00     | 400    | no colon
    2026-11-02T08:30:00+0100          | 400    | milliseconds are part of the form
    2026-11-02T08:30:00.000000+0100   | 400    | exactly three digits
    2026-11-02 08:30                  | 400    |
    2026-13-02T08:30:00.000+0100      | 400    | no such month
  `),
)("started $started → $status", async ({ started, status }) => {
  const site = await withIssue();
  const response = await site.ask(MIRA, LOG, { timeSpent: "5m", started });
  const text = status === "201" ? "timeSpentSeconds" : `Invalid date format. Please enter the date in the format \\"yyyy-MM-dd'T'HH:mm:ss.SSSZ\\".`;
  expect([response.status, response.body]).toEqual([Number(status), expect.stringContaining(text)]);
});

test.each(
  table<"spent" | "seconds" | "reason">(`
    spent   | seconds | reason
    1h 30m  | 5400    |
    45m     | 2700    |
    1d      | 28800   | eight working hours
    1w      | 144000  | five working days
    1.5h    | 5400    |
    20      | 1200    | minutes are the default unit
    2H 5M   | 7500    | capitals
    soon    | refused | rubbish
    0m      | refused | nothing was worked
    30s     | refused | no seconds
  `),
)("timeSpent $spent is $seconds", async ({ spent, seconds }) => {
  const site = await withIssue();
  const response = await site.ask(MIRA, LOG, { timeSpent: spent });
  expect(response.status === 201 ? String(JSON.parse(response.body).timeSpentSeconds) : "refused").toBe(seconds);
});

test("a day is as long as the site says", async () => {
  const site = await withIssue();
  changeSetting(site.parts.store, { hoursPerDay: 7.5 });
  expect((await site.get(MIRA, LOG, { timeSpent: "1d" }))["timeSpentSeconds"]).toBe(27_000);
});

test("seconds and text are alternatives; a document or nothing is the comment", async () => {
  const site = await withIssue();
  expect(await site.get(MIRA, LOG, { timeSpentSeconds: 900 })).not.toHaveProperty("comment");
  expect(await site.get(MIRA, LOG, { timeSpentSeconds: 900, comment: doc("call") })).toMatchObject({ comment: doc("call"), timeSpent: "15m" });
  expect((await site.ask(MIRA, LOG, { timeSpentSeconds: 900, comment: "call" })).status).toBe(400);
  expect((await site.ask(MIRA, LOG, { timeSpentSeconds: "900" })).status).toBe(400);
  expect((await site.ask(MIRA, LOG, {})).status).toBe(400);
});

test("totals and the remaining estimate follow each worklog", async () => {
  const site = await withIssue({ timetracking: { originalEstimate: "45m" } });
  const tracking = async (): Promise<unknown> => {
    const issue = await site.get<{ fields: { timetracking: Json } }>(MIRA, "GET /rest/api/3/issue/WEB-1?fields=timetracking");
    const { originalEstimateSeconds, remainingEstimateSeconds, timeSpentSeconds } = issue.fields.timetracking;
    return [originalEstimateSeconds, remainingEstimateSeconds, timeSpentSeconds];
  };
  const states = [await tracking()];
  const { id } = await site.get<{ id: string }>(MIRA, LOG, { timeSpent: "20m" });
  states.push(await tracking());
  await site.get(MIRA, `PUT /rest/api/3/issue/WEB-1/worklog/${id}`, { timeSpent: "25m" });
  states.push(await tracking());
  await site.get(MIRA, `${LOG}?adjustEstimate=leave`, { timeSpent: "10m" });
  states.push(await tracking());
  await site.get(MIRA, `DELETE /rest/api/3/issue/WEB-1/worklog/${id}`);
  states.push(await tracking());
  expect(states).toEqual([
    [2700, 2700, undefined],
    [2700, 1500, 1200],
    [2700, 1200, 1500],
    [2700, 1200, 2100],
    [2700, 2700, 600],
  ]);
});

test("a worklog has three clocks, written in the reader's zone", async () => {
  const site = await withIssue();
  const { id } = await site.get<{ id: string }>(MIRA, LOG, { timeSpent: "5m", started: "2026-10-30T23:30:00.000+0100" });
  await site.advance(600);
  await site.get(PAUL, LOG, { timeSpent: "5m" });
  const edit = await site.ask(PAUL, `PUT /rest/api/3/issue/WEB-1/worklog/${id}`, { timeSpent: "6m" });
  expect(edit.status).toBe(403);
  await site.get(MIRA, `PUT /rest/api/3/issue/WEB-1/worklog/${id}`, { timeSpent: "6m" });
  const shown = await site.get(PAUL, `GET /rest/api/3/issue/WEB-1/worklog/${id}`);
  expect(shown).toMatchObject({
    started: "2026-10-30T22:30:00.000+0000",
    created: "2026-11-02T08:00:00.000+0000",
    updated: "2026-11-02T08:10:00.000+0000",
    author: { accountId: "712020:agent-mira" },
  });
});

interface Feed {
  readonly values: { worklogId: number; updatedTime: number }[];
  readonly since: number;
  readonly until: number;
  readonly lastPage: boolean;
  readonly nextPage?: string;
}

describe("feeds", () => {
  test("the last minute is hidden, ids are numbers, created ones count as updated", async () => {
    const site = await withIssue();
    const { id } = await site.get<{ id: string }>(MIRA, LOG, { timeSpent: "5m" });
    const at = site.parts.clock.now();
    await site.advance(59);
    expect((await site.get<Feed>(MIRA, "GET /rest/api/3/worklog/updated?since=0")).values).toEqual([]);
    await site.advance(1);
    const feed = await site.get<Feed>(MIRA, "GET /rest/api/3/worklog/updated?since=0");
    expect(feed).toMatchObject({ values: [{ worklogId: Number(id), updatedTime: at }], since: 0, until: at, lastPage: true });
    expect(feed).not.toHaveProperty("nextPage");
    expect((await site.get<Feed>(MIRA, `GET /rest/api/3/worklog/updated?since=${at + 1}`)).values).toEqual([]);
  });

  test("a deleted worklog moves from one feed to the other", async () => {
    const site = await withIssue();
    const { id } = await site.get<{ id: string }>(MIRA, LOG, { timeSpent: "5m" });
    await site.advance(60);
    await site.get(MIRA, `DELETE /rest/api/3/issue/WEB-1/worklog/${id}`);
    await site.advance(60);
    expect((await site.get<Feed>(MIRA, "GET /rest/api/3/worklog/updated?since=0")).values).toEqual([]);
    expect((await site.get<Feed>(MIRA, "GET /rest/api/3/worklog/deleted?since=0")).values.map((one) => one.worklogId)).toEqual([Number(id)]);
  });

  test("a thousand a page, oldest first, until = the youngest shown", async () => {
    const site = await withIssue();
    for (let count = 0; count < 1003; count += 1) {
      await site.get(MIRA, LOG, { timeSpent: "1m" });
      await site.advance(1);
    }
    await site.advance(60);
    const first = await site.get<Feed>(MIRA, "GET /rest/api/3/worklog/updated?since=0");
    expect([first.values.length, first.lastPage, first.until]).toEqual([1000, false, first.values.at(-1)?.updatedTime]);
    const next = await site.get<Feed>(MIRA, `GET ${first.nextPage?.replace(/^https:\/\/[^/]+/, "")}`);
    expect([next.values.length, next.lastPage, next.values[0]?.worklogId]).toEqual([4, true, first.values.at(-1)?.worklogId]);
  });

  test("the list is a bare array that leaves out what is gone", async () => {
    const site = await withIssue();
    const { id } = await site.get<{ id: string }>(MIRA, LOG, { timeSpent: "5m" });
    const found = await site.get<unknown[]>(MIRA, "POST /rest/api/3/worklog/list", { ids: [Number(id), 99_999] });
    expect(found).toEqual([expect.objectContaining({ id, issueId: "10001" })]);
    expect((await site.ask(MIRA, "POST /rest/api/3/worklog/list", { ids: [] })).status).toBe(400);
    expect((await site.ask(MIRA, "POST /rest/api/3/worklog/list", { ids: Array.from({ length: 1001 }, (_, at) => at) })).status).toBe(400);
  });

  test.each([
    ["silent about them by default", false, 0],
    ["or names them, by the setting", true, 1],
  ])("worklogs of a deleted issue: the deleted feed is %s", async (_name, feedOfDeletedIssues, count) => {
    const site = await withIssue();
    changeSetting(site.parts.store, { feedOfDeletedIssues });
    await site.get(MIRA, LOG, { timeSpent: "5m" });
    await site.get({ kind: "user", accountId: "712020:admin-ada" }, "DELETE /rest/api/3/issue/WEB-1");
    await site.advance(60);
    expect((await site.get<Feed>(MIRA, "GET /rest/api/3/worklog/deleted?since=0")).values).toHaveLength(count);
  });
});
