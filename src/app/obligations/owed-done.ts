import { standing } from "../tracking/merge-facts";
import { readDoneStatuses } from "../setup/read-settings";
import type { Ports } from "../ports";
import type { FactTuple, TrackBody } from "../records/track";

/** Since when and by whom an issue is done. */
export interface Done {
  readonly at: number;
  /** Our id; empty where Jira does not say. */
  readonly by: string;
}

/** Resolved then closed is done since it was resolved; reopened is not done. */
export function doneSince(facts: readonly FactTuple[], isDone: (status: string) => boolean): Done | null {
  let since: Done | null = null;
  for (const [kind, , at, by, status] of standing(facts)) {
    if (kind !== "s") continue;
    since = !isDone(String(status)) ? null : (since ?? { at: Number(at), by: String(by) });
  }
  return since;
}

/** Whether the issue of a regular task is done: its status is of Jira's category "done". */
export async function owedDone(ports: Ports, body: TrackBody): Promise<Done | null> {
  const last = body.facts.findLast(([kind]) => kind === "s")?.[4];
  const done = await readDoneStatuses(ports, last === undefined ? [] : [String(last)]);
  return doneSince(body.facts, (status) => done.has(status));
}
