import { ADAM, type Asked } from "./asked";
import { ADA, inFrame, panel, press, report, request, ROLF, settings, steps, tab, type, wait, type Act } from "./screen";
import type { Issue, Site } from "./site";

const JONAS = "#/2026-11/jonas-service-60/2026-11-01";
const KERN = "#/2026-11/kern-support/2026-11-01";

export interface Answered {
  readonly asked: Asked;
  readonly fault: Issue;
  readonly kern: Issue;
}

/** Answers came: in the portal, by phone, not at all; managers decided about money; a fault became self-inflicted. */
export const answered = (site: Site, before: () => Asked): Act<Answered> => ({
  async play() {
    const { approval, fixed, hourly } = before();
    const fault = await site.find("Mails");
    const kern = await site.find("Artikelnummern");
    await site.panel(approval, "recordAnswer", { id: `c.${approval.id}.1`, approve: true, channel: "phone", evidence: "https://wiki.example/anruf-jonas" });
    await site.portal(ADAM, fixed, "answerConsent", { id: `c.${fixed.id}.1`, approve: false, reason: "Das machen wir im Januar." });
    await site.panel(hourly, "withdrawConsent", { id: `c.${hourly.id}.1`, reason: "" });
    const now = { category: "self-inflicted", severity: null, reason: "Das Postfach wurde beim Kunden geleert.", counts: "from-now" };
    await site.panel(fault, "classify", now);
    await site.until("2026-11-12T10:00:00.000Z");
    await site.log(approval.key, "2026-11-12T08:00:00.000Z", 100);
    await site.log(fault.key, "2026-11-12T08:00:00.000Z", 30);
    await site.log(kern.key, "2026-11-10T07:00:00.000Z", 540);
    await site.until();
    await decideAll(site, kern.key);
    await share(site);
    await amend(site);
    await site.until();
    return { asked: before(), fault, kern };
  },
  screens: ({ asked, fault }) => [
    panel("consent-approved-by-phone", asked.approval.key),
    panel("consent-declined", asked.fixed.key),
    panel("consent-lapsed", asked.silent.key),
    panel("issue-reclassified", fault.key),
    request("portal-approved", ADAM, 2, asked.approval.key),
    request("portal-reclassified", "qm:lenz:ina", 2, fault.key),
    report("statement-parked", "IT", JONAS),
    report("statement-announcements", "IT", JONAS, tab("report.tab.announcements")),
    report("statement-announcements-why", "IT", JONAS, steps(tab("report.tab.announcements"), press("action.why")(inFrame))),
    report("statement-decided", "IT", KERN),
    report("decisions", "IT", KERN, steps(tab("decide.title"), wait(800))),
    report("decision-take-back", "IT", KERN, steps(tab("decide.title"), wait(800), press("decide.take-back")(inFrame), wait(1200))),
    report("statement-shared", "WEB", "#/2026-11/falkenstein-service-60/2026-11-01"),
    report("statement-shared-other", "WEB", "#/2026-11/brandl-service-60/2026-11-01"),
    report(
      "share-again",
      "WEB",
      "#/2026-11/falkenstein-service-60/2026-11-01",
      steps(tab("decide.title"), wait(800), press("share.title")(inFrame), wait(1500)),
    ),
    settings("admin-changes", "#/contracts/kern-support"),
    settings(
      "admin-activate-confirm",
      "#/contracts/kern-support",
      steps(type("admin.activate.from", "2026-12-01")(inFrame), press("admin.activate.button")(inFrame), wait(400)),
    ),
    { name: "my-contract-decided", who: ROLF, path: "/portal/2/module/my-contract" },
  ],
});

async function decideAll(site: Site, key: string): Promise<void> {
  const contract = "kern-support";
  const period = "2026-11-01";
  const base = { period, quota: "hours", reason: "" };
  const decide = (draft: object): Promise<unknown> => site.report(ADA, "IT", "decide", { contract, draft: { ...base, ...draft } });
  await decide({ kind: "bought", id: "d-1", minutes: 60, on: "2026-11-01", reason: "Paket für den Relaunch nachgekauft" });
  await decide({ kind: "goodwill", id: "d-2", minutes: 15, on: "2026-11-01", reason: "Zum Jahrestag" });
  await decide({ kind: "adjusted", id: "d-3", minutes: -30, of: "raw", reason: "Telefonat am 5. November, nicht in Jira" });
  await decide({ kind: "off-charge", id: "d-4", issue: key, minutes: 30, reason: "Einarbeitung" });
  const pooled = { kind: "pooled", id: "d-5", direction: "with-next", approver: "Nora Fuchs", on: "2026-11-12", work: [key] };
  await decide({ ...pooled, reason: "Relaunch der Produktseiten" });
}

/** A draft of the next version of a contract in force: more hours, another rate. */
async function amend(site: Site): Promise<void> {
  const { yaml, rev } = await site.admin<{ yaml: string; rev: number }>("contract", { id: "kern-support" });
  const text = yaml.replace("amount: 600", "amount: 720").replace("amount: 90000", "amount: 99000");
  await site.admin("importContracts", { text, rev });
}

interface Statement {
  readonly statement: { readonly usages: readonly { readonly worklog: string }[] };
}

/** One entry of Falkenstein's November, two thirds for Brandl. */
async function share(site: Site): Promise<void> {
  const contract = "falkenstein-service-60";
  const { statement } = await site.report<Statement>(ADA, "WEB", "statement", { contract, periodStart: "2026-11-01" });
  const worklog = statement.usages[0]?.worklog ?? "";
  const shares = [
    { contract, weight: 1 },
    { contract: "brandl-service-60", weight: 2 },
  ];
  await site.report(ADA, "WEB", "share", { contract, worklog, shares });
}
