import { writeAppValue } from "../change/app-value";
import { recordChange } from "../change/history";
import type { AppField } from "../field/catalog";
import { ownToString } from "../shape/history";
import { Draft } from "../state/draft";
import { may } from "../state/right";
import type { HistoryItem, IssueRow } from "../state/rows";
import { isJson, listOf, objectOf } from "../wire/body";
import { badPayload, refused } from "../wire/refusal";
import { done, write, type Answer, type Call, type Route } from "../wire/route";

interface Write {
  readonly field: AppField;
  readonly issueId: string;
  readonly value: unknown;
}

function fieldOf(call: Call, name: unknown): AppField {
  const field = typeof name === "string" ? call.world.fields.appField(name) : undefined;
  if (field === undefined) throw refused(404, [`The custom field '${String(name)}' was not found.`]);
  return field;
}

/** One update as single writes; issue ids are numbers, never keys. */
function writesOf(field: AppField, update: unknown): Write[] {
  if (!isJson(update) || !("value" in update)) throw badPayload();
  const ids = listOf(update["issueIds"]);
  if (ids.length === 0 || !ids.every((id) => Number.isInteger(id))) throw refused(400, ["issueIds must be a list of numeric issue ids."]);
  return ids.map((id) => ({ field, issueId: String(id), value: update["value"] }));
}

function rowsOf(call: Call, writes: readonly Write[]): Map<string, IssueRow> {
  const rows = new Map<string, IssueRow>();
  for (const { issueId } of writes) {
    const row = call.world.issues.get(issueId);
    if (row === undefined || !may(call.world, call.caller, "BROWSE_PROJECTS", row.project))
      throw refused(404, [`Issue ${issueId} does not exist or you do not have permission to see it.`]);
    rows.set(issueId, row);
  }
  return rows;
}

const changed = (item: HistoryItem): boolean => item.from !== item.to || item.fromString !== ownToString(item);

/** All values in one commit, a changelog entry an issue; by default with events, which the flags turn off. */
function apply(call: Call, writes: readonly Write[]): Answer {
  const pairs = writes.map((one) => `${one.field.id}/${one.issueId}`);
  if (new Set(pairs).size < pairs.length) throw refused(400, ["A custom field and issue combination must be unique in a request."]);
  const draft = new Draft(call.world, call.caller);
  const rows = rowsOf(call, writes);
  const items = new Map<string, HistoryItem[]>();
  for (const { field, issueId, value } of writes) {
    const row = rows.get(issueId);
    if (row === undefined) continue;
    const written = writeAppValue(field, row, value, call.world);
    if ("error" in written) throw refused(400, [written.error]);
    rows.set(issueId, { ...row, ...written.patch });
    items.set(issueId, [...(items.get(issueId) ?? []), ...written.items.filter(changed)]);
  }
  const history = call.query.get("generateChangelog") !== "false";
  const events = call.query.get("generateAppEvents") !== "false";
  for (const [issueId, row] of rows) {
    const moved = items.get(issueId) ?? [];
    if (moved.length > 0) recordChange(draft, row, moved, { history, events });
  }
  draft.commit();
  return done();
}

/** Only the app that owns the field, as itself. */
function ownerOnly(call: Call): void {
  if (call.caller.kind !== "app") throw refused(403, ["Only the app that owns the custom field may update its value."]);
}

function putValue(call: Call): Answer {
  ownerOnly(call);
  const field = fieldOf(call, call.at["fieldIdOrKey"]);
  return apply(
    call,
    listOf(objectOf(call.body)["updates"]).flatMap((update) => writesOf(field, update)),
  );
}

function postValues(call: Call): Answer {
  ownerOnly(call);
  const updates = listOf(objectOf(call.body)["updates"]).map(objectOf);
  return apply(
    call,
    updates.flatMap((update) => writesOf(fieldOf(call, update["customField"]), update)),
  );
}

function writesTo(call: Call): string[] {
  const updates = isJson(call.body) && Array.isArray(call.body["updates"]) ? call.body["updates"] : [];
  return [...new Set(updates.flatMap((update: unknown) => (isJson(update) && Array.isArray(update["issueIds"]) ? update["issueIds"].map(String) : [])))];
}

export const APP_FIELD_ROUTES: readonly Route[] = [
  { ...write("PUT", "/rest/api/3/app/field/{fieldIdOrKey}/value", putValue), writesTo },
  { ...write("POST", "/rest/api/3/app/field/value", postValues), writesTo },
];
