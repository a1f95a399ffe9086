import { DEMO_CONTRACTS } from "../../../host/demo/contracts";
import { ADMIN, EVA, MINUTE, MIRA, expectGood, openOffice, type AnswerOf, type Office } from "../../../commands/bench/office";
import type { Answer, IssueView, RequestView } from "../../../src/app/api";

export const LAST_DAY = "2026-11-13";

export interface Issue {
  readonly id: string;
  readonly key: string;
}

export const terms = (unanswered: "stop" | "continue", hours = 4): string => `approval: { unanswered: ${unanswered}, afterBusinessHours: ${hours} }\n`;
export const hard = (yaml: string): string => yaml.replace("limit: soft", "limit: hard");
export const approver = (account: string): string => `contacts: [{ role: approver, name: Eva Huber, account: "${account}" }]\n`;

const ASK = {
  kind: "approval",
  seconds: 2700,
  date: null,
  category: null,
  fixed: null,
  cap: "money",
  lastDay: LAST_DAY,
  note: "",
  channel: null,
  evidence: null,
};

interface Comments {
  readonly values: readonly { readonly body: string; readonly public: boolean }[];
}

/** An office on Monday, 9:00 in Vienna, whose customer ACME is asked things under Service 30 with these changes. */
export class AskedCustomer {
  private constructor(readonly office: Office) {}

  static async open(change: (yaml: string) => string = (yaml) => yaml): Promise<AskedCustomer> {
    const office = await openOffice({ start: Date.parse("2026-11-09T08:00:00Z"), contracts: [] });
    const yaml = change(DEMO_CONTRACTS.find(({ id }) => id === "acme-service-30")?.yaml ?? "");
    const { drafts } = (await expectGood(office.ask("admin", "importContracts", { text: yaml, rev: null }, ADMIN))) as unknown as {
      drafts: { id: string; rev: number }[];
    };
    for (const { id, rev } of drafts) await expectGood(office.ask("admin", "activate", { id, rev, from: "2026-08-01" }, ADMIN));
    await office.pass(MINUTE);
    return new AskedCustomer(office);
  }

  async raised(supportClass = { category: "content", severity: 2 }): Promise<Issue> {
    const issue = await this.office.raise("Impressum ändern", supportClass);
    await this.office.pass(5 * MINUTE);
    return issue;
  }

  ask(issue: Issue, change: object = {}, account = MIRA): Promise<Answer<IssueView>> {
    return this.office.ask("agent", "askConsent", { issue: issue.id, ...ASK, ...change }, account, issue);
  }

  answer(issue: Issue, approve: boolean, account = EVA): Promise<Answer<RequestView>> {
    const answer = { key: issue.key, id: `c.${issue.id}.1`, approve, reason: approve ? "" : "Zu teuer" };
    return this.office.ask("customer", "answerConsent", answer, account, issue);
  }

  view(issue: Issue): Promise<AnswerOf<"agent", "issue">> {
    return expectGood(this.office.ask("agent", "issue", { issue: issue.id }, MIRA, issue));
  }

  async publicWords(issue: Issue): Promise<readonly string[]> {
    const { values } = await this.office.jira<Comments>(EVA, "GET", `/rest/servicedeskapi/request/${issue.key}/comment`);
    return values.map(({ body }) => body);
  }

  async allWords(issue: Issue): Promise<string> {
    return JSON.stringify(await this.office.jira<object>(ADMIN, "GET", `/rest/api/3/issue/${issue.key}/comment`));
  }
}
