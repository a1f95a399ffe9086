import type { Refusal } from "../api";
import { actOnCall } from "./act-on-call";

import { refuse, type LoadedIssue } from "../tracking/load-issue";
import { isOnCall } from "./map-on-call";
import type { Ports } from "../ports";

/**
 * What was recorded on call by mistake no longer counts; the fact stays, and the taking back is a fact too. Safe to run twice: a fact can be
 * taken back once.
 */
export async function takeBackOnCall(ports: Ports, loaded: LoadedIssue, fact: string, account: string): Promise<Refusal | null> {
  return actOnCall(ports, loaded, account, ({ facts }, person) => {
    const isKnown = facts.some(([kind, id]) => isOnCall(kind) && `${kind}${id}` === fact);
    return isKnown ? [["x", fact, ports.now(), person]] : refuse("app.unknown-fact", "fact");
  });
}
