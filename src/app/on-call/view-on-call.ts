import { isOpen } from "../../core/calendar/business-time";
import type { Contract, Label } from "../../core/contract/contract";
import type { Deployment } from "../../core/sla/on-call";
import { rateUnder } from "../../core/rating/surcharge";
import { isAnswer } from "../../core/sla/service-team";
import type { OnCall } from "../../core/sla/policy";
import type { FactOf } from "../../core/sla/ordered-facts";
import type { Instant } from "../../core/time/instant";
import type { CallView, DeploymentView, OnCallView } from "../api";
import { onCallOf, reportsOf, type OnCallState } from "./load-on-call";
import { classify } from "../tracking/load-desk";
import type { LoadedIssue } from "../tracking/load-issue";
import { callerIds, callersOf, namesOf, type Named } from "../people/name-callers";
import type { ClockInput } from "../../core/sla/plan";
import type { Ports } from "../ports";
import { instantText } from "../records/instant-text";
import type { FactTuple } from "../records/track";

/** The on-call section of the panel; null where the contract has no on-call part. */
export async function viewOnCall(ports: Ports, loaded: LoadedIssue, input: ClockInput | null): Promise<OnCallView | null> {
  const { contract } = loaded.judgement;
  const state = contract === null || input === null ? null : onCallOf(contract, input, loaded.track.body.facts);
  if (state === null) return null;
  const persons = [...callerIds(loaded), ...state.facts.filter(([kind]) => kind === "p" || kind === "d").map(([, , , by]) => String(by))];
  const nameOf = await namesOf(ports, state.contract, persons);
  return {
    reachable: isReachable(state),
    channels: channelsOf(state.contract, state.policy),
    perHour: perHourOf(loaded, state),
    severities: state.policy.eligible.severity ?? [],
    callers: callersOf(loaded, state.contract, nameOf),
    calls: state.calls.map((call) => viewCall(state, call, nameOf)),
    deployments: state.deployments.map((deployment) => viewDeployment(state, deployment, nameOf)),
  };
}

/** The hour of the issue's category, as usual and inside a deployment that counts, before roles and bands. */
function perHourOf({ track, judgement: { desk } }: LoadedIssue, { contract }: OnCallState): OnCallView["perHour"] {
  const { category } = classify(track.body, contract, desk.settings);
  const terms = category === null ? undefined : contract.categories[category];
  const usual = contract.rates[terms?.rate ?? terms?.overage ?? ""]?.perHour;
  const windows = contract.surcharges?.windows.filter(({ onCall, categories }) => onCall === true && (categories?.includes(category ?? "") ?? true)) ?? [];
  if (usual === undefined || windows.length === 0) return null;
  const { currency, surcharges } = contract;
  const counting = rateUnder(usual, windows, surcharges?.combine ?? "highest").perHour;
  return { counting: { amount: counting, currency }, usual: { amount: usual, currency } };
}

function isReachable({ policy, input, history }: OnCallState): boolean {
  const service = history.calendarOf(input.policy.calendar, input.now);
  return policy.hours === "outside-service" ? !isOpen(service, input.now) : isOpen(history.calendarOf(policy.hours.calendar, input.now), input.now);
}

/** Channels by which a call may come: those that count first, then the contract's others; a contract that names none takes the phone. */
export function channelsOf({ channels = [] }: Contract, { eligible }: OnCall): readonly { readonly id: string; readonly label: Label | null }[] {
  const ids = [...new Set([...(eligible.channel ?? []), ...channels.map(({ id }) => id)])];
  return (ids.length === 0 ? ["phone"] : ids).map((id) => ({ id, label: channels.find((one) => one.id === id)?.label ?? null }));
}

/** Public words of the service team since an instant. */
export const ownWordsSince = ({ input, history }: OnCallState, since: Instant): readonly FactOf<"comment">[] => {
  const reporter = history.facts.find((fact) => fact.kind === "reported");
  return history.facts.filter((fact): fact is FactOf<"comment"> => fact.at >= since && isAnswer(fact, input.team, reporter?.by ?? ""));
};

const keyOf = (fact: FactTuple | undefined): string | null => (fact === undefined ? null : `${fact[0]}${fact[1]}`);

function viewCall({ facts }: OnCallState, { id, at, refusal }: OnCallState["calls"][number], nameOf: Named): CallView {
  const [, , , by = "", channel = ""] = facts.find(([kind, key]) => kind === "p" && key === id) ?? [];
  const misuse = facts.find((fact) => fact[0] === "m" && fact[5] === id);
  return {
    id,
    at: instantText(at),
    channel: String(channel),
    caller: nameOf(String(by)),
    refusal,
    misuse: misuse === undefined ? null : { reason: String(misuse[4]), fact: keyOf(misuse) ?? "" },
    fact: `p${id}`,
  };
}

function viewDeployment(state: OnCallState, { id, started, ended, by, onCall }: Deployment, nameOf: Named): DeploymentView {
  const items = state.items.filter((item) => item.deployment === id);
  const feedback = items.find(({ kind }) => kind === "feedback");
  return {
    id,
    startedAt: instantText(started),
    endedAt: textOrNull(ended),
    by: nameOf(by),
    onCall,
    runbook: items.flatMap(({ step, doneAt }) =>
      step === undefined
        ? []
        : [
            {
              step,
              label: state.policy.runbook?.find((one) => one.id === step)?.label ?? null,
              doneAt: textOrNull(doneAt),
              fact: keyOf(state.facts.find((fact) => fact[0] === "b" && fact[4] === step && fact[5] === id)),
            },
          ],
    ),
    feedback:
      feedback === undefined ? null : { doneAt: textOrNull(feedback.doneAt), fact: keyOf(state.facts.find((fact) => fact[0] === "f" && fact[4] === id)) },
    report: viewReport(state, id),
    comments: ended === null ? [] : ownWordsSince(state, ended).map((word) => ({ id: word.id, at: instantText(word.at) })),
    fact: `d${id}`,
  };
}

function viewReport(state: OnCallState, deployment: string): DeploymentView["report"] {
  const cycle = reportsOf(state).get(deployment);
  if (cycle === undefined) return null;
  return {
    dueAt: instantText(cycle.dueAt),
    sentAt: textOrNull(cycle.stoppedAt),
    overdue: cycle.stoppedAt === null && cycle.breachedAt !== null,
    fact: keyOf(state.facts.find((fact) => fact[0] === "t" && fact[4] === deployment)),
  };
}

const textOrNull = (at: Instant | null): string | null => (at === null ? null : instantText(at));
