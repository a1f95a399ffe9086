import { localDateOf, startOfDay } from "../time/zone";
import type { Instant } from "../time/instant";
import type { SlaPolicy } from "../sla/policy";
import type { SlaAmendment, SlaBook } from "../sla/terms";
import type { Contract } from "./contract";
import { contractAt, inForce, validFrom } from "./versions";

/**
 * The terms of time over the versions of one contract, from the version in force at `at` on (the report of an issue). A running cycle
 * keeps the version of its start unless the amendment says `running: too` (RULES §2). A version without SLA starts no new cycle.
 * Null when the first version has none.
 */
export function slaBookOf(versions: readonly Contract[], at: Instant): SlaBook | null {
  const ordered = inForce(versions);
  const [first] = ordered;
  const base = first === undefined ? null : (contractAt(ordered, localDateOf(at, first.timezone)) ?? first);
  if (base === null || base.sla === null) return null;
  const { sla } = base;
  const amendments = ordered.flatMap((version): readonly SlaAmendment[] =>
    validFrom(version) <= validFrom(base)
      ? []
      : [
          {
            from: startOfDay(validFrom(version), version.timezone),
            policy: version.sla ?? withoutTargets(sla),
            options: version.options,
            running: version.amendment?.running ?? "new-cycles-only",
          },
        ],
  );
  return { policy: sla, options: base.options, ...(amendments.length === 0 ? {} : { amendments }) };
}

const withoutTargets = ({ calendar, levels, resolved }: SlaPolicy): SlaPolicy => ({ calendar, levels, resolved, targets: [] });
