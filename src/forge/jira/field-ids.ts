import { route } from "@forge/api";
import type { FieldKey } from "../../app/jira-port";
import { kvsStore } from "../stores/kvs-store";
import { askJira } from "./ask-jira";
import { at, listOf, textOf } from "./read-json";

export interface FieldIds {
  readonly own: Readonly<Partial<Record<FieldKey, string>>>;
  readonly organisations: string | null;
  readonly requestType: string | null;
  readonly participants: string | null;
}

const OWN: readonly FieldKey[] = ["support-contract", "support-class", "support-minutes", "covered-minutes", "sla-due", "contract-rank"];

/** Ids of fields by what they are, never by name or number (jira-api.md §3.6); asked once a site, kept in storage. */
export async function fieldIds(refresh = false): Promise<FieldIds> {
  const record = await kvsStore.get("setting", "fields");
  if (record !== null && !refresh) return record.body as unknown as FieldIds;
  const ids = idsIn(listOf(await askJira("app", route`/rest/api/3/field`)));
  if (JSON.stringify(record?.body) !== JSON.stringify(ids)) await kvsStore.put("setting", "fields", { v: 1, rev: (record?.rev ?? -1) + 1, body: { ...ids } });
  return ids;
}

function idsIn(fields: readonly unknown[]): FieldIds {
  const idOf = (ending: string): string | null =>
    textOf(
      at(
        fields.find((field) => textOf(at(field, "schema", "custom"))?.endsWith(ending)),
        "id",
      ),
    );
  const own = Object.fromEntries(OWN.flatMap((key) => (idOf(`/static/${key}`) === null ? [] : [[key, idOf(`/static/${key}`)]]))) as FieldIds["own"];
  return { own, organisations: idOf(":sd-customer-organizations"), requestType: idOf(":vp-origin"), participants: idOf(":sd-request-participants") };
}
