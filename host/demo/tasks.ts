import type { JiraSite } from "../site/site";
import { call, logWork, moveTo } from "./acts";
import { STATUS } from "../jira/facts/workflow";

/** A regular task that is done in the story: the app created its issue, an agent works on it and resolves it. The one of November is forgotten. */
export interface DoneTask {
  readonly at: number;
  /** Key that the app's issue bears. */
  readonly obligation: string;
  readonly minutes: number;
}

export const DONE_TASKS: readonly DoneTask[] = [
  { at: Date.parse("2026-08-31T10:00:00+02:00"), obligation: "obligation.kern-support.planning.2026-09-01", minutes: 0 },
  { at: Date.parse("2026-09-30T15:00:00+02:00"), obligation: "obligation.kern-support.planning.2026-10-01", minutes: 30 },
];

interface Found {
  readonly key: string;
  readonly properties: Readonly<Record<string, { readonly key: string }>>;
}

export async function doTask(jira: JiraSite, agent: string, { at, obligation, minutes }: DoneTask): Promise<void> {
  const body = { jql: "created >= -30d AND status = Open", fields: ["summary"], properties: ["kontingent.obligation"], maxResults: 100 };
  const { issues } = await call<{ issues: readonly Found[] }>(jira, agent, "POST", "/rest/api/3/search/jql", body);
  const key = issues.find(({ properties }) => properties["kontingent.obligation"]?.key === obligation)?.key;
  if (key === undefined) throw new Error(`story: nothing was created for ${obligation}`);
  if (minutes > 0) await logWork(jira, agent, key, at - minutes * 60_000, minutes, "");
  await moveTo(jira, agent, key, STATUS.resolved);
}
