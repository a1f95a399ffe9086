import { startOfDay } from "../../core/time/zone";
import type { OnCallApi, Refusal } from "../api";
import { actOnCall } from "./act-on-call";

import { isRefusal, refuse, type LoadedIssue } from "../tracking/load-issue";
import type { Ports } from "../ports";
import { readWallTime } from "./read-wall-time";

/**
 * A deployment begins now or began at a typed time, and runs until its end is recorded; with both times typed it is over. One at a time.
 * Running it twice would begin it twice, so the second is refused while the first one runs; typed times that are there already change nothing.
 */
export async function beginDeployment(
  ports: Ports,
  loaded: LoadedIssue,
  ask: Omit<OnCallApi["beginDeployment"]["ask"], "issue">,
  account: string,
): Promise<Refusal | null> {
  return actOnCall(ports, loaded, account, ({ contract, deployments }, person) => {
    const started = readWallTime(ports, ask.started, contract.timezone, "started");
    if (isRefusal(started)) return started;
    if (started < startOfDay(contract.term.from, contract.timezone)) return refuse("app.before-contract", "started", { from: contract.term.from });
    const ended = ask.ended === null ? null : readWallTime(ports, ask.ended, contract.timezone, "ended");
    if (ended !== null && isRefusal(ended)) return ended;
    if (ended !== null && ended < started) return refuse("app.deployment-ends-early", "ended");
    if (ended === null && deployments.some((one) => one.ended === null)) return refuse("app.deployment-runs", "started");
    if (ended !== null && deployments.some((one) => one.started === started && one.ended === ended)) return [];
    return [["d", ports.chance(8), ports.now(), person, started, ...(ended === null ? [] : [ended])]];
  });
}
