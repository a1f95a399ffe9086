import type { OnCallApi, Refusal } from "../api";
import { actOnCall } from "./act-on-call";
import { deploymentNamed } from "./load-on-call";
import { isRefusal, refuse, type LoadedIssue } from "../tracking/load-issue";
import type { Ports } from "../ports";

/**
 * The customer was told what was done, by phone or in person (S76); a public comment of ours counts by itself. Safe to run twice: feedback
 * that is given stays given.
 */
export async function giveFeedback(
  ports: Ports,
  loaded: LoadedIssue,
  ask: Omit<OnCallApi["giveFeedback"]["ask"], "issue">,
  account: string,
): Promise<Refusal | null> {
  return actOnCall(ports, loaded, account, (state, person) => {
    const deployment = deploymentNamed(state, ask.deployment);
    if (isRefusal(deployment)) return deployment;
    const item = state.items.find((one) => one.deployment === deployment.id && one.kind === "feedback");
    if (item === undefined) return refuse("app.no-feedback-owed", "deployment");
    if (deployment.ended === null) return refuse("app.deployment-runs-still", "deployment");
    return item.doneAt !== null ? [] : [["f", ports.chance(8), ports.now(), person, deployment.id]];
  });
}
