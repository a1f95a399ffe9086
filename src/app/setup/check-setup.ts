import { openQuestions } from "../../core/contract/questions";
import { unmappedAuthors } from "../../core/sla/service-team";
import type { AdminApi, Refusal, SetupItem, SettingsView } from "../api";
import type { FieldKey } from "../jira-port";
import { clockInput } from "../tracking/fold-issue";
import { judgeIssue } from "../tracking/judge-issue";
import { listCalendars } from "../contracts/keep-calendar";
import { listHeads } from "../contracts/load-contracts";
import { documentOf } from "../contracts/read-written";
import { owedProject } from "../obligations/owed-place";
import { readSettings } from "./read-settings";
import { listCustomers } from "./save-customer";
import { matchCustomer } from "../tracking/route-issue";
import { NOBODY } from "../records/track";
import type { Ports } from "../ports";

const FIELDS: readonly FieldKey[] = ["support-contract", "support-class", "support-minutes", "covered-minutes", "sla-due", "contract-rank"];
/** Open issues that are looked through for authors nobody mapped. */
const LOOKED_AT_MAX = 25;
const UNROUTED_MAX = 100;
/** Names a line of the checklist shows. */
const NAMED_MAX = 5;

/** Everything the checklist judges. */
async function look(ports: Ports) {
  const [present, calendars, heads, { customers, organisations }, settings, requestTypes] = await Promise.all([
    ports.jira.fieldsPresent(),
    listCalendars(ports),
    listHeads(ports),
    listCustomers(ports),
    readSettings(ports),
    ports.jira.requestTypes(),
  ]);
  return { present, calendars, heads, customers, organisations, settings, requestTypes };
}

/** What is missing until the app can do its work, and how many (DESIGN §5, Set-up). It only looks. */
export async function checkSetup(ports: Ports): Promise<{ readonly items: readonly SetupItem[] }> {
  const seen = await look(ports);
  const unrouted = await ports.store.query("track", { index: "by-customer", partition: [NOBODY, "open"], limit: UNROUTED_MAX });
  const onScreen = seen.present["support-class"] !== undefined && (await isOnScreen(ports));
  const absent = FIELDS.filter((field) => seen.present[field] === undefined).length;
  return {
    items: [
      ...itemsOfCustomers(seen),
      ...itemsOfContracts(seen, await authorsUnmapped(ports)),
      ...(await itemsOfOwed(ports, seen)),
      item("class-field", onScreen, absent),
      item("unrouted", unrouted.rows.length === 0, unrouted.rows.length),
    ],
  };
}

type Seen = Awaited<ReturnType<typeof look>>;

const item = (code: string, done: boolean, count = 0, names: readonly string[] = []): SetupItem => ({
  code,
  done,
  facts: { count, names: names.slice(0, NAMED_MAX).join(", ") },
});
/** Done when nothing is left over. */
const itemOfRest = (code: string, rest: readonly string[]): SetupItem => item(code, rest.length === 0, rest.length, rest);
/** Done when there is one at least. */
const itemOfSome = (code: string, count: number): SetupItem => item(code, count > 0, count);

function itemsOfCustomers({ calendars, customers, organisations }: Seen): readonly SetupItem[] {
  const unmapped = organisations.filter(({ customer }) => customer === null).map(({ name }) => name);
  return [itemOfSome("calendar", calendars.length), itemOfSome("customer", customers.length), itemOfRest("organisations", unmapped)];
}

function itemsOfContracts({ heads, settings, requestTypes }: Seen, strangers: number): readonly SetupItem[] {
  const documents = heads.map(({ head }) => documentOf(head.body.written));
  const open = documents.filter((document) => openQuestions(document).length > 0).map(({ id }) => id);
  const active = heads.filter(({ head }) => head.state === "active").length;
  const unplaced = requestTypes.filter(({ id }) => settings.categoryByRequestType[id] === undefined).map(({ name }) => name);
  const defaults = documents.every(({ defaultCategory }) => typeof defaultCategory === "string");
  const named = settings.serviceAccounts.length + documents.reduce((sum, { roles }) => sum + Object.values(roles).flat().length, 0);
  return [
    itemOfSome("contract", heads.length),
    itemOfRest("open-points", open),
    itemOfSome("contract-active", active),
    item("service-team", named > 0 && strangers === 0, strangers),
    item("categories", unplaced.length === 0 || defaults, unplaced.length, unplaced),
  ];
}

/** Where the work items of regular tasks go, and whether Jira takes them. */
async function itemsOfOwed(ports: Ports, { heads, customers, settings }: Seen): Promise<readonly SetupItem[]> {
  const matchesOf = new Map(customers.map(({ id, matches }) => [id, matches]));
  const placeless = heads.filter(({ head }) => {
    const { customer, categories } = documentOf(head.body.written);
    const owes = Object.values(categories).some(({ obligation }) => obligation !== undefined && obligation.every !== "day");
    return head.state === "active" && owes && owedProject(matchesOf.get(customer) ?? [], settings) === null;
  });
  const { rows } = await ports.store.query("request", { index: "by-state", partition: ["refused"], limit: LOOKED_AT_MAX });
  const refusals = rows.flatMap(({ value }) => (value.kind === "obligation" ? [value.body.refusal?.words || value.contract] : []));
  return [
    itemOfRest(
      "owed-project",
      placeless.map(({ id }) => id),
    ),
    itemOfRest("owed-refused", [...new Set(refusals)]),
  ];
}

/** On the newest open issue: a field that Jira offers nobody there is on no screen. Only Support class is filled in by people. */
async function isOnScreen(ports: Ports): Promise<boolean> {
  const page = await ports.store.query("track", { index: "by-due", partition: ["open"], limit: 1 });
  const issue = page.rows[0]?.key;
  return issue === undefined || (await ports.jira.fieldsOnScreen(issue)).includes("support-class");
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
  const [settings, requestTypes, priorities, statuses, heads, projects] = await Promise.all([
    readSettings(ports),
    ports.jira.requestTypes(),
    ports.jira.priorities(),
    ports.jira.statuses(),
    listHeads(ports),
    ports.jira.projects(),
  ]);
  const categories = new Map(
    heads.flatMap(({ head }) => Object.entries(documentOf(head.body.written).categories).map(([id, { label }]) => [id, label ?? null] as const)),
  );
  return {
    settings,
    requestTypes,
    priorities,
    statuses,
    categories: [...categories].map(([id, label]) => ({ id, label })),
    projects: projects.map(({ issueTypes, ...one }) => ({ ...one, issueTypes: issueTypes.flatMap(({ subtask, ...type }) => (subtask ? [] : [type])) })),
  };
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
