import type { Contract } from "../../core/contract/contract";
import type { ClockCycle } from "../../core/sla/clock";
import { clocksOf } from "../../core/sla/fold";
import { callsOf, deploymentsOf, isOnCallWork, onCallItems, type Call, type Deployment, type OnCallHistory, type OnCallItem } from "../../core/sla/on-call";
import { knownFacts, onCallHistory, type ClockInput } from "../../core/sla/plan";
import type { OnCall } from "../../core/sla/policy";
import { termsFor } from "../../core/sla/terms";
import { instant } from "../../core/time/instant";
import type { Refusal } from "../api";
import { clockInput } from "../tracking/fold-issue";
import { contractOfIssue, type Desk } from "../tracking/load-desk";
import { refuse, type LoadedIssue } from "../tracking/load-issue";
import { standing } from "../tracking/merge-facts";
import type { Ports } from "../ports";
import type { FactTuple, TrackBody } from "../records/track";

/** What happened on call on one issue, as of now. */
export interface OnCallState {
  readonly contract: Contract;
  readonly policy: OnCall;
  readonly input: ClockInput;
  readonly history: OnCallHistory;
  readonly calls: readonly Call[];
  readonly deployments: readonly Deployment[];
  readonly items: readonly OnCallItem[];
  /** The tuples that stand, those taken back left out. */
  readonly facts: readonly FactTuple[];
}

/** Null: the contract of the issue has no on-call part, or its calendars are missing. */
export async function loadOnCall(ports: Ports, { issue, track, judgement }: LoadedIssue): Promise<OnCallState | null> {
  const { contract, desk } = judgement;
  const input = contract === null ? null : await clockInput(ports, issue, track.body, contract, desk);
  return contract === null || input === null ? null : onCallOf(contract, input, track.body.facts);
}

export function onCallOf(contract: Contract, input: ClockInput, tuples: readonly FactTuple[]): OnCallState | null {
  const { onCall: policy } = termsFor(input, input.now, input.now).policy;
  const facts = knownFacts(input);
  const report = facts.find(({ kind }) => kind === "reported");
  if (policy === undefined || report?.kind !== "reported") return null;
  const history = onCallHistory(input, facts, report.at);
  const items = onCallItems(history, input.team, report.by);
  return { contract, policy, input, history, calls: callsOf(history), deployments: deploymentsOf(history), items, facts: standing(tuples) };
}

/** Whether a worklog is on-call work that the contract prices so; nothing is read where it does not. */
export async function isOnCallUsage(
  ports: Ports,
  desk: Desk,
  body: TrackBody,
  { issue, started }: { readonly issue: string; readonly started: number },
  contract: Contract,
): Promise<boolean> {
  if (contract.surcharges?.windows.some(({ onCall }) => onCall === true) !== true) return false;
  const home = contractOfIssue(desk, body);
  const input = home === null ? null : await clockInput(ports, issue, body, home, desk);
  const state = home === null || input === null ? null : onCallOf(home, input, body.facts);
  return state !== null && isOnCallWork(state.deployments, instant(started));
}

/** The report clock of each deployment that owes one: cycles are numbered in the order of the deployments that count. */
export function reportsOf({ input, deployments }: OnCallState): ReadonlyMap<string, ClockCycle> {
  const owing = deployments.filter(({ onCall, ended }) => onCall && ended !== null);
  const cycles = clocksOf(input).filter(({ metric, soft }) => metric === "deployment-report" && !soft);
  return new Map(cycles.flatMap((cycle) => (owing[cycle.cycle - 1] === undefined ? [] : [[owing[cycle.cycle - 1]?.id ?? "", cycle] as const])));
}

/** A deployment by its id, or the refusal that it is not there. */
export const deploymentNamed = ({ deployments }: OnCallState, id: string): Deployment | Refusal =>
  deployments.find((one) => one.id === id) ?? refuse("app.unknown-deployment", "deployment");
