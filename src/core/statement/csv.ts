import type { TraceStep } from "../trace";
import type { Statement, StatementLine, UsageUse } from "./statement";
import { issueName, type IssueKeys, type StatementWords } from "./words";

export interface CsvOptions {
  /** Heads (`statement.csv.<column>`) and reasons; numbers never depend on the language. */
  readonly words: StatementWords;
  readonly issueKeys?: IssueKeys;
}

export const CSV_COLUMNS = [
  "row",
  "contract",
  "tier",
  "customer",
  "period_from",
  "period_until",
  "state",
  "kind",
  "issue",
  "worklog",
  "started",
  "category",
  "seconds",
  "covered_seconds",
  "overage_seconds",
  "billed_seconds",
  "fixed_seconds",
  "free_seconds",
  "parked_seconds",
  "charged_seconds",
  "quantity",
  "unit",
  "rate",
  "per_hour_minor",
  "amount_minor",
  "currency",
  "prices",
  "reasons",
] as const;

type Column = (typeof CSV_COLUMNS)[number];
type Row = Partial<Readonly<Record<Column, string | number>>>;

/** A cell a spreadsheet would run as a formula; the leading ' is taken off again when it is read back. */
const RISKY = /^[=+\-@\t\r']/;

/** One text or number as a cell: numbers plain with an ASCII minus, risky text with one leading ', quotes where needed. */
export function csvCell(value: string | number | undefined): string {
  if (value === undefined) return "";
  if (typeof value === "number") return String(value);
  const safe = RISKY.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One statement: a row a line (fees, work, corrections), a row a note (agreements, decisions), then a row a usage. The `amount_minor` of the line rows add up to the total. */
export const statementCsv = (statement: Statement, options: CsvOptions): string => statementsCsv([statement], options);

/** Several statements under one head. Comma, CRLF, UTF-8 without BOM; ISO dates; integer seconds and minor units. */
export function statementsCsv(statements: readonly Statement[], options: CsvOptions): string {
  const head = CSV_COLUMNS.map((column) => csvCell(options.words.say(`statement.csv.${column}`)));
  const rows = statements.flatMap((statement) => rowsOf(statement, options)).map((row) => CSV_COLUMNS.map((column) => csvCell(row[column])));
  return [head, ...rows].map((cells) => `${cells.join(",")}\r\n`).join("");
}

function rowsOf(statement: Statement, options: CsvOptions): Row[] {
  const shared = {
    contract: statement.contract,
    tier: statement.tier,
    customer: statement.customer,
    period_from: statement.period.from,
    period_until: statement.period.until,
    state: statement.state,
  };
  return [
    ...statement.lines.map((line) => ({ ...shared, ...lineRow("line", line, statement, options) })),
    ...statement.corrections.map((line) => ({ ...shared, ...lineRow("correction", line, statement, options) })),
    ...(statement.notes ?? []).map((note) => ({ ...shared, row: "note", reasons: reasons([note], options) })),
    ...statement.usages.map((usage) => ({ ...shared, ...usageRow(usage, options) })),
  ];
}

const reasons = (trace: readonly TraceStep[], { words }: CsvOptions): string => trace.map(({ code, facts }) => words.say(`trace.${code}`, facts)).join(" ");

function lineRow(row: string, line: StatementLine, { currency, prices }: Statement, options: CsvOptions): Row {
  return {
    row,
    kind: line.kind,
    issue: issueName(line.issue, options.issueKeys),
    quantity: line.quantity,
    unit: line.unit ?? "",
    rate: line.rate?.id ?? line.id ?? "",
    ...(line.rate === undefined ? {} : { per_hour_minor: line.rate.perHour }),
    amount_minor: line.amount,
    currency,
    prices,
    reasons: reasons(line.trace, options),
  };
}

function usageRow(usage: UsageUse, options: CsvOptions): Row {
  return {
    row: "usage",
    issue: issueName(usage.issue, options.issueKeys),
    worklog: usage.worklog,
    started: usage.started,
    category: usage.category ?? "",
    seconds: usage.seconds,
    covered_seconds: usage.coveredSeconds,
    overage_seconds: usage.overageSeconds,
    billed_seconds: usage.billedSeconds,
    fixed_seconds: usage.fixedSeconds,
    free_seconds: usage.freeSeconds,
    parked_seconds: usage.parkedSeconds,
    charged_seconds: usage.chargedSeconds,
    reasons: reasons(usage.trace, options),
  };
}
