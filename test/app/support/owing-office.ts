import { moveTo } from "../../../host/demo/acts";
import { DEMO_CONTRACTS } from "../../../host/demo/contracts";
import { ADMIN, MIRA, NORA, expectGood, openOffice, type Office, type OfficeOptions } from "../../../commands/bench/office";
import type { ObligationsView, ObligationView, Settings } from "../../../src/app/api";

export const ACME = "acme-service-30";
export const NOVEMBER = "2026-11-01";
/** The certificate ends on 30 November and is prepared from the 16th on; planning draws on the quota; the backup is looked at daily. */
const TASKS = `categories:
  certificate: { treatment: free, obligation: { every: year, from: "2025-11-30", leadDays: 14 }, label: { de: "SSL-Zertifikat", en: "SSL certificate" } }
  planning: { treatment: quota, quota: content, overage: regular, obligation: { every: month, from: "2026-08-20" } }
  backup: { treatment: free, obligation: { every: day, from: "2026-11-01" } }
`;

/** Monday 9 November 2026, 7:00 in Vienna: ACME's Service 30 is put into the app with regular tasks in it. */
export async function owingOffice(options: OfficeOptions = {}, owed: Settings["owed"] | null = { project: "10001" }): Promise<Office> {
  const yaml = (DEMO_CONTRACTS.find(({ id }) => id === ACME)?.yaml ?? "").replace("categories:\n", TASKS);
  const office = await openOffice({ contracts: [], more: [{ id: ACME, from: "2026-08-01", yaml }], ...options });
  if (owed !== null) await saveOwed(office, owed);
  return office;
}

export async function saveOwed(office: Office, owed: Settings["owed"]): Promise<void> {
  const { settings } = (await expectGood(office.ask("admin", "settings", {}, ADMIN))) as { settings: Settings };
  await expectGood(office.ask("admin", "saveSettings", { settings: { ...settings, owed } }, ADMIN));
}

export interface OwedIssue {
  readonly id: string;
  readonly key: string;
  readonly due: string | null;
  readonly summary: string;
  readonly obligation: string;
}

interface Found {
  readonly id: string;
  readonly key: string;
  readonly fields: { readonly summary: string; readonly duedate: string | null };
  readonly properties: Readonly<Record<string, { readonly key: string }>>;
}

/** What the app created, oldest first, as Jira tells it. */
export async function owedIssues(office: Office): Promise<readonly OwedIssue[]> {
  const body = { jql: "created >= -400d ORDER BY key ASC", fields: ["summary", "duedate"], properties: ["kontingent.obligation"], maxResults: 100 };
  const { issues } = await office.jira<{ issues: readonly Found[] }>(ADMIN, "POST", "/rest/api/3/search/jql", body);
  return issues.flatMap(({ id, key, fields, properties }) => {
    const obligation = properties["kontingent.obligation"]?.key;
    return obligation === undefined ? [] : [{ id, key, due: fields.duedate, summary: fields.summary, obligation }];
  });
}

export const tasksOf = async (office: Office, start = NOVEMBER, account = NORA): Promise<ObligationsView> =>
  (await expectGood(office.ask("report", "obligations", { contract: ACME, periodStart: start }, account))) as ObligationsView;

/** One task of the list, the daily ones apart. */
export async function taskOf(office: Office, obligation: string, start = NOVEMBER): Promise<ObligationView> {
  const found = (await tasksOf(office, start)).obligations.find((one) => one.obligation === obligation);
  if (found === undefined) throw new Error(`${obligation} is not due in the period of ${start}`);
  return found;
}

/** Changes an issue's status as an agent, by the id of the status. */
export const move = (office: Office, key: string, status: string): Promise<void> => moveTo(office.site.jira, MIRA, key, status);

/** How often the record of a due date was written again. */
export function revOf({ site }: Office, key: string): number {
  const table = [...site.store.tableNames()].find((name) => name.endsWith("request"));
  const row = table === undefined ? undefined : site.store.table<{ readonly value?: { readonly rev?: number } }>(table).get(key);
  return row?.value?.rev ?? Number.NaN;
}
