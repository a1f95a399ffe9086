/** A set-up office on ports in memory: the demo's calendars and contracts, issues as Jira would show them. */
import { activateContract } from "../../../src/app/contracts/activate-contract";
import { doWork } from "../../../src/app/running/do-work";
import { importContracts } from "../../../src/app/contracts/import-contracts";
import type { Sight } from "../../../src/app/jira-port";
import { keepCalendar } from "../../../src/app/contracts/keep-calendar";
import { instantText } from "../../../src/app/records/instant-text";
import { localDate } from "../../../src/core/time/instant";
import { DEMO_CALENDARS, DEMO_CONTRACTS } from "../../../host/demo/contracts";
import type { Memory } from "../memory-ports";

export const sightOf = (id: string, organisations: readonly string[], category: string): Sight => ({
  id,
  key: `WEB-${id}`,
  project: "10001",
  created: Date.parse("2026-08-03T08:00:00Z"),
  updated: Date.parse("2026-08-03T08:00:00Z"),
  reporter: "qm:acme:eva",
  reporterEmail: null,
  assignee: null,
  status: "1",
  priority: null,
  issueType: "1",
  requestType: null,
  channel: "portal",
  organisations,
  participants: [],
  labels: [],
  category,
  severity: 2,
  obligation: null,
});

export interface Customer {
  readonly customer: string;
  readonly organisation: string;
  /** What is written otherwise than in the demo's contract. */
  readonly change?: (yaml: string) => string;
}

/** The contract of a customer as it is pasted. */
export function writtenContract({ customer, change = (yaml) => yaml }: Customer): { readonly yaml: string; readonly from: string } {
  const found = DEMO_CONTRACTS.find(({ yaml }) => yaml.includes(`customer: ${customer}`));
  if (found === undefined) throw new Error(`the demo has no ${customer}`);
  return { yaml: change(found.yaml), from: found.from };
}

export async function openOffice({ ports }: Memory, customers: readonly Customer[]): Promise<void> {
  for (const { id, from, spec } of DEMO_CALENDARS) await keepCalendar(ports, id, [{ from: localDate(from), spec }]);
  for (const one of customers) {
    const body = { matches: [`org:${one.organisation}`], contracts: [], members: [] };
    await ports.store.put("customer", one.customer, { v: 1, rev: 0, state: "active", name: one.customer, body });
    await ports.store.put("match", `org:${one.organisation}`, { v: 1, customer: one.customer, at: instantText(0), body: {} });
    const { yaml, from } = writtenContract(one);
    const imported = await importContracts(ports, yaml, null);
    if ("problems" in imported) throw new Error(JSON.stringify(imported.problems));
    for (const { id, rev } of imported.drafts) await activateContract(ports, id, rev, from);
  }
}

/** Runs what was put off, as the queue would, until nothing is left. */
export async function drain(memory: Memory): Promise<void> {
  for (let turn = 0; memory.lanes.length > 0; turn += 1) {
    if (turn > 5000) throw new Error("work without end");
    const next = memory.lanes.shift();
    if (next === undefined || next.queue !== "lane") continue;
    await doWork(memory.ports, next.work).catch(() => memory.lanes.push(next));
  }
}
