import type { DecisionKind, DecisionsView } from "../../src/app/api";
import { AGREEMENTS, KINDS } from "./decide-draft";

/** What this person may decide. */
export const kindsFor = ({ may }: DecisionsView): readonly DecisionKind[] => KINDS.filter((kind) => (AGREEMENTS.includes(kind) ? may.agree : may.adjust));

/** Why a kind does not fit this contract, as a key of words; null where it does. */
export function hurdleOf({ quotas, approvers, periods }: DecisionsView, kind: DecisionKind): string | null {
  if (periods.length === 0) return "decide.hurdle.period";
  if (kind !== "off-charge" && kind !== "bundle" && quotas.length === 0) return "decide.hurdle.quota";
  if (kind === "pooled" && approvers.length === 0) return "decide.hurdle.approver";
  if (kind === "approved" && quotas.every(({ limit }) => limit !== "hard")) return "decide.hurdle.limit";
  return null;
}
