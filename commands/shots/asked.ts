import { inFrame, inPanel, inRequest, panel, press, request, steps, type, wait, type Act, type Screen } from "./screen";
import type { Issue, Site } from "./site";

export const ADAM = "qm:jonas:ada";
const NO_ANSWER = { date: null, category: null, fixed: null, cap: "money", lastDay: "2026-11-30", note: "", channel: null, evidence: null };

export interface Asked {
  readonly approval: Issue;
  readonly fixed: Issue;
  readonly hourly: Issue;
  readonly silent: Issue;
  readonly parked: Issue;
}

const mine = (name: string, who: string, desk: 1 | 2, play?: Screen["play"]): Screen => ({ name, who, path: `/portal/${desk}/module/my-contract`, play });

/** The customer is asked: an approval beyond a hard limit, a fixed price, a price by the hour; time is parked until then. */
export const asked = (site: Site): Act<Asked> => ({
  async play() {
    const approval = await site.raise(ADAM, 2, "Drucker im zweiten Stock einbinden", "content", 2);
    const fixed = await site.raise(ADAM, 2, "Eigene Seite für Stellenangebote", "feature", 3);
    const hourly = await site.raise(ADAM, 2, "Formular an die Warenwirtschaft anbinden", "feature", 3);
    const silent = await site.raise(ADAM, 2, "Telefonliste aktualisieren", "content", 3);
    const parked = await site.raise(ADAM, 2, "Anleitung für Heimarbeit überarbeiten", "content", 3);
    await site.until();
    const ask = (issue: Issue, matter: object): Promise<unknown> => site.panel(issue, "askConsent", { ...NO_ANSWER, ...matter });
    await ask(approval, { kind: "approval", seconds: 6300, note: "Treiber für drei Betriebssysteme einrichten." });
    await ask(fixed, { kind: "quote", seconds: 18_000, fixed: 45_000, note: "Fünf Stellen, mit Bewerbungsformular." });
    await ask(hourly, { kind: "quote", seconds: 14_400 });
    await ask(silent, { kind: "approval", seconds: 5400, cap: "minutes" });
    await site.log(parked.key, "2026-11-09T09:51:00.000Z", 80);
    await site.until();
    return { approval, fixed, hourly, silent, parked };
  },
  screens: (states) => [
    panel("consent-approval-open", states.approval.key),
    panel("consent-record-answer", states.approval.key, press("agent.consent.record")(inPanel)),
    { ...panel("consent-record-confirm", states.approval.key, recorded), only: "window" },
    panel("consent-quote-open", states.hourly.key),
    panel("consent-parked-time", states.parked.key, steps(press("agent.consent.ask")(inPanel), wait(1000))),
    request("portal-approval", ADAM, 2, states.approval.key),
    { ...request("portal-approval-confirm", ADAM, 2, states.approval.key, press("portal.consent.approve.approval.money")(inRequest)), only: "window" },
    { ...request("portal-quote-decline", ADAM, 2, states.fixed.key, press("portal.consent.decline")(inRequest)), only: "window" },
    request("portal-quote-hourly", ADAM, 2, states.hourly.key),
    mine("my-contract-asked", ADAM, 2),
    mine("my-contract-accept", ADAM, 2, steps(press("portal.consent.approve.quote")(inFrame), wait(500))),
  ],
});

const recorded = steps(
  press("agent.consent.record")(inPanel),
  type("agent.consent.evidence", "Anruf von Herrn Jonas, 9. Nov., 10:20")(inPanel),
  press("agent.consent.record.submit", "last")(inPanel),
);
