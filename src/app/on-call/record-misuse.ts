import type { OnCallApi, Refusal } from "../api";
import { actOnCall } from "./act-on-call";

import { refuse, type LoadedIssue } from "../tracking/load-issue";
import type { Ports } from "../ports";

/**
 * The emergency number was used for no emergency (S110): the call no longer counts, nor does what followed it. The reason is kept. Safe to
 * run twice: a call that is misuse already stays so.
 */
export async function recordMisuse(
  ports: Ports,
  loaded: LoadedIssue,
  ask: Omit<OnCallApi["recordMisuse"]["ask"], "issue">,
  account: string,
): Promise<Refusal | null> {
  return actOnCall(ports, loaded, account, ({ calls }, person) => {
    const call = calls.find(({ id }) => id === ask.call);
    if (call === undefined) return refuse("app.unknown-call", "call");
    const reason = ask.reason.trim();
    if (reason === "") return refuse("app.misuse-reason-missing", "reason");
    return call.refusal === "misuse" ? [] : [["m", ports.chance(8), ports.now(), person, reason, ask.call]];
  });
}
