import { ORGANISATIONS, PEOPLE, PROJECTS, CUSTOMERS } from "../demo/cast";
import { SITE, type SiteParts } from "../site/site";
import type { Change } from "../store/store";
import { AUTOMATION_ACCOUNT } from "./facts/site";
import { extensionKey } from "./facts/permission";
import { TABLE, type OrganisationRow, type UserRow } from "./state/rows";
import { DEFAULT_SETTING } from "./state/setting";

/** Staff in English work from London: his dates carry another offset than everybody else's. */
const ZONES: Readonly<Record<string, string>> = { en_US: "Europe/London", de_DE: SITE.timeZone };

const users: readonly UserRow[] = [
  ...PEOPLE.map(({ accountId, name, email, kind, locale }) => ({ accountId, name, email, kind, locale, zone: ZONES[locale] ?? SITE.timeZone, active: true })),
  { accountId: SITE.appAccountId, name: "Kontingent", email: "app@kontingent.example", kind: "app", locale: SITE.locale, zone: SITE.timeZone, active: true },
  {
    accountId: AUTOMATION_ACCOUNT,
    name: "Automation for Jira",
    email: "automation@kontingent.example",
    kind: "app",
    locale: "en_US",
    zone: SITE.timeZone,
    active: true,
  },
];

function organisationRow(place: number, now: number): OrganisationRow {
  const { id, name, project } = ORGANISATIONS[place] ?? { id: "", name: "", project: "WEB" };
  const desks = PROJECTS.filter((one) => one.key === project).map((one) => one.serviceDesk);
  const members = CUSTOMERS.filter((person) => person.organisation === id).map((person) => person.accountId);
  return { id, uuid: `00000000-0000-4000-8000-${id.padStart(12, "0")}`, name, created: now, members, desks };
}

/** Managers were granted the app's project permissions in the permission scheme; nobody else but administrators. */
const grants = {
  [extensionKey("view-report")]: ["admin", "manager"],
  [extensionKey("adjust-usage")]: ["admin", "manager"],
  [extensionKey("close-period")]: ["admin", "manager"],
} as const;

/** People, organisations and settings of the local site, in one commit; projects, workflow and fields are facts. Safe to run twice. */
export function seedSite(parts: SiteParts): void {
  const { store, clock } = parts;
  if (store.table(TABLE.setting).get("site") !== undefined) return;
  const changes: Change[] = [
    ...users.map((user) => ({ table: TABLE.user, key: user.accountId, value: user })),
    ...ORGANISATIONS.map((organisation, place) => ({ table: TABLE.organisation, key: organisation.id, value: organisationRow(place, clock.now()) })),
    { table: TABLE.setting, key: "site", value: { ...DEFAULT_SETTING, grants } },
  ];
  store.commit(changes);
}
