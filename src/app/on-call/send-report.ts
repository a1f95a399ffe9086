import type { Instant } from "../../core/time/instant";
import type { OnCallApi, Refusal } from "../api";
import { actOnCall } from "./act-on-call";
import { deploymentNamed, reportsOf } from "./load-on-call";
import { isRefusal, refuse, type LoadedIssue } from "../tracking/load-issue";
import type { Ports } from "../ports";
import { readWallTime } from "./read-wall-time";
import { ownWordsSince } from "./view-on-call";

type Ask = Omit<OnCallApi["sendReport"]["ask"], "issue">;

/**
 * The detailed report of a deployment was sent (S77): as a public comment of ours, at that comment's time, or by mail at a typed one. It
 * stops the report's clock. Safe to run twice: a report that is sent stays sent.
 */
export async function sendReport(ports: Ports, loaded: LoadedIssue, ask: Ask, account: string): Promise<Refusal | null> {
  return actOnCall(ports, loaded, account, (state, person) => {
    const deployment = deploymentNamed(state, ask.deployment);
    if (isRefusal(deployment)) return deployment;
    const { ended } = deployment;
    if (ended === null) return refuse("app.deployment-runs-still", "deployment");
    const owed = reportsOf(state).get(deployment.id);
    if (owed === undefined) return refuse("app.no-report-owed", "deployment");
    if (owed.stoppedAt !== null) return [];
    const comment =
      ask.comment === null ? null : (ownWordsSince(state, ended).find(({ id }) => id === ask.comment) ?? refuse("app.unknown-comment", "comment"));
    if (comment !== null && isRefusal(comment)) return comment;
    const at: Instant | Refusal = comment?.at ?? readWallTime(ports, ask.at, state.contract.timezone, "at");
    if (isRefusal(at)) return at;
    if (at < ended) return refuse("app.report-too-early", "at");
    return [["t", ports.chance(8), at, person, deployment.id, ...(comment === null ? [] : [comment.id])]];
  });
}
