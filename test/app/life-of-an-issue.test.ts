import { ADMIN, MIRA, openOffice } from "../../commands/bench/office";
import { liveIssue } from "../../commands/bench/life";
import { bytesOf } from "../../commands/bench/meter";

test("the life of an issue stays within what DESIGN §8 allows", async () => {
  const office = await openOffice();
  const { issue, counted } = await liveIssue(office);
  const view = await office.ask("agent", "issue", { issue: issue.id }, MIRA, issue);
  office.site.dispose();

  expect(counted.jiraReads).toBeLessThanOrEqual(3);
  expect(counted.jiraWrites).toBeLessThanOrEqual(8);
  expect(bytesOf(counted)).toBeLessThanOrEqual(12 * 1024);
  expect(view).toMatchObject({ charged: { coveredMinutes: 19, billableMinutes: 0 }, quotas: [{ id: "content", used: 19, left: 11 }] });
}, 60_000);

test("the fields of the issue say what the app knows", async () => {
  const office = await openOffice();
  const { issue } = await liveIssue(office);
  const { fields } = await office.jira<{ fields: Record<string, unknown> }>(ADMIN, "GET", `/rest/api/3/issue/${issue.key}`);
  office.site.dispose();

  expect(Object.values(fields)).toEqual(expect.arrayContaining([expect.objectContaining({ tier: "Service 30", customer: "ACME GmbH", state: "active" }), 19]));
}, 60_000);
