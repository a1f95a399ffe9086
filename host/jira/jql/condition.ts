import type { Caller } from "../state/caller";
import type { IssueRow } from "../state/rows";
import type { World } from "../state/world";
import { instantOf, localDate } from "../wire/date";
import { jqlField, type JqlField } from "./field";
import type { Clause, Operand, Operator } from "./grammar";
import { jqlError } from "./token";

export type Condition = (row: IssueRow) => boolean;
interface Asking {
  readonly world: World;
  readonly caller: Caller;
}

const UNIT: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** `-90m`, `2026-11-01`, `2026-11-01 13:45`, epoch ms; dates are the caller's. Relative ones count back from the site's now. */
function instantIn(operand: Operand, { world, caller }: Asking): number {
  if (operand.kind === "call") return callInstant(operand.name, world, caller);
  const text = operand.kind === "text" ? operand.text : "";
  const [, sign, count, unit] = /^([+-]?)(\d+)([mhdw])$/.exec(text) ?? [];
  if (count !== undefined && unit !== undefined) return world.now() + (sign === "-" ? -1 : 1) * Number(count) * (UNIT[unit] ?? 0);
  const [, year, month, day, time] = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T](\d{2}:\d{2}))?$/.exec(text) ?? [];
  if (year !== undefined) return instantOf(`${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`, time ?? "00:00", caller.zone);
  if (/^\d{12,}$/.test(text)) return Number(text);
  throw jqlError(
    `Date value '${text}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.`,
  );
}

function callInstant(name: string, world: World, caller: Caller): number {
  if (name === "now") return world.now();
  const today = localDate(world.now(), caller.zone);
  if (name === "startofday") return instantOf(today, "00:00", caller.zone);
  if (name === "startofmonth") return instantOf(`${today.slice(0, 7)}-01`, "00:00", caller.zone);
  throw jqlError(`Unable to find JQL function '${name}()'.`);
}

function wordIn(operand: Operand, { caller }: Asking): string {
  if (operand.kind === "text") return operand.text;
  if (operand.kind === "call" && operand.name === "currentuser") return caller.accountId ?? "";
  throw jqlError(operand.kind === "call" ? `Unable to find JQL function '${operand.name}()'.` : "EMPTY cannot be used here.");
}

const compare = (operator: Operator, a: number, b: number): boolean =>
  ({ "=": a === b, "!=": a !== b, ">": a > b, ">=": a >= b, "<": a < b, "<=": a <= b })[operator as "="] ?? false;

function setTest(name: string, field: JqlField & { kind: "set" }, operator: Operator, operands: readonly Operand[], asking: Asking): Condition {
  const { world } = asking;
  const empty = operands.some((operand) => operand.kind === "empty");
  const words = operands.filter((operand) => operand.kind !== "empty").map((operand) => wordIn(operand, asking).toLowerCase());
  for (const word of words) {
    if (field.known !== undefined && !field.known(word, world)) throw jqlError(`The value '${word}' does not exist for the field '${name}'.`);
  }
  const hit: Condition = (row) => {
    const have = field.words(row, world);
    return have.length === 0 ? empty : have.some((aliases) => aliases.some((alias) => words.includes(alias.toLowerCase())));
  };
  if (["=", "in", "is"].includes(operator)) return hit;
  // As in Jira: != and NOT IN leave out issues in which the field is empty.
  if (["!=", "not in"].includes(operator)) return (row) => field.words(row, world).length > 0 && !hit(row);
  if (operator === "is not") return (row) => !hit(row);
  if (operator === "~")
    return (row) => field.words(row, world).some((aliases) => aliases.some((alias) => words.some((word) => alias.toLowerCase().includes(word))));
  if (name.toLowerCase().includes("key") || name === "id" || name === "issue")
    return (row) => compare(operator, Number(row.id), Number(world.issue(words[0] ?? "")?.id ?? Number.NaN));
  throw jqlError(`The operator '${operator}' is not supported by the '${name}' field.`);
}

function valueTest(value: (row: IssueRow) => number | null, operator: Operator, operands: readonly Operand[], read: (operand: Operand) => number): Condition {
  if (operator === "is" || operator === "is not") return (row) => (value(row) === null) === (operator === "is");
  const wanted = operands.map(read);
  if (operator === "in" || operator === "not in") return (row) => value(row) !== null && wanted.includes(value(row) as number) === (operator === "in");
  const [bound = Number.NaN] = wanted;
  return (row) => {
    const have = value(row);
    return have !== null && compare(operator, have, bound);
  };
}

const hasWords = (text: string, wanted: string): boolean => {
  const lower = text.toLowerCase();
  return wanted
    .toLowerCase()
    .replace(/[*"]/g, "")
    .split(/\s+/)
    .every((word) => lower.includes(word));
};

function textTest(name: string, of: (row: IssueRow) => string, operator: Operator, operands: readonly Operand[], asking: Asking): Condition {
  if (operator === "is" || operator === "is not") return (row) => (of(row) === "") === (operator === "is");
  if (operator !== "~" && operator !== "!~") throw jqlError(`The operator '${operator}' is not supported by the '${name}' field.`);
  const wanted = operands.map((operand) => wordIn(operand, asking)).join(" ");
  return (row) => hasWords(of(row), wanted) === (operator === "~");
}

function testOf(clause: Clause & { kind: "test" }, asking: Asking): Condition {
  const { field: name, operator, operands } = clause;
  const field = jqlField(name, asking.world);
  if (field === undefined) throw jqlError(`Field '${name}' does not exist or you do not have permission to view it.`);
  if (field.kind === "set") return setTest(name, field, operator, operands, asking);
  if (field.kind === "text") return textTest(name, (row) => field.of(row, asking.world), operator, operands, asking);
  if (operator === "~" || operator === "!~") throw jqlError(`The operator '${operator}' is not supported by the '${name}' field.`);
  if (field.kind === "instant") return valueTest(field.at, operator, operands, (operand) => instantIn(operand, asking));
  return valueTest(field.of, operator, operands, (operand) => Number(wordIn(operand, asking)));
}

/** The clause as a predicate; unknown fields, values and operators are 400. */
export function conditionOf(clause: Clause | null, asking: Asking): Condition {
  if (clause === null) return () => true;
  if (clause.kind === "test") return testOf(clause, asking);
  if (clause.kind === "words") return textTest("text", (row) => row.summary, "~", [{ kind: "text", text: clause.text }], asking);
  if (clause.kind === "not") {
    const inner = conditionOf(clause.part, asking);
    return (row) => !inner(row);
  }
  const parts = clause.parts.map((part) => conditionOf(part, asking));
  return clause.kind === "and" ? (row) => parts.every((part) => part(row)) : (row) => parts.some((part) => part(row));
}
