import { instantText } from "../records/instant-text";
import { isTimeSource, type ShareSource, type TimeSource } from "../records/billing";
import type { Ports } from "../ports";

const idOf = (key: string): string => key.slice("wl:".length);
export const shareKey = (worklog: string, contract: string): string => `share:${idOf(worklog)}:${contract}`;

/**
 * Names a pending source for each contract that a worklog is or was shared with, then lets the worklog rest; each share posts alone
 * (DESIGN §5). Safe to run twice and to be stopped anywhere: until all sources are named the worklog is pending and swept hourly, then
 * each of them is.
 */
export async function spreadShares(ports: Ports, key: string): Promise<void> {
  const worklog = await ports.store.get("source", key);
  if (worklog === null || !isTimeSource(worklog) || worklog.state !== "pending") return;
  const contracts = worklog.body.sharedWith ?? [];
  for (const contract of contracts) await markPending(ports, key, contract, worklog);
  const rested: TimeSource = { ...worklog, rev: worklog.rev + 1, state: restingState(worklog) };
  if (!(await ports.store.transact([{ kind: "set", entity: "source", key, value: rested, when: { rev: worklog.rev } }]))) return;
  for (const contract of contracts) {
    await ports.lanes.push("lane", { kind: "post", source: shareKey(key, contract), revision: null }, { oneAtATime: `contract:${contract}` });
  }
}

function restingState({ body }: TimeSource): TimeSource["state"] {
  if (body.revision.gone) return "gone";
  return body.posted === undefined ? "unrouted" : "posted";
}

/** The source of a share waits to be posted; one that somebody writes at this moment is posted by them or by the sweep. */
async function markPending(ports: Ports, worklog: string, contract: string, { issue }: TimeSource): Promise<void> {
  const key = shareKey(worklog, contract);
  const at = instantText(ports.now());
  const fresh: ShareSource = { v: 1, rev: 0, state: "pending", issue, at, body: { worklog, contract } };
  if (await ports.store.create("source", key, fresh)) return;
  const known = await ports.store.get("source", key);
  if (known === null || known.state === "pending") return;
  await ports.store.transact([{ kind: "set", entity: "source", key, value: { ...known, rev: known.rev + 1, state: "pending", at }, when: { rev: known.rev } }]);
}
