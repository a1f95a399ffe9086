import type { Contract } from "../core/contract/contract";
import type { ClockCycle } from "../core/sla/clock";
import { clocksOf } from "../core/sla/fold";
import { callsOf, deploymentsOf, onCallItems, type Call, type Deployment, type OnCallHistory, type OnCallItem } from "../core/sla/on-call";
import { knownFacts, onCallHistory, type ClockInput } from "../core/sla/plan";
import type { OnCall } from "../core/sla/policy";
import { termsFor } from "../core/sla/terms";
import type { Refusal } from "./api";
import { clockInput } from "./fold-issue";
import { isRefusal, refuse, type LoadedIssue } from "./load-issue";
import { standing } from "./merge-facts";
import { personsOf } from "./name-person";
import type { Ports } from "./ports";
import type { FactTuple } from "./records/track";
import { updateTrack } from "./update-track";

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

/** The report clock of each deployment that owes one: cycles are numbered in the order of the deployments that count. */
export function reportsOf({ input, deployments }: OnCallState): ReadonlyMap<string, ClockCycle> {
  const owing = deployments.filter(({ onCall, ended }) => onCall && ended !== null);
  const cycles = clocksOf(input).filter(({ metric, soft }) => metric === "deployment-report" && !soft);
  return new Map(cycles.flatMap((cycle) => (owing[cycle.cycle - 1] === undefined ? [] : [[owing[cycle.cycle - 1]?.id ?? "", cycle] as const])));
}

/** The on-call part of an issue with the person who acts, or why nothing can be recorded. */
export async function actOnCall(
  ports: Ports,
  loaded: LoadedIssue,
  account: string,
  work: (state: OnCallState, person: string) => readonly FactTuple[] | Refusal | Promise<readonly FactTuple[] | Refusal>,
): Promise<Refusal | null> {
  const state = await loadOnCall(ports, loaded);
  if (state === null) return refuse("app.no-on-call", "issue");
  const person = (await personsOf(ports, [account])).get(account) ?? "";
  const done = await work(state, person);
  if (isRefusal(done)) return done;
  if (done.length > 0) await updateTrack(ports, loaded.issue, { facts: done });
  return null;
}

/** A deployment by its id, or the refusal that it is not there. */
export const deploymentNamed = ({ deployments }: OnCallState, id: string): Deployment | Refusal =>
  deployments.find((one) => one.id === id) ?? refuse("app.unknown-deployment", "deployment");
