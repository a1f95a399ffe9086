import type { Settings } from "./api";
import type { Ports } from "./ports";

const EMPTY: Settings = { categoryByRequestType: {}, severityByPriority: {}, marks: {}, serviceAccounts: [] };

export async function readSettings(ports: Ports): Promise<Settings> {
  const record = await ports.store.get("setting", "settings");
  return { ...EMPTY, ...(record?.body as Partial<Settings> | undefined) };
}

/** Safe to run twice: the last save of a whole form wins. */
export async function saveSettings(ports: Ports, settings: Settings): Promise<void> {
  const before = await ports.store.get("setting", "settings");
  await ports.store.put("setting", "settings", { v: 1, rev: (before?.rev ?? -1) + 1, body: { ...settings } });
}

/** Status id → name in the site's language; policies write names, facts hold ids (jira-api.md §3.3). Read once, then from storage. */
export async function readStatusNames(ports: Ports): Promise<ReadonlyMap<string, string>> {
  const record = await ports.store.get("setting", "statuses");
  if (record === null) return refreshStatusNames(ports);
  return new Map(Object.entries(record.body as Record<string, string>));
}

/** Safe to run twice: it replaces a copy of what Jira says. */
export async function refreshStatusNames(ports: Ports): Promise<ReadonlyMap<string, string>> {
  const names = Object.fromEntries((await ports.jira.statuses()).map(({ id, name }) => [id, name]));
  const before = await ports.store.get("setting", "statuses");
  if (before === null || JSON.stringify(before.body) !== JSON.stringify(names)) {
    await ports.store.put("setting", "statuses", { v: 1, rev: (before?.rev ?? -1) + 1, body: names });
  }
  return new Map(Object.entries(names));
}
