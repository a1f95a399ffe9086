import { comment, moveTo } from "../../host/demo/acts";
import { STATUS } from "../../host/jira/facts/workflow";
import { meter } from "../../commands/bench/meter";
import { ADMIN, HOUR, MINUTE, MIRA, openOffice, type Office } from "../../commands/bench/office";

interface CommentPage {
  readonly comments: readonly {
    readonly jsdPublic: boolean;
    readonly body: unknown;
    readonly properties?: readonly { key: string; value: { key?: string } }[];
  }[];
}

/** Keys of the notices that stand on an issue as comments, and whether a customer could read one. */
async function noticesOn(office: Office, key: string): Promise<{ keys: readonly string[]; public: number }> {
  const { comments } = await office.jira<CommentPage>(ADMIN, "GET", `/rest/api/3/issue/${key}/comment?expand=properties`);
  const notices = comments.filter(({ properties }) => properties?.some(({ key: name }) => name === "kontingent.notice") === true);
  const keys = notices.flatMap(({ properties }) => properties?.find(({ key: name }) => name === "kontingent.notice")?.value.key ?? []);
  return { keys: keys.toSorted(), public: notices.filter(({ jsdPublic }) => jsdPublic).length };
}

test("a warning comes once when three quarters of the target are used, the breach once after it is due", async () => {
  const office = await openOffice();
  const issue = await office.raise();
  // Response 8 h from Mon 08:00 Vienna: the warning at 14:00, due at 16:00 (15:00 UTC).
  await office.until("2026-11-09T12:55:00Z");
  expect((await noticesOn(office, issue.key)).keys).toEqual([]);
  await office.until("2026-11-09T13:10:00Z");
  expect((await noticesOn(office, issue.key)).keys).toEqual([`sla:${issue.id}.response:1:75pc`]);
  await office.until("2026-11-09T15:10:00Z");
  await office.pass(2 * HOUR);

  const { keys, public: seen } = await noticesOn(office, issue.key);
  office.site.dispose();
  expect(keys).toEqual([`sla:${issue.id}.response:1:75pc`, `sla:${issue.id}.response:1:breach`]);
  expect(seen).toBe(0);
}, 60_000);

test("two ticks at once, and a stop between the comment and its note, still tell once", async () => {
  const office = await openOffice({ seed: 3 });
  const issue = await office.raise();
  await office.until("2026-11-09T12:58:00Z");
  office.site.faults.stopAtWrite = 2;
  await office.until("2026-11-09T13:01:00Z");
  office.site.faults.stopAtWrite = null;
  await Promise.all([office.site.scheduler.runNow("tick"), office.site.scheduler.runNow("tick")]);
  await office.pass(30 * MINUTE);

  const { keys } = await noticesOn(office, issue.key);
  const stopped = office.site.run.invocations().filter(({ ended }) => ended === "stopped").length;
  office.site.dispose();
  expect(stopped).toBeGreaterThan(0);
  expect(keys).toEqual([`sla:${issue.id}.response:1:75pc`]);
}, 60_000);

test("an answered and resolved issue is left alone", async () => {
  const office = await openOffice();
  const issue = await office.raise();
  await office.until("2026-11-09T09:00:00Z");
  await comment(office.site.jira, MIRA, issue.key, "Ist erledigt.", false);
  await moveTo(office.site.jira, MIRA, issue.key, STATUS.resolved);
  await office.until("2026-11-20T09:00:00Z");

  const { keys } = await noticesOn(office, issue.key);
  office.site.dispose();
  expect(keys).toEqual([]);
}, 60_000);

test("with nothing due a tick is one query, no call to Jira and no write", async () => {
  const office = await openOffice();
  for (let n = 0; n < 3; n += 1) await office.raise(`Vorgang ${n}`);
  await office.until("2026-11-09T08:30:00Z");
  const { counted, reset } = meter(office.site);
  reset();
  await office.site.scheduler.runNow("tick");
  office.site.dispose();

  expect({ queries: counted.queries, jira: counted.jiraReads + counted.jiraWrites, writes: counted.writes }).toEqual({ queries: 1, jira: 0, writes: 0 });
}, 60_000);
