import { assert } from "../assert";
import type { OnCall, SlaPolicy, Within } from "../sla/policy";
import { localDate } from "../time/instant";
import type { SlaDocument, TargetDocument } from "./document";

/** The promises with every answer in place. */
export function policyOf({ onCall, ...sla }: SlaDocument): SlaPolicy {
  return {
    ...sla,
    targets: sla.targets.map(({ within, pause, ...target }) => ({
      ...target,
      within: withinOf(within),
      ...(pause === undefined ? {} : { pause: pauseOf(pause) }),
    })),
    ...(onCall === undefined ? {} : { onCall: onCallOf(onCall) }),
  };
}

const pauseOf = ({ resume, ...pause }: NonNullable<TargetDocument["pause"]>): NonNullable<SlaPolicy["targets"][number]["pause"]> => ({
  ...pause,
  ...(resume ? { resume } : {}),
});

const onCallOf = ({ dates, ...onCall }: NonNullable<SlaDocument["onCall"]>): OnCall => ({
  ...onCall,
  ...(dates === undefined ? {} : { dates: dates.map(({ from, until }) => ({ from: localDate(from), until: localDate(until) })) }),
});

function withinOf(within: TargetDocument["within"]): Within {
  assert(within !== null && !("hours" in within) && !("days" in within), "a target whose time is open");
  if (!("sameBusinessDay" in within)) return within;
  const { cutOff } = within.sameBusinessDay;
  assert(cutOff !== null, "a target without cut-off");
  return { sameBusinessDay: { cutOff } };
}
