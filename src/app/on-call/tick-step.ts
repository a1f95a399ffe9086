import type { OnCallApi, Refusal } from "../api";
import { actOnCall } from "./act-on-call";
import { deploymentNamed } from "./load-on-call";
import { isRefusal, refuse, type LoadedIssue } from "../tracking/load-issue";
import type { Ports } from "../ports";

/** A point of the runbook is done (S74). Safe to run twice: a point that is done stays done. */
export async function tickStep(ports: Ports, loaded: LoadedIssue, ask: Omit<OnCallApi["tickStep"]["ask"], "issue">, account: string): Promise<Refusal | null> {
  return actOnCall(ports, loaded, account, (state, person) => {
    const deployment = deploymentNamed(state, ask.deployment);
    if (isRefusal(deployment)) return deployment;
    const item = state.items.find((one) => one.deployment === deployment.id && one.step === ask.step);
    if (item === undefined) return refuse("app.unknown-step", "step");
    return item.doneAt !== null ? [] : [["b", ports.chance(8), ports.now(), person, ask.step, deployment.id]];
  });
}
