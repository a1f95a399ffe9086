import { localDateOf } from "../../core/time/zone";
import type { Answer, OnCallApi } from "../api";
import { loadOnCall, deploymentNamed } from "./load-on-call";
import { isRefusal, refuse, type LoadedIssue } from "../tracking/load-issue";
import { logTime } from "../worklogs/log-time";
import type { Ports } from "../ports";

const MINUTE = 60;

/**
 * The time of a deployment as one worklog from its start to its end, in whole minutes, so that its price follows from when the work was done
 * (RULES §4 step 7). `unannounced`: why overage was not announced, kept only where it is needed. Running it twice logs twice: the button waits.
 */
export async function logDeployment(
  ports: Ports,
  loaded: LoadedIssue,
  ask: Omit<OnCallApi["logDeployment"]["ask"], "issue">,
  account: string,
): Promise<Answer<{ readonly worklog: string }>> {
  const state = await loadOnCall(ports, loaded);
  if (state === null) return refuse("app.no-on-call", "issue");
  const deployment = deploymentNamed(state, ask.deployment);
  if (isRefusal(deployment)) return deployment;
  if (deployment.ended === null) return refuse("app.deployment-runs-still", "deployment");
  const seconds = Math.ceil((deployment.ended - deployment.started) / 1000 / MINUTE) * MINUTE;
  const date = localDateOf(deployment.started, state.contract.timezone);
  const draft = { issue: loaded.issue, seconds, date, category: null, comment: ask.comment, announce: false, notAnnounced: ask.unannounced };
  return logTime(ports, loaded, draft, account, deployment.started);
}
