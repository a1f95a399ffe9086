import type { Refusal } from "../api";
import { loadOnCall, type OnCallState } from "./load-on-call";
import { isRefusal, refuse, type LoadedIssue } from "../tracking/load-issue";
import { personsOf } from "../people/name-person";
import { rerouteIssue } from "../hearing/reroute-issue";
import type { Ports } from "../ports";
import type { FactTuple } from "../records/track";
import { updateTrack } from "../tracking/update-track";

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
  if (done.length === 0) return null;
  await updateTrack(ports, loaded.issue, { facts: done });
  // What counts as on-call work may have changed, and with it the price of work that is posted.
  await rerouteIssue(ports, loaded.issue, false);
  return null;
}
