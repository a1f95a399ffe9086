import type { Contract } from "../../core/contract/contract";
import { problem, type Problem } from "../../core/problem";
import type { SlaPolicy } from "../../core/sla/policy";
import { refreshStatusNames, rememberedStatuses } from "../setup/read-settings";
import type { Ports } from "../ports";

/** Name of a status as a contract writes it → ids of Jira's statuses of that name (a project may have its own of the same name). */
export type StatusIds = Readonly<Record<string, readonly string[]>>;

interface Named {
  readonly at: string;
  readonly name: string;
}

/** Names that a message lists; a big site has hundreds. */
const LISTED_MAX = 30;

/**
 * Jira answers names in the language of whoever asks, so names are looked up once, when a version comes into force, and judged by id
 * ever after. Ids may be written too. A name that Jira told earlier in another language still counts. An unknown one is a problem with
 * its path and the names there are.
 */
export async function resolveStatuses(
  ports: Ports,
  policy: SlaPolicy | null,
): Promise<{ readonly ids: StatusIds } | { readonly problems: readonly Problem[] }> {
  const named = policy === null ? [] : namesOf(policy);
  if (named.length === 0) return { ids: {} };
  const names = await refreshStatusNames(ports);
  const earlier = await rememberedStatuses(ports);
  const known = new Map<string, readonly string[]>(Object.entries(earlier));
  for (const name of new Set(names.values()))
    known.set(
      name,
      [...names].filter(([, one]) => one === name).map(([id]) => id),
    );
  for (const id of names.keys()) if (!known.has(id)) known.set(id, [id]);
  const list = [...new Set(names.values())].toSorted().slice(0, LISTED_MAX).join(", ");
  const problems = named.filter(({ name }) => !known.has(name)).map(({ at, name }) => problem("contract.status-unknown", at, { status: name, known: list }));
  if (problems.length > 0) return { problems };
  return { ids: Object.fromEntries(named.map(({ name }) => [name, known.get(name) ?? [name]])) };
}

function namesOf({ resolved, targets }: SlaPolicy): readonly Named[] {
  const listed = (at: string, names: readonly string[] | undefined): readonly Named[] => (names ?? []).map((name, place) => ({ at: `${at}[${place}]`, name }));
  return [
    ...listed("sla.resolved", resolved),
    ...targets.flatMap(({ pause, startedBy }, place) => [
      ...listed(`sla.targets[${place}].pause.statuses`, pause?.statuses),
      ...listed(`sla.targets[${place}].startedBy.statuses`, startedBy?.statuses),
    ]),
  ];
}

/** The contract with ids in place of the names it was written with; what has no mapping is an id already. */
export function withStatusIds(contract: Contract, ids: StatusIds): Contract {
  const { sla } = contract;
  if (sla === null) return contract;
  const mapped = (names: readonly string[]): readonly string[] => [...new Set(names.flatMap((name) => ids[name] ?? [name]))];
  const targets = sla.targets.map((target) => ({
    ...target,
    ...(target.pause === undefined ? {} : { pause: { ...target.pause, statuses: mapped(target.pause.statuses) } }),
    ...(target.startedBy?.statuses === undefined ? {} : { startedBy: { ...target.startedBy, statuses: mapped(target.startedBy.statuses) } }),
  }));
  return { ...contract, sla: { ...sla, resolved: mapped(sla.resolved), targets } };
}
