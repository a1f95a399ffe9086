import { FIELD } from "../facts/site";
import { requestTypeBy } from "../facts/desk";
import { PRIORITIES, priorityFact } from "../facts/workflow";
import type { HistoryItem, IssueRow } from "../state/rows";
import type { World } from "../state/world";
import { isAdf, textOf } from "../wire/adf";
import { isJson } from "../wire/body";
import { secondsOf } from "../wire/duration";

/** What setting a field does to an issue, or why it cannot be set. */
export type Written = { readonly patch: Partial<IssueRow>; readonly items: readonly HistoryItem[] } | { readonly error: string };
type Writer = (row: IssueRow, value: unknown, world: World) => Written;
type Ends = readonly [from: string | null, fromString: string | null, to: string | null, toString: string | null];

export function changeItem(fieldId: string, field: string, fieldtype: "jira" | "custom", [from, fromString, to, toString]: Ends): HistoryItem {
  return { field, fieldtype, fieldId, from, fromString, to, toString };
}
const jira = (fieldId: string, ends: Ends): HistoryItem => changeItem(fieldId, fieldId, "jira", ends);

const summary: Writer = (row, value) => {
  if (typeof value !== "string" || value.trim() === "") return { error: "You must specify a summary of the issue." };
  if (value.length > 255) return { error: "Summary can't exceed 255 characters." };
  if (/[\r\n]/.test(value)) return { error: "The summary is invalid because it contains newline characters." };
  return { patch: { summary: value }, items: [jira("summary", [null, row.summary, null, value])] };
};

const description: Writer = (row, value) => {
  if (value !== null && !isAdf(value)) return { error: "Operation value must be an Atlassian Document (see the Atlassian Document Format)" };
  return { patch: { description: value }, items: [jira("description", [null, textOf(row.description), null, textOf(value)])] };
};

const priority: Writer = (row, value) => {
  const wish = isJson(value) ? value : {};
  const fact = PRIORITIES.find((one) => one.id === wish["id"] || one.name.en === wish["name"] || one.name.de === wish["name"]);
  if (fact === undefined) return { error: "Specify the Priority (id or name) in the string format" };
  return { patch: { priority: fact.id }, items: [jira("priority", [row.priority, priorityFact(row.priority).name.en, fact.id, fact.name.en])] };
};

const account =
  (field: "assignee" | "reporter"): Writer =>
  (row, value, world) => {
    const id = isJson(value) ? (value["accountId"] ?? value["id"] ?? null) : value;
    if (id !== null && (typeof id !== "string" || world.user(id) === undefined)) return { error: "Specify a valid 'id' for user" };
    if (id === null && field === "reporter") return { error: "Reporter is required." };
    const name = (accountId: string | null): string | null => world.user(accountId)?.name ?? null;
    return { patch: { [field]: id }, items: [jira(field, [row[field], name(row[field]), id, name(id)])] };
  };

const labels: Writer = (row, value) => {
  if (!Array.isArray(value) || !value.every((label) => typeof label === "string" && label !== "" && !/\s/.test(label)))
    return { error: "The label can't contain spaces." };
  const next = [...new Set(value as string[])].sort();
  return { patch: { labels: next }, items: [jira("labels", [null, row.labels.join(" "), null, next.join(" ")])] };
};

const duedate: Writer = (row, value) => {
  if (value !== null && (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value)))
    return { error: "Operation value must be a string in the format yyyy-MM-dd" };
  return { patch: { due: value }, items: [jira("duedate", [row.due, row.due, value, value])] };
};

const text = (seconds: number | null): string | null => (seconds === null ? null : String(seconds));

const timetracking: Writer = (row, value, world) => {
  if (!isJson(value)) return { error: "data was not an object" };
  const items: HistoryItem[] = [];
  const patch: { originalEstimate?: number; remainingEstimate?: number } = {};
  for (const [name, fieldId] of [
    ["originalEstimate", "timeoriginalestimate"],
    ["remainingEstimate", "timeestimate"],
  ] as const) {
    const wish = value[name];
    if (wish === undefined) continue;
    const seconds = typeof wish === "string" ? secondsOf(wish, world.setting) : undefined;
    if (seconds === undefined) return { error: `The ${name === "originalEstimate" ? "original" : "remaining"} estimate specified is not valid.` };
    patch[name] = seconds;
    items.push(jira(fieldId, [text(row[name]), text(row[name]), String(seconds), String(seconds)]));
  }
  if (patch.originalEstimate !== undefined && patch.remainingEstimate === undefined && row.remainingEstimate === null) {
    patch.remainingEstimate = patch.originalEstimate;
    items.push(jira("timeestimate", [null, null, text(patch.originalEstimate), text(patch.originalEstimate)]));
  }
  return { patch, items };
};

/** Written as numeric ids, `[8]` (jira-api.md §3.6). */
const organisations: Writer = (row, value, world) => {
  const ids = Array.isArray(value) ? value : value === null ? [] : undefined;
  if (ids === undefined || !ids.every((id) => Number.isInteger(id) || (typeof id === "string" && /^\d+$/.test(id))))
    return { error: "Specify organizations as an array of numeric ids" };
  const next = [...new Set(ids.map(String))];
  const strange = next.find((id) => world.organisations.get(id) === undefined);
  if (strange !== undefined) return { error: `Organization ${strange} does not exist` };
  const names = (list: readonly string[]): string => list.map((id) => world.organisations.get(id)?.name ?? id).join(", ");
  const ends: Ends = [row.organisations.join(", ") || null, names(row.organisations) || null, next.join(", ") || null, names(next) || null];
  return { patch: { organisations: next }, items: [changeItem(FIELD.organisations, "Organizations", "custom", ends)] };
};

const requestType: Writer = (row, value) => {
  const id = typeof value === "string" || typeof value === "number" ? String(value) : null;
  const next = requestTypeBy(id);
  if (id !== null && next === undefined) return { error: "Request type does not exist" };
  const before = requestTypeBy(row.requestType);
  const ends: Ends = [row.requestType, before?.name.en ?? null, id, next?.name.en ?? null];
  return { patch: { requestType: id }, items: [changeItem(FIELD.requestType, "Request Type", "custom", ends)] };
};

const participants: Writer = (row, value, world) => {
  const ids = Array.isArray(value) ? value.map((one) => (isJson(one) ? one["accountId"] : one)) : [];
  if (!ids.every((id): id is string => typeof id === "string" && world.user(id) !== undefined)) return { error: "Specify valid users" };
  const names = (list: readonly string[]): string => list.map((id) => world.user(id)?.name ?? id).join(", ");
  const ends: Ends = [row.participants.join(", ") || null, names(row.participants) || null, ids.join(", ") || null, names(ids) || null];
  return { patch: { participants: [...new Set(ids)] }, items: [changeItem(FIELD.participants, "Request participants", "custom", ends)] };
};

/** Writers of Jira's and JSM's fields by field id; the app's are in change/app-value. */
export const WRITERS: Readonly<Record<string, Writer>> = {
  summary,
  description,
  priority,
  assignee: account("assignee"),
  reporter: account("reporter"),
  labels,
  duedate,
  timetracking,
  [FIELD.organisations]: organisations,
  [FIELD.requestType]: requestType,
  [FIELD.participants]: participants,
};
