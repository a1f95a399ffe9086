import type { OnCallApi, Refusal } from "../api";
import { actOnCall } from "./act-on-call";
import { deploymentNamed } from "./load-on-call";
import { isRefusal, refuse, type LoadedIssue } from "../tracking/load-issue";
import type { Ports } from "../ports";
import { readWallTime } from "./read-wall-time";

/** A running deployment ends now or ended at a typed time; from then on its report is owed (S77). Safe to run twice: what is over is refused. */
export async function endDeployment(
  ports: Ports,
  loaded: LoadedIssue,
  ask: Omit<OnCallApi["endDeployment"]["ask"], "issue">,
  account: string,
): Promise<Refusal | null> {
  return actOnCall(ports, loaded, account, (state, person) => {
    const deployment = deploymentNamed(state, ask.deployment);
    if (isRefusal(deployment)) return deployment;
    if (deployment.ended !== null) return refuse("app.deployment-over", "deployment");
    const ended = readWallTime(ports, ask.ended, state.contract.timezone, "ended");
    if (isRefusal(ended)) return ended;
    if (ended < deployment.started) return refuse("app.deployment-ends-early", "ended");
    return [["e", ports.chance(8), ports.now(), person, deployment.id, ended]];
  });
}
