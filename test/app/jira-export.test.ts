import { parse } from "yaml";
import { HOUR, MINUTE, MIRA, ADMIN, PAUL, openOffice, type Office } from "../../commands/bench/office";
import { DEMO_CALENDARS, DEMO_CONTRACTS } from "../../host/demo/contracts";
import { readExport } from "../../src/app/export/read-export";
import type { Answer } from "../../src/app/api/answer";
import type { IssueView } from "../../src/app/api/issue";
import type { Statement } from "../../src/core/statement/statement";
import { computeScenario, type ScenarioResult } from "../../src/app/scenario/run-scenario";

jest.setTimeout(120_000);

/** A week of ACME: two requests, an answer, a pause, a re-classification, three worklogs, one of them another category by its own words. */
async function liveAWeek(office: Office): Promise<readonly { readonly id: string; readonly key: string }[]> {
  const move = async (key: string, to: string): Promise<void> => {
    const { transitions } = await office.jira<{ transitions: { id: string; to: { name: string } }[] }>(MIRA, "GET", `/rest/api/3/issue/${key}/transitions`);
    const transition = transitions.find((one) => one.to.name === to);
    await office.jira(MIRA, "POST", `/rest/api/3/issue/${key}/transitions`, { transition: { id: transition?.id } });
  };
  const say = (account: string, key: string, body: string, open: boolean): Promise<unknown> =>
    office.jira(account, "POST", `/rest/servicedeskapi/request/${key}/comment`, { body, public: open });
  const first = await office.raise("Impressum ändern", { category: "content", severity: 2 });
  await office.pass(4 * HOUR);
  await say(MIRA, first.key, "Wird gemacht.", true);
  await move(first.key, "In progress");
  await office.log(first.key, 20 * 60, "2026-11-09T10:30:00+01:00");
  await office.pass(HOUR);
  await say(PAUL, first.key, "Nur intern.", false);
  await move(first.key, "Waiting for customer");
  await office.until("2026-11-10T09:00:00Z");
  const second = await office.raise("Farben anpassen", { category: "content", severity: 3 });
  await move(first.key, "In progress");
  await office.log(first.key, 25 * 60, "2026-11-10T10:00:00+01:00", PAUL);
  await office.pass(HOUR);
  await office.ask("agent", "classify", { issue: second.id, category: "design", severity: 1, reason: "Neues Farbschema" }, MIRA, second);
  await office.log(second.key, 40 * 60, "2026-11-10T13:00:00+01:00");
  await office.pass(5 * MINUTE);
  await move(first.key, "Resolved");
  await office.until("2026-11-13T16:00:00Z");
  return [first, second];
}

const exportOf = async (office: Office): Promise<string> =>
  JSON.stringify(
    await office.jira(
      ADMIN,
      "GET",
      `/rest/api/3/search/jql?jql=${encodeURIComponent("project = WEB ORDER BY created")}&fields=*all&expand=changelog,schema&properties=request.channel.type&maxResults=100`,
    ),
  );

/** The same contract and calendar as in the app, and what Jira's words mean to them. */
const scenarioAt = (asOf: number): unknown => ({
  asOf: new Date(asOf).toISOString(),
  calendars: Object.fromEntries(DEMO_CALENDARS.map(({ id, spec }) => [id, spec])),
  contracts: DEMO_CONTRACTS.filter(({ yaml }) => yaml.includes("customer: acme")).map(({ yaml }) => ({ ...(parse(yaml) as object), state: "active" })),
  jira: { customers: { organisations: { "1": "acme" } } },
  facts: [],
});

test("an export of the site gives the same statement and the same clocks as the app itself", async () => {
  // given a week that the app lived through
  const office = await openOffice();
  const issues = await liveAWeek(office);
  const now = office.site.clock.now();
  const keyOf = new Map(issues.map(({ id, key }) => [id, key]));
  // when the same issues, as Jira returns them, run as a scenario
  const given = readExport(scenarioAt(now), await exportOf(office));
  if (!given.ok) throw new Error(JSON.stringify(given.problems));
  const result = computeScenario(given.value.input);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const mine = november(result.value);
  // then statement and clocks agree
  const answer = await office.ask("report", "statement", { contract: "acme-service-30", periodStart: "2026-11-01" }, ADMIN);
  if ("problems" in answer) throw new Error(JSON.stringify(answer.problems));
  const work = ({ total, lines, usages }: Statement) => ({
    total,
    lines: lines.map(({ kind, issue, quantity, amount }) => ({ kind, issue: keyOf.get(issue ?? "") ?? issue, quantity, amount })),
    usages: usages.map(({ worklog, issue, category, seconds, coveredSeconds, overageSeconds, billedSeconds }) => ({
      worklog,
      issue: keyOf.get(issue) ?? issue,
      category,
      seconds,
      coveredSeconds,
      overageSeconds,
      billedSeconds,
    })),
  });
  expect(answer.statement.total).toBe(3000 + 2250 + 6750);
  expect(work(mine)).toEqual(work(answer.statement));
  const clocks = await Promise.all(issues.map(async (issue) => clocksOf(await office.ask("agent", "issue", { issue: issue.id }, MIRA, issue))));
  expect(clocks.flat()).toHaveLength(4);
  expect(
    result.value.clocks.map(({ cycle: { target, state, startedAt, dueAt, stoppedAt, breachedAt, elapsedSeconds, pausedSeconds } }) => ({
      target,
      state,
      startedAt: iso(startedAt),
      dueAt: iso(dueAt),
      stoppedAt: iso(stoppedAt),
      breachedAt: iso(breachedAt),
      elapsedSeconds,
      pausedSeconds,
    })),
  ).toEqual(clocks.flat());
});

const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

function clocksOf(view: Answer<IssueView>) {
  if ("problems" in view) throw new Error(JSON.stringify(view.problems));
  return view.clocks.map(({ target, state, startedAt, dueAt, stoppedAt, breachedAt, elapsedSeconds, pausedSeconds }) => ({
    target,
    state,
    startedAt,
    dueAt,
    stoppedAt,
    breachedAt,
    elapsedSeconds,
    pausedSeconds,
  }));
}

function november({ periods }: ScenarioResult): Statement {
  const found = periods.find(({ statement }) => statement.contract === "acme-service-30" && statement.period.from === "2026-11-01");
  if (found === undefined) throw new Error("no November");
  return found.statement;
}
