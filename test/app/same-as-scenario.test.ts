import { parse } from "yaml";
import { DEMO_CALENDARS, DEMO_CONTRACTS } from "../../host/demo/contracts";
import { computeScenario } from "../../src/app/scenario/run-scenario";
import type { DecisionAsk } from "../../src/app/decisions/decide";
import type { Statement, StatementLine } from "../../src/core/statement/statement";
import { ADMIN, EVA, MINUTE, MIRA, type Office } from "../../commands/bench/office";
import { openBooks, type Books } from "./support/open-books";

const ACME = "acme-service-30";
const NOVEMBER = "2026-11-01";
const DECEMBER = "2026-12-01";
type Fact = Readonly<Record<string, unknown>>;

let office: Office;
afterEach(() => office.site.dispose());

/** One story told twice: lived in the office, and written down as the facts of a scenario. */
class Story {
  readonly facts: Fact[] = [];
  constructor(readonly books: Books) {}

  private now = (): string => new Date(office.site.clock.now()).toISOString();

  async issue(category: string): Promise<{ id: string; key: string }> {
    const at = this.now();
    const issue = await office.raise(`Arbeit ${category}`, { category, severity: 3 });
    this.facts.push({ fact: "reported", at, issue: issue.id, by: EVA, channel: "portal", customer: "acme", category });
    await office.pass(3 * MINUTE);
    return issue;
  }

  async work(issue: { id: string; key: string }, minutes: number, started: string): Promise<void> {
    const at = this.now();
    const id = await office.log(issue.key, minutes * 60, started);
    this.facts.push({ fact: "worklog", at, issue: issue.id, id, by: MIRA, started, seconds: minutes * 60 });
    await office.pass(3 * MINUTE);
  }

  async decide(asked: object): Promise<void> {
    const fact = { contract: ACME, at: this.now(), ...asked };
    expect(await this.books.use("decide", fact as unknown as DecisionAsk, ADMIN)).toEqual({ id: expect.any(String) });
    this.facts.push({ ...fact, by: ADMIN });
  }

  async quote(issue: { id: string }, quote: { as: "fixed"; amount: number } | { as: "billed" }): Promise<void> {
    this.facts.push({ fact: "quote-accepted", at: this.now(), issue: issue.id, by: ADMIN, ...quote });
    expect(await this.books.use("acceptQuote", issue.id, quote, ADMIN)).toBeNull();
  }

  async bundle(id: string, issues: readonly { id: string }[], amount: number): Promise<void> {
    const asked = { contract: ACME, id, issues: issues.map((issue) => issue.id), amount };
    this.facts.push({ fact: "bundle", at: this.now(), by: ADMIN, ...asked });
    expect(await this.books.use("bundleIssues", asked, ADMIN)).toEqual({ id });
  }

  async close(month: string): Promise<void> {
    await this.books.close(month);
    this.facts.push({ fact: "closed", at: this.now(), contract: ACME, period: `${month}-01` });
  }

  /** What the scenario runner states, by first day. */
  told(): ReadonlyMap<string, unknown> {
    const written = parse(DEMO_CONTRACTS.find(({ id }) => id === ACME)?.yaml ?? "") as Record<string, unknown>;
    const calendars = Object.fromEntries(DEMO_CALENDARS.map(({ id, spec }) => [id, spec]));
    const asOf = new Date(office.site.clock.now() + MINUTE).toISOString();
    const result = computeScenario({ asOf, calendars, contracts: [{ ...written, state: "active" }], facts: this.facts });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    return new Map(result.value.periods.map(({ statement }) => [statement.period.from as string, comparable(statement)]));
  }

  async isTheSame(...starts: readonly string[]): Promise<void> {
    await office.pass(3 * MINUTE);
    const told = this.told();
    for (const start of starts) expect(comparable(await this.books.statement(ACME, start))).toEqual(told.get(start));
  }
}

