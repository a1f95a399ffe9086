import type { Contract } from "../../core/contract/contract";
import type { TimeOutput } from "../../core/contract/schema/output-time";
import { nameOf } from "../../text/label";
import { say, type Language } from "../../text/say";

/** A heading and its rows. */
export interface Told {
  readonly title: string;
  readonly rows: readonly string[];
}

/** Calls and deployments, the pause audit and what is owed regularly, in words. */
export function tellTime(
  { calls = [], deployments = [], audit = [], obligations = [] }: TimeOutput,
  contracts: readonly Contract[],
  language: Language,
): readonly Told[] {
  const zone = contracts[0]?.timezone ?? "UTC";
  const task = (contract: string, id: string): string => nameOf(language, contracts.findLast((one) => one.id === contract)?.categories[id]?.label ?? null, id);
  const row = (key: string, facts: Readonly<Record<string, string | number>>): string => `- ${say(language, key, { ...facts, zone })}`;
  return [
    {
      title: say(language, "scenario.on-call"),
      rows: [
        ...calls.map(({ id, issue, at, refusal }) => row(`scenario.call.${refusal ?? "accepted"}`, { id, issue, at })),
        ...deployments.map(({ id, issue, startedAt, endedAt, open }) =>
          row(deploymentKey(endedAt, open), { id, issue, started: startedAt, ended: endedAt ?? startedAt, open: open.join(", ") }),
        ),
      ],
    },
    {
      title: say(language, "scenario.audit"),
      rows: audit.map(({ issue, target, comment, from, until, seconds }) =>
        row(until === null ? "scenario.audit.waiting" : "scenario.audit.ended", { issue, target, comment, from, until: until ?? from, seconds }),
      ),
    },
    {
      title: say(language, "scenario.obligations"),
      rows: obligations.map(({ contract, obligation, due, state }) => row(`scenario.obligation.${state}`, { obligation: task(contract, obligation), due })),
    },
  ];
}

function deploymentKey(endedAt: string | null, open: readonly string[]): string {
  if (endedAt === null) return "scenario.deployment.running";
  return open.length === 0 ? "scenario.deployment" : "scenario.deployment.open";
}
