import type { Said, RequestSource } from "../records/billing";
import type { DecisionRequest } from "../records/request";
import type { Posting } from "./plan-posting";

/**
 * DESIGN §5, posting, of a decision about money: an entry in each period that it means, and a reversal there when it is taken back.
 * `request` null: its writing ended between two writes, so nothing was decided. Null: it is posted as it should be.
 */
export function planDecision(key: string, source: RequestSource, request: DecisionRequest | null, periods: readonly string[]): Posting | null {
  const { posted } = source.body;
  const stands = request?.state === "decided";
  if (source.state !== "pending" && (posted?.rev ?? -1) === (request?.rev ?? -1)) return null;
  const changed = stands !== (posted?.stands ?? false);
  const fact = request?.body.fact ?? "";
  const said: Said = { kind: "decision", issue: source.issue, body: { source: key, stands, fact } };
  return {
    key,
    rev: source.rev,
    source: {
      ...source,
      rev: source.rev + 1,
      state: stands ? "posted" : "gone",
      body: { ...source.body, ...(request === null ? {} : { posted: { rev: request.rev, stands } }) },
    },
    entries: changed ? periods.map((period) => ({ period, said })) : [],
    checks: request === null ? [] : [{ kind: "check", entity: "request", key: key.slice("request:".length), when: { rev: request.rev } }],
  };
}
