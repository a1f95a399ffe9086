import { customersOf, refreshMembers } from "../people/refresh-members";
import { refreshStatusNames } from "../setup/read-settings";
import { postInTurn } from "./run-job";
import { beginAgendas } from "../obligations/run-agenda";
import { updateTrack } from "../tracking/update-track";
import type { Page, Ports } from "../ports";
import type { SourceRecord } from "../records/billing";

/**
 * Members of organisations, names of statuses, ids of fields; then what nobody could route is tried again. Safe to run twice: it
 * replaces copies of what Jira says and posts only what a new route asks for.
 */
export async function runDaily(ports: Ports): Promise<void> {
  await refreshStatusNames(ports);
  await ports.jira.fieldsPresent();
  for (const { key, value } of await customersOf(ports)) await refreshMembers(ports, key, value);
  await beginAgendas(ports);
  const page: Page<SourceRecord> = await ports.store.query("source", { index: "by-state", partition: ["unrouted"] });
  for (const issue of new Set(page.rows.map(({ value }) => value.issue))) await updateTrack(ports, issue, { facts: [] });
  await postInTurn(
    ports,
    page.rows.map(({ key }) => ({ key, revision: null })),
  );
}
