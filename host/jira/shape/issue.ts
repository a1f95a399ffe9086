import { API, BASE_URL } from "../facts/site";
import { FieldSelection } from "../field/selection";
import { fieldValue } from "../field/value";
import type { IssueRow } from "../state/rows";
import { htmlOf } from "../wire/adf";
import { historyShape } from "./history";
import { transitionShapes } from "./transition";
import { editMeta } from "./editmeta";
import { dateFor, type View } from "./view";

export interface IssueWish {
  readonly fields: FieldSelection;
  readonly expand: readonly string[];
  readonly properties: readonly string[];
}

const EXPANDS = "renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations";
/** Histories inside the issue body; longer ones are cut (general knowledge, UNCERTAIN limit). */
const HISTORIES_IN_ISSUE = 100;

function changelog(view: View, row: IssueRow): Record<string, unknown> {
  const newestFirst = view.world.historiesOf.of(row.id).toReversed();
  return {
    startAt: 0,
    maxResults: newestFirst.length,
    total: newestFirst.length,
    histories: newestFirst.slice(0, HISTORIES_IN_ISSUE).map((history) => historyShape(view, history)),
  };
}

function expanded(view: View, row: IssueRow, wish: IssueWish, ids: readonly string[]): Record<string, unknown> {
  const facts = ids.flatMap((id) => view.world.fields.find(id) ?? []);
  const parts: Record<string, () => unknown> = {
    changelog: () => changelog(view, row),
    names: () => Object.fromEntries(facts.map((field) => [field.id, field.name])),
    schema: () => Object.fromEntries(facts.map((field) => [field.id, field.schema ?? {}])),
    transitions: () => transitionShapes(view, row),
    editmeta: () => editMeta(view),
    renderedFields: () => ({ description: htmlOf(row.description), created: dateFor(view, row.created), updated: dateFor(view, row.updated) }),
  };
  return Object.fromEntries(wish.expand.flatMap((name) => (parts[name] === undefined ? [] : [[name, parts[name]()]])));
}

/** An issue as GET, search and bulkfetch return it. */
export function issueShape(view: View, row: IssueRow, wish: IssueWish): Record<string, unknown> {
  const ids = wish.fields.idsOf(view.world.fields);
  const properties = Object.fromEntries(wish.properties.flatMap((key) => (Object.hasOwn(row.properties, key) ? [[key, row.properties[key]]] : [])));
  return {
    expand: EXPANDS,
    id: row.id,
    self: `${API}/issue/${row.id}`,
    key: row.key,
    fields: Object.fromEntries(ids.map((id) => [id, fieldValue(row, id, view)])),
    ...expanded(view, row, wish, ids),
    ...(wish.properties.length > 0 ? { properties } : {}),
  };
}

export const browseLink = (key: string): string => `${BASE_URL}/browse/${key}`;
