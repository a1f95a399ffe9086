import type { Answer } from "../../src/app/api";
import { restAs } from "../../test/browser/support/visit";
import { ADA, MIRA } from "./screen";

interface Asked {
  readonly problems: readonly unknown[];
}

/** A running product as the gallery plays on it: people call Jira, the app's pages call their resolvers, time goes forward. */
export class Site {
  constructor(readonly url: string) {}

  /** To an instant, or as long as events need to arrive and a month to be settled. */
  async until(instant?: string): Promise<void> {
    const { clock } = (await (await fetch(`${this.url}/host/state`)).json()) as { clock: { now: string } };
    await this.host("clock/advance", { until: instant ?? new Date(Date.parse(clock.now) + 10_000).toISOString() });
  }

  host(what: string, ask: unknown = {}): Promise<unknown> {
    return restAs(this.url, ADA, "POST", `/host/${what}`, ask);
  }

  /** A request by a customer in the portal with category and severity; answers its id and key. */
  async raise(who: string, desk: 1 | 2, summary: string, category: string, severity: number | null = null, type = desk === 1 ? "1" : "8"): Promise<Issue> {
    const fields = await restAs<readonly { id: string; schema?: { custom?: string } }[]>(this.url, ADA, "GET", "/rest/api/3/field");
    const field = fields.find(({ schema }) => schema?.custom?.endsWith("/static/support-class") === true)?.id ?? "";
    const value = { category, ...(severity === null ? {} : { severity }) };
    const requestFieldValues = { summary, description: `${summary}. Danke!`, [field]: value };
    const ask = { serviceDeskId: String(desk), requestTypeId: type, requestFieldValues };
    const { issueKey } = await restAs<{ issueKey: string }>(this.url, who, "POST", "/rest/servicedeskapi/request", ask);
    return this.issue(issueKey);
  }

  async issue(key: string): Promise<Issue> {
    const { id } = await restAs<{ id: string }>(this.url, ADA, "GET", `/rest/api/3/issue/${key}?fields=summary`);
    return { id, key };
  }

  /** Key of the demo's request with that word in its summary. */
  async find(word: string): Promise<Issue> {
    const jql = encodeURIComponent(`summary ~ "${word}"`);
    const { issues } = await restAs<{ issues: { key: string }[] }>(this.url, MIRA, "GET", `/rest/api/3/search/jql?jql=${jql}&fields=summary`);
    return this.issue(issues[0]?.key ?? "");
  }

  log(key: string, started: string, minutes: number, text = "Umgesetzt und geprüft."): Promise<unknown> {
    const comment = { type: "doc", version: 1, content: [{ type: "paragraph", content: [{ type: "text", text }] }] };
    const body = { started: started.replace("Z", "+0000"), timeSpentSeconds: minutes * 60, comment };
    return restAs(this.url, MIRA, "POST", `/rest/api/3/issue/${key}/worklog`, body);
  }

  admin<T>(functionKey: string, payload: object): Promise<T> {
    return this.ask(ADA, "admin", functionKey, payload, { type: "jira:adminPage" });
  }

  report<T>(who: string, project: "WEB" | "IT", functionKey: string, payload: object): Promise<T> {
    return this.ask(who, "report", functionKey, payload, {
      type: "jira:projectPage",
      project: { id: project === "WEB" ? "10001" : "10002", key: project, type: "service_desk" },
    });
  }

  panel<T>(issue: Issue, functionKey: string, payload: object): Promise<T> {
    return this.ask(MIRA, "issue-panel", functionKey, { issue: issue.id, ...payload }, { type: "jira:issuePanel", issue });
  }

  portal<T>(who: string, issue: Issue, functionKey: string, payload: object): Promise<T> {
    return this.ask(who, "portal-request", functionKey, { key: issue.key, ...payload }, { request: { key: issue.key }, portal: { id: "1" } });
  }

  private async ask<T>(who: string, moduleKey: string, functionKey: string, payload: object, extension: object): Promise<T> {
    const call = { moduleKey, functionKey, payload, localId: moduleKey, extension };
    const answer = await restAs<Answer<T>>(this.url, who, "POST", "/host/invoke", call);
    const { problems } = answer as Partial<Asked>;
    if (problems !== undefined && Object.keys(answer as object).length === 1) throw new Error(`${moduleKey} ${functionKey}: ${JSON.stringify(problems)}`);
    return answer as T;
  }
}

export interface Issue {
  readonly id: string;
  readonly key: string;
}