/** All figures and reasons; people have other ids in the two, and a scenario does not number its versions. */
const comparable = ({ quotas, usages, lines, corrections, notes = [], total, state, problems }: Statement) => ({
  state,
  total,
  quotas,
  problems,
  usages: usages.map(({ author: _author, started, trace, ...usage }) => ({ ...usage, started: Date.parse(started), trace: trace.map(({ code }) => code) })),
  lines: lines.map(line),
  corrections: corrections.map(line),
  notes: notes.map(({ code, facts }) => ({ code, facts: Object.fromEntries(Object.entries(facts).filter(([name]) => !apart(state).has(name))) })),
});
/** What people typed is not in a frozen text, so that it can be erased. */
const apart = (state: Statement["state"]): ReadonlySet<string> => new Set(["author", "approver", ...(state === "open" ? [] : ["reason", "work"])]);
const line = ({ trace, ...rest }: StatementLine) => ({ ...rest, trace: trace.map(({ code }) => code) });

test("quota, goodwill, agreements, quotes, bundles, a close and what came late: the app states what the scenario runner states", async () => {
  const books = await openBooks({ start: Date.parse("2026-11-30T06:00:00Z") });
  ({ office } = books);
  const story = new Story(books);
  const quota = { quota: "content", reason: "vereinbart" };
  const content = await story.issue("content");
  await story.decide({ fact: "granted", id: "top-up", source: "bought", minutes: 15, ...quota });
  await story.decide({ fact: "goodwill", id: "given", as: "to-quota", minutes: 5, ...quota });
  await story.work(content, 70, "2026-11-30T06:10:00Z");
  await story.isTheSame(NOVEMBER);
  await story.decide({ fact: "opening-balance", id: "opening", minutes: 4, ...quota });
  await story.decide({ fact: "adjusted", id: "less", minutes: -6, of: "billed", ...quota });
  await story.decide({ fact: "goodwill", id: "spared", as: "off-charge", issue: content.id, minutes: 5, reason: "Einarbeitung" });
  await story.isTheSame(NOVEMBER);

  const design = await story.issue("design");
  const feature = await story.issue("feature");
  const [one, two] = [await story.issue("feature"), await story.issue("feature")];
  for (const [issue, minutes] of [
    [design, 20],
    [feature, 40],
    [one, 10],
  ] as const)
    await story.work(issue, minutes, "2026-11-30T06:30:00Z");
  await story.quote(feature, { as: "fixed", amount: 12345 });
  await story.bundle("together", [one, two], 9999);
  const pooled = {
    fact: "pooled",
    id: "p",
    quota: "content",
    period: NOVEMBER,
    direction: "with-next",
    approver: ADMIN,
    reason: "Relaunch",
    work: [content.id],
  };
  await story.decide(pooled);
  await story.isTheSame(NOVEMBER);
  expect(await books.use("decide", { ...pooled, id: "q", contract: ACME, period: DECEMBER } as unknown as DecisionAsk, ADMIN)).toMatchObject({
    problems: [{ code: "scenario.pooling-chained", at: "period", facts: { first: NOVEMBER, second: DECEMBER } }],
  });

  await office.until("2026-12-03T09:00:00Z");
  await story.work(content, 12, "2026-12-02T08:00:00Z");
  await story.work(two, 30, "2026-12-02T09:00:00Z");
  await story.isTheSame(NOVEMBER, DECEMBER);
  await story.close("2026-11");
  await story.isTheSame(NOVEMBER, DECEMBER);

  await story.work(content, 3, "2026-11-30T10:00:00Z");
  await story.quote(design, { as: "fixed", amount: 7000 });
  await story.decide({ fact: "goodwill", id: "late", as: "to-quota", minutes: 10, period: NOVEMBER, ...quota });
  await story.isTheSame(NOVEMBER, DECEMBER);
  const [november, december] = [await books.statement(ACME, NOVEMBER), await books.statement(ACME, DECEMBER)];
  expect([november, december].map(({ notes = [] }) => notes.map(({ code }) => code).filter((code) => code.startsWith("pooling")))).toEqual([
    ["pooling.agreed", "pooling.borrowed"],
    ["pooling.agreed", "pooling.lent"],
  ]);
  expect(december.corrections.length).toBeGreaterThan(0);
}, 180_000);
