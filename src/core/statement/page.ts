import type { Facts } from "../problem";
import type { TraceStep } from "../trace";
import type { Statement } from "./statement";
import { issueName, type IssueKeys, type StatementWords } from "./words";

export interface RenderOptions {
  readonly issueKeys?: IssueKeys;
  /** The agency's own names of categories, quotas, rates and fees; missing = the id, or the word for it. */
  readonly labels?: Readonly<Record<string, string>>;
  readonly customerName?: string;
}

/** What every part of the page needs: the statement, its words, and its names. */
export class Page {
  constructor(
    readonly statement: Statement,
    private readonly words: StatementWords,
    private readonly options: RenderOptions,
  ) {}

  say(key: string, facts: Facts = {}): string {
    return this.words.say(`statement.doc.${key}`, { currency: this.statement.currency, ...facts });
  }

  duration = (seconds: number): string => (seconds === 0 ? "–" : this.say("duration", { seconds }));

  money = (amount: number): string => this.say("money", { amount });

  issue = (id: string | undefined): string => issueName(id, this.options.issueKeys) || this.say("withheld");

  name(id: string): string {
    return this.options.labels?.[id] ?? this.say("name", { id });
  }

  customer = (): string => this.options.customerName ?? this.statement.customer;

  /** A step in words, the agency's names in place of ids. */
  reason({ code, facts }: TraceStep): string {
    const named = Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, this.options.labels?.[value] ?? value]));
    return this.words.say(`trace.${code}`, { currency: this.statement.currency, ...named });
  }

  problem(index: number): string {
    const found = this.statement.problems[index];
    if (found === undefined) return "";
    const category = found.facts["category"] ?? "";
    const facts = { ...found.facts, issue: this.issue(String(found.facts["issue"])), category: this.options.labels?.[category] ?? category };
    return this.words.say(`problem.${found.code}`, facts);
  }

  table(heads: readonly string[], rows: readonly (readonly string[])[], numbers: number): string {
    const rule = heads.map((_, index) => (index >= heads.length - numbers ? "--:" : "---"));
    const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");
    return [heads, rule, ...rows].map((cells) => `| ${cells.map(cell).join(" | ")} |`).join("\n");
  }
}
