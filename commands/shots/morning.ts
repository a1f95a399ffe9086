import { DEMO_CONTRACTS } from "../../host/demo/contracts";
import { restAs } from "../../test/browser/support/visit";
import { EVA, KAI, MIRA, type Act } from "./screen";
import { administration } from "./screens-admin";
import { agent } from "./screens-agent";
import { manager } from "./screens-manager";
import { portal } from "./screens-portal";
import type { Issue, Site } from "./site";

/** Keys of the work items that the pictures show. */
export interface Morning {
  readonly running: string;
  readonly paused: string;
  readonly over: string;
  readonly fresh: string;
  readonly feature: string;
  readonly fault: string;
  readonly oncall: string;
  readonly task: string;
  readonly kern: string;
}

const IVO = "qm:falkenstein:ivo";

export const said = (text: string): unknown => ({ type: "doc", version: 1, content: [{ type: "paragraph", content: [{ type: "text", text }] }] });

/** A hard limit that only the customer opens, and a term that ends with November: what comes later is a supplement. */
const HARD = (DEMO_CONTRACTS.find(({ id }) => id === "falkenstein-service-60")?.yaml ?? "")
  .replace("id: falkenstein-service-60", "id: jonas-service-60")
  .replace("customer: falkenstein", "customer: jonas")
  .replace("limit: soft", "limit: hard")
  .replace(/term: .*/, 'term: { from: "2026-11-01", until: "2026-12-01" }')
  .concat('approval: { unanswered: stop, afterBusinessHours: 8 }\ncontacts: [{ role: approver, name: Adam Jonas, account: "qm:jonas:ada" }]\n');

interface Draft {
  readonly id: string;
  readonly rev: number;
}

/** A Monday morning: one issue runs, one waits for its customer, one goes over the quota, one is new, one needs a quote. */
export const morning = (site: Site): Act<Morning> => ({
  async play() {
    await site.host("clock/stop");
    const { drafts } = await site.admin<{ drafts: readonly Draft[] }>("importContracts", { text: HARD, rev: null });
    for (const { id, rev } of drafts) await site.admin("activate", { id, rev, from: "2026-11-01" });
    await site.until("2026-11-09T07:40:00.000Z");
    const running = await site.raise(EVA, 1, "Preise auf der Startseite ändern", "content", 2);
    const paused = await site.raise(IVO, 1, "Neue Bilder für die Winterkollektion", "content", 3);
    const over = await site.raise(KAI, 1, "Fahrplan der Fähre einpflegen", "content", 2);
    await site.host("clock/advance", { jump: "hour" });
    const agentDoes = ({ key }: Issue, path: string, body: unknown): Promise<unknown> =>
      restAs(site.url, MIRA, "POST", `/rest/api/3/issue/${key}${path}`, body);
    await agentDoes(paused, "/comment", { body: said("Welche Bildgröße wünschen Sie?") });
    await agentDoes(paused, "/transitions", { transition: { id: "31" } });
    await agentDoes(over, "/comment", { body: said("Wir beginnen gleich.") });
    await agentDoes(over, "/transitions", { transition: { id: "21" } });
    await site.log(over.key, "2026-11-09T08:00:00.000Z", 25);
    await site.host("clock/advance", { jump: "hour" });
    const fresh = await site.raise(EVA, 1, "Impressum ergänzen", "content", 3);
    const feature = await site.raise(EVA, 1, "Terminbuchung auf der Website", "feature", 3);
    const fault = await site.find("Mails");
    const oncall = await site.find("Termine");
    const task = await site.find("SSL-Zertifikat");
    const kern = await site.find("Artikelnummern");
    await site.until("2026-11-09T09:50:00.000Z");
    const issues = { running, paused, over, fresh, feature, fault, oncall, task, kern };
    return Object.fromEntries(Object.entries(issues).map(([name, { key }]) => [name, key])) as unknown as Morning;
  },
  screens: (states) => [{ name: "start", who: "", path: "/" }, ...portal(states), ...agent(states), ...manager(states), ...administration()],
});
