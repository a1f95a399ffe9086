import type { ProductEvent } from "../../../host/site/site";
import type { Sdk } from "./fixtures/probe";
import { NINE, probeSite, teach, temporary } from "./probe-site";

const SECOND = 1000;
const ISSUE = {
  id: "10001",
  key: "WEB-1",
  self: "https://example.invalid/10001",
  fields: { summary: "Help", status: { id: "1" }, project: { id: "10001" }, customfield_10001: { category: "content" }, labels: [] },
};
const issueEvent = (name = "avi:jira:updated:issue", selfGenerated = false): ProductEvent => ({
  name,
  selfGenerated,
  payload: { issue: ISSUE, atlassianId: "712020:agent-mira", timestamp: 1803888000000, changelog: { id: "1", items: [] }, user: { accountId: "secret" } },
});
const worklogEvent: ProductEvent = {
  name: "avi:jira:created:worklog",
  selfGenerated: false,
  payload: { worklog: { id: "1", issueId: "10001" }, atlassianId: "x", issue: ISSUE },
};

type Heard = { at: number; by: string; event: Record<string, unknown> };

function listening(answer: (sdk: Sdk, event: Record<string, unknown>) => unknown = () => undefined, options = {}) {
  const site = probeSite({}, options);
  const heard: Heard[] = [];
  const hear = (by: string) => (sdk: Sdk, event: Record<string, unknown>) => {
    heard.push({ at: (site.clock.now() - NINE) / SECOND, by, event });
    return answer(sdk, event);
  };
  teach(site, { onIssue: hear("issue") as never, onWorklog: hear("worklog") as never, onComment: hear("comment") as never });
  return { site, heard };
}

test("an event reaches every trigger that names it, two seconds later, with the documented fields only", async () => {
  const { site, heard } = listening();
  site.events.emit(issueEvent());
  site.events.emit(worklogEvent);
  site.events.emit({ ...issueEvent("avi:jira:viewed:issue") });
  await site.clock.advanceTo(NINE + 1999);
  expect(heard).toEqual([]);
  await site.clock.advanceTo(NINE + 10 * SECOND);

  expect(heard).toEqual([
    {
      at: 2,
      by: "issue",
      event: {
        eventType: "avi:jira:updated:issue",
        timestamp: "1803888000000",
        selfGenerated: false,
        atlassianId: "712020:agent-mira",
        changelog: { id: "1", items: [] },
        issue: { id: "10001", key: "WEB-1", fields: { summary: "Help", status: { id: "1" }, project: { id: "10001" } } },
      },
    },
    { at: 2, by: "worklog", event: { eventType: "avi:jira:created:worklog", worklog: { id: "1", issueId: "10001" } } },
  ]);
});

test("with the switch to full fields the payload comes whole", async () => {
  const { site, heard } = listening();
  site.switches.eventFields = "full";
  site.events.emit(issueEvent());
  await site.clock.advanceTo(NINE + 10 * SECOND);

  expect(heard[0]?.event).toMatchObject({ issue: { fields: { customfield_10001: { category: "content" } } }, user: { accountId: "secret" } });
});

test("the app's own changes do not come back to triggers that ignore them", async () => {
  const { site, heard } = listening();
  site.events.emit(issueEvent("avi:jira:updated:issue", true));
  site.events.emit({ ...worklogEvent, selfGenerated: true });
  await site.clock.advanceTo(NINE + 10 * SECOND);

  expect(heard.map(({ by }) => by)).toEqual(["worklog"]);
});

test("a returned retry brings the event back, four times at most; a thrown error does not", async () => {
  const asking = listening((sdk) => new sdk.InvocationError({ retryAfter: 60, retryReason: "x" as never, retryData: {} }));
  asking.site.events.emit(worklogEvent);
  await asking.site.clock.advanceTo(NINE + 3600 * SECOND);
  expect(asking.heard.map(({ at }) => at)).toEqual([2, 62, 122, 182, 242]);
  expect(asking.heard.at(-1)?.event).toMatchObject({ retryContext: { retryCount: 4 } });

  const throwing = listening(() => {
    throw new Error("broken");
  });
  throwing.site.events.emit(worklogEvent);
  await throwing.site.clock.advanceTo(NINE + 3600 * SECOND);
  expect(throwing.heard).toHaveLength(1);
  expect(throwing.site.log.entries().map(({ text }) => text)).toContain("thrown: broken");
});

test("an event above 200 kB is lost, and the log says so", async () => {
  const { site, heard } = listening();
  site.events.emit({ ...worklogEvent, payload: { worklog: { id: "1", comment: "x".repeat(200_000) } } });
  await site.clock.advanceTo(NINE + 10 * SECOND);

  expect(heard).toEqual([]);
  expect(site.log.entries().at(-1)?.text).toContain("is lost");
});

test("deliveries outlive a restart", async () => {
  const journalFile = temporary("events.journal");
  const first = listening(undefined, { journalFile });
  first.site.events.emit(worklogEvent);
  first.site.dispose();

  const second = listening(undefined, { journalFile });
  await second.site.clock.advanceTo(NINE + 10 * SECOND);
  expect([first.heard.length, second.heard.map(({ at }) => at)]).toEqual([0, [2]]);
});

/** What is heard of a hundred events, one a second, under the faults: its order, and how late each came. */
async function underFaults(faults: Partial<ReturnType<typeof listening>["site"]["faults"]>, seed: number) {
  const { site, heard } = listening(undefined, { seed });
  Object.assign(site.faults, faults);
  for (let n = 0; n < 100; n += 1) {
    await site.clock.advanceTo(NINE + n * SECOND);
    site.events.emit({ ...worklogEvent, payload: { worklog: { id: String(n) } } });
  }
  await site.clock.advanceTo(NINE + 3600 * SECOND);
  return heard.map(({ at, event }) => ({ n: Number((event["worklog"] as { id: string }).id), late: at - Number((event["worklog"] as { id: string }).id) - 2 }));
}

test("faults drop, double, delay and reorder, the same for the same seed", async () => {
  const isOrdered = (all: { n: number }[]): boolean => all.every(({ n }, at) => at === 0 || (all[at - 1]?.n ?? 0) <= n);
  const dropped = await underFaults({ dropEvents: 0.2 }, 3);
  const doubled = await underFaults({ doubleEvents: 0.2 }, 3);
  const late = await underFaults({ lateEvents: 0.2 }, 3);
  const reordered = await underFaults({ reorderEvents: 0.5 }, 3);

  expect(dropped.length).toBeGreaterThan(60);
  expect(dropped.length).toBeLessThan(95);
  expect(new Set(doubled.map(({ n }) => n)).size).toBe(100);
  expect(doubled.length).toBeGreaterThan(105);
  expect(Math.max(...late.map((one) => one.late))).toBeGreaterThan(10);
  expect(Math.max(...late.map((one) => one.late))).toBeLessThanOrEqual(180);
  expect([isOrdered(dropped), isOrdered(reordered), reordered.length]).toEqual([true, false, 100]);
  expect(await underFaults({ dropEvents: 0.2 }, 3)).toEqual(dropped);
  expect(await underFaults({ dropEvents: 0.2 }, 4)).not.toEqual(dropped);
});
