import type { Settings } from "../api";
import type { Ports } from "../ports";

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

/** Status id → name as Jira last told the app: for people to read, never to judge by. Read once, then from storage. */
export async function readStatusNames(ports: Ports): Promise<ReadonlyMap<string, string>> {
  const record = await ports.store.get("setting", "statuses");
  if (record === null) return refreshStatusNames(ports);
  return new Map(Object.entries(record.body as Record<string, string>));
}

/** Safe to run twice: it replaces a copy of what Jira says. */
export async function refreshStatusNames(ports: Ports): Promise<ReadonlyMap<string, string>> {
  const statuses = await ports.jira.statuses();
  const names = Object.fromEntries(statuses.map(({ id, name }) => [id, name]));
  const before = await ports.store.get("setting", "statuses");
  if (before === null || JSON.stringify(before.body) !== JSON.stringify(names)) {
    await ports.store.put("setting", "statuses", { v: 1, rev: (before?.rev ?? -1) + 1, body: names });
  }
  await rememberStatuses(ports, names);
  await keepCategories(ports, Object.fromEntries(statuses.map(({ id, category }) => [id, category])));
  return new Map(Object.entries(names));
}

async function keepCategories(ports: Ports, categories: Readonly<Record<string, string>>): Promise<void> {
  const record = await ports.store.get("setting", "status-categories");
  if (JSON.stringify(record?.body) === JSON.stringify(categories)) return;
  await ports.store.put("setting", "status-categories", { v: 1, rev: (record?.rev ?? -1) + 1, body: categories });
}

/** Ids of the statuses of Jira's category "done", from storage; Jira is asked where one of `wanted` is not known yet. */
export async function readDoneStatuses(ports: Ports, wanted: readonly string[]): Promise<ReadonlySet<string>> {
  const known = await ports.store.get("setting", "status-categories");
  const isNew = known === null || wanted.some((id) => known.body[id] === undefined);
  if (isNew) await refreshStatusNames(ports);
  const record = isNew ? await ports.store.get("setting", "status-categories") : known;
  return new Set(Object.entries(record?.body ?? {}).flatMap(([id, category]) => (category === "done" ? [id] : [])));
}

/** Every name that Jira ever told → the ids it stood for: contracts and templates may be written in another language than today's answer. */
export async function rememberedStatuses(ports: Ports): Promise<Readonly<Record<string, readonly string[]>>> {
  const record = await ports.store.get("setting", "status-names");
  return (record?.body ?? {}) as Record<string, readonly string[]>;
}

async function rememberStatuses(ports: Ports, names: Readonly<Record<string, string>>): Promise<void> {
  const record = await ports.store.get("setting", "status-names");
  const before = (record?.body ?? {}) as Record<string, readonly string[]>;
  const after = { ...before };
  for (const name of new Set(Object.values(names))) after[name] = Object.keys(names).filter((id) => names[id] === name);
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  await ports.store.put("setting", "status-names", { v: 1, rev: (record?.rev ?? -1) + 1, body: after });
}
