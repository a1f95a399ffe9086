/** A small local site for tests of the use cases: one admin, two agents, ACME with Service 30, everything through the bundled app. */
import { bundleFunctions } from "../../host/bundle/functions";
import { appField, call, raiseInPortal } from "../../host/demo/acts";
import { CUSTOMERS, STAFF } from "../../host/demo/cast";
import { DEMO_CALENDARS, DEMO_CONTRACTS, type DemoContract } from "../../host/demo/contracts";
import { seedSite } from "../../host/jira/seed-site";
import { REQUEST_TYPES } from "../../host/jira/facts/desk";
import { makeSite, type Site } from "../../host/site/make-site";
import type { Audiences } from "../../src/app/api";

export const ADMIN = STAFF[0]?.accountId ?? "";
export const MIRA = STAFF[1]?.accountId ?? "";
export const PAUL = STAFF[2]?.accountId ?? "";
export const NORA = STAFF[3]?.accountId ?? "";
export const EVA = CUSTOMERS.find(({ accountId }) => accountId.includes("acme"))?.accountId ?? "";
export const STRANGER = CUSTOMERS.find(({ accountId }) => accountId.includes("brandl"))?.accountId ?? "";
export const WEB = { id: "10001", key: "WEB" };

/** A Monday morning in Vienna, before opening. */
export const MONDAY = Date.parse("2026-11-09T06:00:00Z");
export const MINUTE = 60_000;
export const HOUR = 3_600_000;

const MODULES = { agent: "issue-panel", field: "support-class", report: "report", admin: "admin", customer: "portal-request" } as const;

export type AnswerOf<A extends keyof Audiences, K extends keyof Audiences[A]> = Audiences[A][K] extends { answer: infer Given } ? Given : never;

export class Office {
  constructor(readonly site: Site) {}

  /** Asks a resolver as a person, as the UI on that page would. */
  async ask<A extends keyof Audiences, K extends keyof Audiences[A] & string>(
    audience: A,
    key: K,
    payload: object,
    account: string,
    issue?: { id: string; key: string },
  ): Promise<AnswerOf<A, K>> {
    const customer = account.startsWith("qm:");
    return (await this.site.run.invokeResolver({
      resolverFunction: `${audience}-resolver`,
      call: { functionKey: key, payload },
      extension: { project: WEB, ...(issue === undefined ? {} : { issue }) },
      moduleKey: MODULES[audience],
      actor: { kind: "user", accountId: account },
      accountType: customer ? "customer" : "licensed",
    })) as AnswerOf<A, K>;
  }

  /** Lets virtual time pass: events are delivered, queues drained, ticks run. */
  async pass(milliseconds: number): Promise<void> {
    await this.site.clock.advanceTo(this.site.clock.now() + milliseconds);
  }

  async until(instant: string): Promise<void> {
    await this.site.clock.advanceTo(Date.parse(instant));
  }

  jira<T>(account: string, method: string, path: string, body?: unknown): Promise<T> {
    return call<T>(this.site.jira, account, method, path, body);
  }

  async raise(
    summary = "Impressum ändern",
    supportClass: { category?: string; severity?: number } | null = { category: "content", severity: 2 },
    account = EVA,
  ): Promise<{ id: string; key: string }> {
    const type = REQUEST_TYPES.find(({ project }) => project === "WEB")?.id ?? "";
    const field = supportClass === null ? null : { field: await appField(this.site.jira, ADMIN, "support-class"), value: supportClass };
    const key = await raiseInPortal(this.site.jira, account, { serviceDesk: "1", requestType: type, summary, description: summary, supportClass: field });
    const { id } = await this.jira<{ id: string }>(ADMIN, "GET", `/rest/api/3/issue/${key}?fields=summary`);
    return { id, key };
  }

  async log(key: string, seconds: number, started: string, account = MIRA, text?: string): Promise<string> {
    const comment = text === undefined ? {} : { comment: { type: "doc", version: 1, content: [{ type: "paragraph", content: [{ type: "text", text }] }] } };
    const body = { started: new Date(started).toISOString().replace("Z", "+0000"), timeSpentSeconds: seconds, ...comment };
    return (await this.jira<{ id: string }>(account, "POST", `/rest/api/3/issue/${key}/worklog`, body)).id;
  }
}

export interface OfficeOptions {
  readonly start?: number;
  readonly seed?: number;
  /** Ids of demo contracts; ACME's when missing. */
  readonly contracts?: readonly string[];
  /** Contracts besides those of the demo. */
  readonly more?: readonly DemoContract[];
  /** Another bundle than the product's. */
  readonly functions?: string;
}

/** A fresh site, set up by its admin through the admin page's resolver. */
export async function openOffice(options: OfficeOptions = {}): Promise<Office> {
  const file = options.functions ?? (await bundleFunctions()).file;
  const site = await makeSite({ start: options.start ?? MONDAY, functions: file, seed: options.seed ?? 1 });
  seedSite(site);
  const office = new Office(site);
  await office.pass(MINUTE);
  for (const { id, from, spec } of DEMO_CALENDARS)
    await expectGood(office.ask("admin", "saveCalendar", { id, from, spec, running: "too", dryRun: false }, ADMIN));
  await expectGood(office.ask("admin", "saveCustomer", { id: "acme", name: "ACME GmbH", matches: ["org:1"] }, ADMIN));
  const wanted = DEMO_CONTRACTS.filter(({ id, yaml }) => options.contracts?.includes(id) ?? yaml.includes("customer: acme"));
  for (const { yaml, from } of [...wanted, ...(options.more ?? [])]) {
    const imported = (await expectGood(office.ask("admin", "importContracts", { text: yaml, rev: null }, ADMIN))) as unknown as {
      drafts: { id: string; rev: number }[];
    };
    for (const { id, rev } of imported.drafts) await expectGood(office.ask("admin", "activate", { id, rev, from }, ADMIN));
  }
  await office.pass(MINUTE);
  return office;
}

/** The answer, or an error that names the problems. */
export async function expectGood<T>(answer: Promise<T>): Promise<T> {
  const given = await answer;
  if (typeof given === "object" && given !== null && "problems" in given && Object.keys(given).length === 1) throw new Error(JSON.stringify(given));
  return given;
}
