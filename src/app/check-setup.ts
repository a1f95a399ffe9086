import { unmappedAuthors } from "../core/sla/service-team";
import type { AdminApi, Refusal, SetupItem, SettingsView } from "./api";
import type { FieldKey } from "./jira-port";
import { clockInput } from "./fold-issue";
import { judgeIssue } from "./judge-issue";
import { listCalendars } from "./keep-calendar";
import { listHeads } from "./load-contracts";
import { documentOf } from "./read-written";
import { readSettings } from "./read-settings";
import { listCustomers } from "./save-customer";
import { matchCustomer } from "./route-issue";
import { NOBODY } from "./records/track";
import type { Ports } from "./ports";

const FIELDS: readonly FieldKey[] = ["support-contract", "support-class", "support-minutes", "covered-minutes", "sla-due", "contract-rank"];
/** Open issues that are looked through for authors nobody mapped. */
const LOOKED_AT_MAX = 25;
const UNROUTED_MAX = 100;

/** What is missing until the app can do its work, and how many (DESIGN §5, Set-up). It only looks. */
export async function checkSetup(ports: Ports): Promise<{ readonly items: readonly SetupItem[] }> {
  const [present, calendars, heads, { customers, organisations }] = await Promise.all([ports.jira.fieldsPresent(), listCalendars(ports), listHeads(ports), listCustomers(ports)]);
  const missing = FIELDS.filter((field) => present[field] === undefined);
  const offScreen = await fieldsOffScreen(ports, FIELDS.filter((field) => !missing.includes(field)));
  const unmapped = organisations.filter(({ customer }) => customer === null);
  const inactive = heads.filter(({ head }) => head.state !== "active");
  const authors = await authorsUnmapped(ports);
  const item = (code: string, done: boolean, facts: SetupItem["facts"] = {}): SetupItem => ({ code, done, facts });
  return {
    items: [
      item("setup.fields-missing", missing.length === 0, { count: missing.length, fields: missing.join(", ") }),
      item("setup.fields-not-on-screen", offScreen.length === 0, { count: offScreen.length, fields: offScreen.join(", ") }),
      item("setup.no-calendar", calendars.length > 0, { count: calendars.length }),
      item("setup.no-customer", customers.length > 0, { count: customers.length }),
      item("setup.organisation-unmapped", unmapped.length === 0, { count: unmapped.length, names: unmapped.map(({ name }) => name).slice(0, 5).join(", ") }),
      item("setup.no-contract", heads.length > 0, { count: heads.length }),
      item("setup.contract-not-activated", inactive.length === 0 && heads.length > 0, { count: inactive.length, names: inactive.map(({ id }) => id).slice(0, 5).join(", ") }),
      item("setup.author-unmapped", authors === 0, { count: authors }),
    ],
  };
}

/** On the newest open issue: a field that Jira offers nobody there is on no screen. Only what people fill in must be. */
async function fieldsOffScreen(ports: Ports, fields: readonly FieldKey[]): Promise<readonly FieldKey[]> {
  const page = await ports.store.query("track", { index: "by-due", partition: ["open"], limit: 1 });
  const issue = page.rows[0]?.key;
  if (issue === undefined) return [];
  const shown = await ports.jira.fieldsOnScreen(issue);
  return fields.filter((field) => field === "support-class" && !shown.includes(field));
}

async function authorsUnmapped(ports: Ports): Promise<number> {
  const page = await ports.store.query("track", { index: "by-due", partition: ["open"], limit: LOOKED_AT_MAX });
  const found = new Set<string>();
  for (const { key, value } of page.rows) {
    const { contract, desk } = await judgeIssue(ports, key, value.body);
    const input = contract === null ? null : await clockInput(ports, key, value.body, contract, desk);
    if (input !== null) for (const author of unmappedAuthors(input.facts, input.team)) found.add(author);
  }
  return found.size;
}

export async function viewSettings(ports: Ports): Promise<SettingsView> {
  const [settings, requestTypes, priorities, statuses, heads] = await Promise.all([
    readSettings(ports),
    ports.jira.requestTypes(),
    ports.jira.priorities(),
    ports.jira.statuses(),
    listHeads(ports),
  ]);
  const categories = new Map(heads.flatMap(({ head }) => Object.entries(documentOf(head.body.written).categories).map(([id, { label }]) => [id, label ?? null] as const)));
  return { settings, requestTypes, priorities, statuses, categories: [...categories].map(([id, label]) => ({ id, label })) };
}

type Unrouted = Exclude<AdminApi["unrouted"]["answer"], Refusal>;

/** Issues whose customer nobody could tell, with whom they might belong to. */
export async function listUnrouted(ports: Ports): Promise<Unrouted> {
  const page = await ports.store.query("track", { index: "by-customer", partition: [NOBODY, "open"], limit: UNROUTED_MAX });
  const names = new Map((page.rows.length === 0 ? [] : await ports.jira.issueNames(page.rows.map(({ key }) => key))).map((one) => [one.id, one]));
  const issues = await Promise.all(
    page.rows.map(async ({ key, value }) => {
      const { candidates } = await matchCustomer(ports, value.body);
      return { issue: key, key: names.get(key)?.key ?? value.body.key, summary: names.get(key)?.summary ?? "", candidates };
    }),
  );
  return { issues };
}
