import { virtualClock } from "../../../host/clock/clock";
import { jiraSite } from "../../../host/jira/jira-site";
import { seedSite } from "../../../host/jira/seed-site";
import { noCounts, noFaults, poorestSwitches, type Actor, type JiraSite, type ProductEvent, type RestResponse, type SiteParts } from "../../../host/site/site";
import { HostStore, type Journal } from "../../../host/store/store";

export const START = Date.parse("2026-11-02T08:00:00.000Z");
export const ADA: Actor = { kind: "user", accountId: "712020:admin-ada" };
export const MIRA: Actor = { kind: "user", accountId: "712020:agent-mira" };
export const PAUL: Actor = { kind: "user", accountId: "712020:agent-paul" };
export const NORA: Actor = { kind: "user", accountId: "712020:manager-nora" };
export const EVA: Actor = { kind: "user", accountId: "qm:acme:eva" };
export const TOM: Actor = { kind: "user", accountId: "qm:acme:tom" };
export const MAX: Actor = { kind: "user", accountId: "qm:brandl:max" };
export const APP: Actor = { kind: "app" };
export const NOBODY: Actor = { kind: "anonymous" };

export type Json = Record<string, unknown>;

/** A document of one paragraph. */
export const doc = (text: string): { type: "doc"; version: number; content: Record<string, unknown>[] } => ({
  type: "doc",
  version: 1,
  content: [{ type: "paragraph", content: [{ type: "text", text }] }],
});

/** Sees every call with its answer: what the tests over whole sweeps check. */
export type Witness = (line: string, body: unknown, response: RestResponse) => void;

export interface TestSite {
  readonly site: JiraSite;
  readonly parts: SiteParts;
  readonly events: ProductEvent[];
  ask(actor: Actor, line: string, body?: unknown, headers?: Record<string, string>): Promise<RestResponse>;
  /** Asks and demands a success; answers the parsed body, `{}` where there is none. */
  get<T = Json>(actor: Actor, line: string, body?: unknown, headers?: Record<string, string>): Promise<T>;
  advance(seconds: number): Promise<void>;
}

/** A seeded site of its own, its clock at Monday 2 November 2026, 9 o'clock in Vienna. */
export function siteUnderTest(witness: Witness = () => undefined, journal: Journal | null = null): TestSite {
  const parts: SiteParts = { clock: virtualClock(START), store: new HostStore(journal), faults: noFaults(), switches: poorestSwitches(), counters: noCounts() };
  seedSite(parts);
  const events: ProductEvent[] = [];
  const site = jiraSite(parts, { emit: (event) => events.push(event) });
  const ask: TestSite["ask"] = async (actor, line, body, headers = {}) => {
    const [method = "", path = ""] = line.split(" ");
    const response = await site.handle({ method, path, headers, body: body === undefined ? null : JSON.stringify(body), actor });
    witness(line, body, response);
    return response;
  };
  return {
    site,
    parts,
    events,
    ask,
    async get<T>(actor: Actor, line: string, body?: unknown, headers?: Record<string, string>): Promise<T> {
      const response = await ask(actor, line, body, headers);
      if (response.status >= 300) throw new Error(`${line} answered ${response.status}: ${response.body}`);
      return (response.body === "" ? {} : JSON.parse(response.body)) as T;
    },
    advance: (seconds) => parts.clock.advanceTo(parts.clock.now() + seconds * 1000),
  };
}

/** An issue made by an agent in Jira; answers its id and key. */
export const madeIssue = (site: TestSite, fields: Json = {}, project = "WEB"): Promise<{ id: string; key: string }> =>
  site.get(MIRA, "POST /rest/api/3/issue", { fields: { project: { key: project }, issuetype: { id: "10101" }, summary: "Swap the opening hours", ...fields } });
