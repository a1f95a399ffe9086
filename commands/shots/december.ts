import { ADA, EVA, panel, report, tab, type Act } from "./screen";
import type { Site } from "./site";

interface CloseItems {
  readonly items: readonly { readonly contract: string; readonly last: number; readonly state: string }[];
}

const NOVEMBER = "2026-11";

/** The third of December: November waits for its close. */
export const december = (site: Site): Act => ({
  async play() {
    await site.until("2026-12-03T09:00:00.000Z");
  },
  screens: () => [
    report("close-check", "IT", "#/close/2026-11"),
    report("close-review", "IT", "#/close/2026-11/review"),
    report("close-confirm", "IT", "#/close/2026-11/close"),
    report("statement-pooled-next", "IT", "#/2026-12/kern-support/2026-12-01"),
  ],
});

export interface Closed {
  readonly late: string;
  readonly ended: string;
}

/** November is closed; then time comes late for a month that is closed, and for a contract that has ended. */
export const closed = (site: Site): Act<Closed> => ({
  async play() {
    await decidePark(site);
    for (const project of ["IT", "WEB"] as const) await close(site, project);
    const late = await site.find("Startbild");
    const ended = await site.find("Drucker im zweiten");
    await site.log(late.key, "2026-11-30T09:00:00.000Z", 50);
    await site.log(ended.key, "2026-11-30T09:00:00.000Z", 20);
    await site.until();
    return { late: late.key, ended: ended.key };
  },
  screens: ({ ended }) => [
    report("close-closed", "IT", "#/close/2026-11"),
    report("statement-closed", "WEB", "#/2026-11/falkenstein-service-60/2026-11-01"),
    report("statement-correction", "WEB", "#/2026-12/falkenstein-service-60/2026-12-01", tab("report.tab.corrections")),
    report("statement-ended", "IT", "#/2026-11/jonas-service-60/2026-11-01"),
    report("statement-supplement", "IT", "#/2026-11/jonas-service-60/2026-11-01", tab("report.tab.corrections")),
    panel("issue-ended-contract", ended),
    report("report-december", "WEB", "#/2026-12"),
    report("report-november-closed", "IT", "#/2026-11"),
    { name: "my-contract-december", who: EVA, path: "/portal/1/module/my-contract" },
  ],
});

/** What is parked blocks a close until somebody approves it. */
async function decidePark(site: Site): Promise<void> {
  const approved = { kind: "approved", id: "d-9", period: "2026-11-01", quota: "content", cap: { minutes: 600 }, until: null, channel: "phone" };
  await site.report(ADA, "IT", "decide", { contract: "jonas-service-60", draft: { ...approved, evidence: "Anruf von Herrn Jonas, 2. Dezember" } });
  await site.until();
}

async function close(site: Site, project: "IT" | "WEB"): Promise<void> {
  const { items } = await site.report<CloseItems>(ADA, project, "closeView", { month: NOVEMBER });
  const contracts = items.filter(({ state }) => state === "ready").map(({ contract, last }) => ({ contract, last }));
  await site.report(ADA, project, "close", { month: NOVEMBER, contracts });
  await site.until();
}

/** Pressed by the last picture: the supplement is closed like a month. */
export const supplementClosed = (site: Site): Act => ({
  play: () => close(site, "IT"),
  screens: () => [report("statement-supplement-closed", "IT", "#/2026-11/jonas-service-60/2026-11-01", tab("report.tab.corrections"))],
});
