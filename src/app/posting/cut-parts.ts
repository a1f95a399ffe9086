import type { Contract } from "../../core/contract/contract";
import { cutUsage } from "../../core/contract/cut-usage";
import type { Usage } from "../../core/rating/usage";
import { instant } from "../../core/time/instant";
import { periodOf } from "../../core/time/period";
import { localDateOf } from "../../core/time/zone";
import { periodKey } from "../periods/open-period";
import type { Part, Revision } from "../records/billing";

/** A usage belongs whole to the period of its start unless the contract cuts it (RULES §3, option `split`); a ticket is one place. */
export function cutParts(contract: Contract, revision: Revision, key: string): readonly Part[] {
  const started = instant(revision.started);
  const whole: Usage = {
    worklog: key,
    issue: revision.issue,
    author: revision.author,
    role: "-",
    started,
    logged: started,
    seconds: revision.seconds,
    category: null,
  };
  const parts = new Map<string, Part>();
  for (const cut of key.startsWith("ticket:") ? [whole] : cutUsage(whole, contract)) {
    if (cut.seconds === 0) continue;
    const period = periodKey(contract.id, periodOf(contract.period, localDateOf(cut.started, contract.timezone)).from);
    const known = parts.get(period);
    const from = cut.started === started ? {} : { from: cut.started };
    parts.set(period, known === undefined ? { period, seconds: cut.seconds, ...from } : { ...known, seconds: known.seconds + cut.seconds });
  }
  return [...parts.values()];
}
