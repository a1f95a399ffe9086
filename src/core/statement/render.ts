import { addDays } from "../time/local-date";
import { Page, type RenderOptions } from "./page";
import { noteSection, quotaSection, usageSection } from "./render-work";
import type { Statement, StatementLine } from "./statement";
import type { StatementWords } from "./words";

/** The statement as Markdown that a customer can read: quota, times, what is billed, and the reason of every line. */
export function renderStatement(statement: Statement, words: StatementWords, options: RenderOptions = {}): string {
  const page = new Page(statement, words, options);
  const parts = [
    heading(page),
    quotaSection(page),
    noteSection(page),
    usageSection(page),
    lineSection(page),
    reasonSection(page),
    unbilledSection(page),
    openSection(page),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function heading(page: Page): string {
  const { period, tier, state, prices, terms } = page.statement;
  const last = addDays(period.until, -1);
  const wholeMonth = period.from.endsWith("-01") && period.until.endsWith("-01");
  const title = wholeMonth ? page.say("title", { from: period.from }) : page.say("title-range", { from: period.from, last });
  const about = [page.customer(), tier, page.say("range", { from: period.from, last }), page.say(`prices.${prices}`), page.say(`state.${state}`)];
  const version = terms === undefined ? [] : [page.say("terms", { number: terms.number, from: terms.validFrom })];
  return `# ${title}\n\n${[...about, ...version].join(" · ")}`;
}

function position(page: Page, line: StatementLine): string {
  const { kind, id, band, surcharges = [], role } = line;
  const about = [
    ...(role === undefined ? [] : [page.name(role)]),
    ...(band === undefined ? [] : [band.upTo === null ? page.say("band-open", { from: band.from }) : page.say("band", { from: band.from, upTo: band.upTo })]),
    ...surcharges.map((one) => page.name(one)),
  ];
  if (id === undefined) return [page.say(`kind.${kind}`), ...about].join(", ");
  return kind === "correction" ? page.say("correction", { from: id }) : `${page.say(`kind.${kind}`)}: ${page.name(id)}`;
}

function lineSection(page: Page): string {
  const { lines, corrections, total } = page.statement;
  const row = (line: StatementLine): string[] => [
    position(page, line),
    line.issue === undefined ? "" : page.issue(line.issue),
    line.unit === undefined ? String(line.quantity) : page.say("duration", { seconds: line.unit === "s" ? line.quantity : line.quantity * 60 }),
    line.rate === undefined ? "" : page.say("rate", { perHour: line.rate.perHour }),
    page.money(line.amount),
  ];
  const heads = ["position", "issue", "quantity", "rate-head", "amount"].map((key) => page.say(key));
  const rows = [...lines, ...corrections].map(row);
  return `## ${page.say("lines")}\n\n${page.table(heads, [...rows, [`**${page.say("total")}**`, "", "", "", `**${page.money(total)}**`]], 3)}`;
}

function reasonSection(page: Page): string {
  const reasoned = [...page.statement.lines, ...page.statement.corrections].filter(({ trace }) => trace.length > 0);
  if (reasoned.length === 0) return "";
  const blocks = reasoned.map((line) => {
    const name = line.issue === undefined ? page.name(line.id ?? line.kind) : `${page.issue(line.issue)}, ${page.say(`kind.${line.kind}`)}`;
    return `**${name}**\n\n${line.trace.map((one, index) => `${index + 1}. ${page.reason(one)}`).join("\n")}`;
  });
  return `## ${page.say("reasons")}\n\n${blocks.join("\n\n")}`;
}

/** Every minute that stands on no line says why, too. */
function unbilledSection(page: Page): string {
  const rest = page.statement.usages.filter(({ trace }) => !trace.some(({ code }) => code.startsWith("price.")));
  if (rest.length === 0) return "";
  const rows = rest.map(({ started, issue, seconds, trace }) => {
    const head = page.say("unbilled.row", { date: started, issue: page.issue(issue), seconds });
    return `- ${head} ${trace.map((one) => page.reason(one)).join(" ")}`;
  });
  return `## ${page.say("unbilled")}\n\n${rows.join("\n")}`;
}

function openSection(page: Page): string {
  const { problems } = page.statement;
  if (problems.length === 0) return "";
  return `## ${page.say("open")}\n\n${problems.map((_, index) => `- ${page.problem(index)}`).join("\n")}`;
}
