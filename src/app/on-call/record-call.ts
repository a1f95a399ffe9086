import { callsOf } from "../../core/sla/on-call";
import { clocksOf } from "../../core/sla/fold";
import type { SlaFact } from "../../core/sla/fact";
import type { Instant } from "../../core/time/instant";
import { startOfDay } from "../../core/time/zone";
import type { Answer, CallPreview, OnCallApi, Refusal } from "../api";
import { actOnCall } from "./act-on-call";
import { loadOnCall, onCallOf, type OnCallState } from "./load-on-call";
import { isRefusal, refuse, type LoadedIssue } from "../tracking/load-issue";
import { callerKept } from "../people/name-callers";
import { channelsOf } from "./view-on-call";
import type { Ports } from "../ports";
import { readWallTime } from "./read-wall-time";
import { instantText } from "../records/instant-text";

type Ask = Omit<OnCallApi["recordCall"]["ask"], "issue">;

/** Whether a call would start the on-call clock, and when the work must have begun then; nothing is kept. */
export async function previewCall(ports: Ports, loaded: LoadedIssue, ask: Omit<Ask, "caller">): Promise<Answer<CallPreview>> {
  const state = await loadOnCall(ports, loaded);
  if (state === null) return refuse("app.no-on-call", "issue");
  const at = timeOf(ports, state, ask);
  if (isRefusal(at)) return at;
  const fact: SlaFact = { kind: "called", id: DRAFT, at, by: "-", channel: ask.channel };
  const input = { ...state.input, facts: [...state.input.facts, fact] };
  const after = onCallOf(state.contract, input, []);
  const refusal = after === null ? null : (callsOf(after.history).find(({ id }) => id === DRAFT)?.refusal ?? null);
  const running =
    refusal === null ? clocksOf(input).find(({ onCall, stoppedAt, startedAt }) => onCall === true && stoppedAt === null && startedAt <= at) : undefined;
  return { at: instantText(at), refusal, dueAt: running === undefined ? null : instantText(running.dueAt) };
}

/** An id no recorded call has. */
const DRAFT = "~draft";

/**
 * Keeps a call as a fact, at the time it came in, also when the issue was written later (RULES §2, On-call); whether it counts is judged,
 * never typed. Safe to run twice: a call at the same instant by the same channel is the same call.
 */
export async function recordCall(ports: Ports, loaded: LoadedIssue, ask: Ask, account: string): Promise<Refusal | null> {
  return actOnCall(ports, loaded, account, async (state, person) => {
    const at = timeOf(ports, state, ask);
    if (isRefusal(at)) return at;
    const caller = await callerKept(ports, loaded, state.contract, ask.caller);
    if (isRefusal(caller)) return caller;
    const isKnown = state.facts.some(([kind, , when, , channel]) => kind === "p" && Number(when) === at && channel === ask.channel);
    return isKnown ? [] : [["p", ports.chance(8), at, caller, ask.channel, person]];
  });
}

function timeOf(ports: Ports, { contract, policy }: OnCallState, ask: Omit<Ask, "caller">): Instant | Refusal {
  if (!channelsOf(contract, policy).some(({ id }) => id === ask.channel)) return refuse("app.unknown-channel", "channel", { channel: ask.channel });
  const at = readWallTime(ports, ask.at, contract.timezone, "at");
  if (isRefusal(at)) return at;
  return at < startOfDay(contract.term.from, contract.timezone) ? refuse("app.before-contract", "at", { from: contract.term.from }) : at;
}
