import type { Page } from "playwright-core";
import type { DecisionEffect, Problem } from "../../src/app/api";
import { violations } from "../browser/support/axe";
import { BACK, POOLED, decided, decisions, effect, euro, statement, usage } from "./decision-items";
import { pageStage, type PageStage } from "./page-stage";

const MS = 90_000;
let stage: PageStage | null = null;
beforeAll(async () => void (stage = await pageStage("report")), MS);
afterAll(() => stage?.close());
const open = (...asked: Parameters<PageStage["open"]>): Promise<Page> => {
  if (stage === null) throw new Error("the page was not built");
  return stage.open(...asked);
};
const wordsOf = async (page: Page, place = "main"): Promise<string> =>
  (await page.locator(place).innerText()).replaceAll("\u00a0", " ").replaceAll(/\s+/g, " ");
const shot = async (page: Page, name: string): Promise<void> => {
  const folder = process.env["SHOTS"];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};

const problem = (code: string, at: string, facts: Problem["facts"] = {}): { problems: readonly Problem[] } => ({
  problems: [{ kind: "problem", code, at, facts }],
});

test(
  "from the empty tab to a top-up: the effect is said before it counts, then the list has it and the focus is where it says so",
  async () => {
    let view = decisions();
    const sent: Record<string, unknown>[] = [];
    let statements = 0;
    const page = await open(
      "#/2026-11/acme/2026-11-01",
      {
        statement: () => {
          statements += 1;
          return statement;
        },
        decisions: () => view,
        previewDecision: () => effect,
        decide: (payload) => {
          sent.push(payload as Record<string, unknown>);
          view = decisions({ decisions: [decided("new", { reason: "Bestellung 18" }), POOLED, BACK] });
          return view;
        },
      },
      "de-DE",
    );
    await page.getByRole("tab", { name: "Entscheidungen" }).click();
    await page.getByText("wurde noch nichts entschieden").waitFor();
    await shot(page, "decide-1-empty-de");
    await page.getByRole("button", { name: "Neue Entscheidung" }).click();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Neue Entscheidung");

    await page.getByRole("button", { name: "Weiter" }).click();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("INPUT");
    expect(await wordsOf(page, ".decide")).toContain("Geben Sie eine Zeit in ganzen Minuten an.");
    expect(await wordsOf(page, ".decide")).toContain("Die Begründung fehlt.");
    await shot(page, "decide-2-wrong-de");
    expect(await violations(page)).toEqual([]);

    await page.getByLabel("Zeit", { exact: true }).fill("1 h");
    await page.getByLabel("Begründung").fill("Bestellung 18");
    await page.getByText("52,50").waitFor();
    expect(await wordsOf(page, ".effect")).toBe(
      "Das ändert sich November 2026 (Offen) Inhalte 15 min Mehrverbrauch → noch 45 min (45 von 90 min) Summe 52,50 € → 30,00 € (−22,50 €)",
    );
    await shot(page, "decide-3-effect-de");
    await page.getByRole("button", { name: "Weiter" }).click();
    await page.getByRole("heading", { name: "Nachkauf: bitte prüfen" }).waitFor();
    expect(await wordsOf(page, ".facts")).toContain("Zeit 60 min Gilt ab 30.11.2026 Begründung Bestellung 18");
    expect(sent).toEqual([]);
    await shot(page, "decide-4-review-de");
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "Nachkauf eintragen" }).click();
    await page.getByText("Eingetragen: Nachkauf.").waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Eingetragen: Nachkauf.");
    expect(sent).toMatchObject([
      { contract: "acme", draft: { kind: "bought", period: "2026-11-01", quota: "content", minutes: 60, on: "2026-11-30", reason: "Bestellung 18" } },
    ]);
    expect(statements).toBe(2);
    const list = await wordsOf(page, "[role=tabpanel]:visible tbody");
    expect(list).toContain("Nachkauf: 60 min für Inhalte November 2026 Bestellung 18 Nora Fuchs, Fr., 20. Nov., 10:00 In Kraft Zurücknehmen");
    expect(list).toContain("Inhalte: November 2026 und Dezember 2026 zusammengelegt");
    expect(list).toContain("zugestimmt: Susanne Support · für WEB-12 · 1 weitere aus anderen Projekten");
    expect(list).toContain("Anpassung: 15 min weniger für Inhalte");
    expect(list).toContain("Zurückgenommen Doppelt (Nora Fuchs, Sa., 21. Nov., 10:00)");
    await shot(page, "decide-5-list-de");
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  },
  MS,
);

test(
  "two months together: who agreed is chosen from the contract, a refusal stands beside its field",
  async () => {
    const asked: unknown[] = [];
    const page = await open("#/contract/acme", {
      decisions: () => decisions(),
      previewDecision: (payload) => {
        asked.push(payload);
        return asked.length === 1 ? problem("decision.issue-of-another", "work[0]", { key: "WEB-99" }) : { ...effect, correctedIn: null };
      },
    });
    await page.getByRole("button", { name: "New decision" }).click();
    await page.getByLabel("What is decided?").selectOption({ label: "Use two periods together" });
    expect(await page.getByLabel("Together with").locator("option").allInnerTexts()).toEqual([
      "December 2026: use its time in advance",
      "October 2026: take along what is left of it",
    ]);
    await page.getByLabel("For the work items").fill("WEB-99");
    await page.getByLabel("Agreed by").selectOption("Susanne Support");
    await page.getByLabel("Reason").fill("Relaunch");
    await page.getByText("WEB-99 does not belong to this customer.").waitFor();
    expect(await page.getByLabel("For the work items").getAttribute("aria-invalid")).toBe("true");
    await shot(page, "decide-6-pooled-en");
    expect(await violations(page)).toEqual([]);
    await page.getByLabel("For the work items").fill("WEB-12, WEB-15");
    await page.getByText("€52.50").waitFor();
    expect(asked.at(-1)).toMatchObject({
      draft: { kind: "pooled", direction: "with-next", approver: "Susanne Support", on: "2026-11-30", work: ["WEB-12", "WEB-15"] },
    });
    await shot(page, "decide-7-pooled-effect-en");
  },
  MS,
);

test(
  "a closed month says where its correction will stand; what a contract cannot have says why",
  async () => {
    const closed: DecisionEffect = {
      periods: [
        { from: "2026-10-01", until: "2026-11-01", state: "closed", quotas: [], total: { before: euro(5250), after: euro(5250) }, problems: [] },
        { from: "2026-11-01", until: "2026-12-01", state: "open", quotas: [], total: { before: euro(3000), after: euro(750) }, problems: [] },
      ],
      correctedIn: "2026-11-01",
    };
    const page = await open("#/2026-10/acme/2026-10-01", {
      statement: () => ({ ...statement, statement: { ...statement.statement, period: { from: "2026-10-01", until: "2026-11-01" } } }),
      decisions: () => decisions({ approvers: [] }),
      previewDecision: () => closed,
    });
    await page.getByRole("tab", { name: "Decisions" }).click();
    await page.getByRole("button", { name: "New decision" }).click();
    await page.getByLabel("What is decided?").selectOption("off-charge");
    expect(await page.getByLabel("Period").inputValue()).toBe("2026-10-01");
    await page.getByLabel("Work item").fill("WEB-12");
    await page.getByLabel("Time", { exact: true }).fill("15");
    await page.getByLabel("Reason").fill("Training");
    await page.getByText("October 2026 is closed and stays as it is.").waitFor();
    expect(await wordsOf(page, ".effect")).toContain("November 2026 (Open) Total €30.00 → €7.50 (−€22.50)");
    await shot(page, "decide-8-closed-en");
    await page.getByLabel("What is decided?").selectOption("pooled");
    await page.getByText("the contract names none").waitFor();
    await page.getByLabel("What is decided?").selectOption("approved");
    await page.getByText("No quota of this contract has a hard limit.").waitFor();
    expect(await page.getByRole("button", { name: "Continue" }).count()).toBe(0);
  },
  MS,
);

test(
  "taking back asks for a reason and says what it changes; who may decide nothing only reads",
  async () => {
    const sent: unknown[] = [];
    let view = decisions({ decisions: [decided("a")] });
    const page = await open(
      "#/contract/acme",
      {
        decisions: () => view,
        previewTakeBack: () => effect,
        takeBack: (payload) => {
          sent.push(payload);
          view = decisions({ decisions: [{ ...BACK, id: "a" }] });
          return view;
        },
      },
      "de-DE",
    );
    await page.getByRole("button", { name: "Zurücknehmen: Nachkauf: 60 min für Inhalte" }).click();
    await page.getByText("52,50").waitFor();
    await page.getByRole("button", { name: "Endgültig zurücknehmen" }).click();
    await page.getByText("Die Begründung fehlt.").waitFor();
    await shot(page, "decide-9-take-back-de");
    await page.getByLabel("Begründung").fill("Irrtum");
    await page.getByRole("button", { name: "Endgültig zurücknehmen" }).click();
    await page.getByText("Die Entscheidung ist zurückgenommen.").waitFor();
    expect(sent).toEqual([{ contract: "acme", id: "a", reason: "Irrtum" }]);
    expect(await page.getByRole("link", { name: "Oktober 2026" }).getAttribute("href")).toBe("#/2026-10/acme/2026-10-01");
    await shot(page, "decide-10-contract-de");
    expect(await violations(page)).toEqual([]);

    const reader = await open("#/contract/acme", { decisions: () => decisions({ may: { adjust: false, agree: false } }) }, "de-DE");
    await reader.getByText("Zu diesem Vertrag wurde noch nichts entschieden.").waitFor();
    expect(await reader.getByRole("button").count()).toBe(0);
  },
  MS,
);

test(
  "an entry is shared by weight: the parts sum to it before anything is kept, and each contract's effect is said",
  async () => {
    const sent: unknown[] = [];
    const worked = { ...usage, worklog: "7", seconds: 6000, overageSeconds: 6000, chargedSeconds: 6000, chargedMinutes: 100 };
    const page = await open(
      "#/2026-11/acme/2026-11-01",
      {
        statement: () => ({ ...statement, statement: { ...statement.statement, usages: [worked] } }),
        decisions: () => decisions(),
        shares: () => ({
          worklog: "7",
          key: "WEB-12",
          seconds: 6000,
          started: "2026-11-11T08:00:00.000Z",
          zone: "Europe/Vienna",
          contracts: [
            { contract: "acme", customerName: "ACME GmbH", tier: "Service 30" },
            { contract: "beta", customerName: "Beta AG", tier: "Service 60" },
          ],
          shares: [],
        }),
        previewShares: () => ({
          parts: [
            { contract: "acme", seconds: 2000 },
            { contract: "beta", seconds: 4000 },
          ],
          effects: [{ contract: "acme", effect }],
        }),
        share: (payload) => {
          sent.push(payload);
          return { shares: (payload as { shares: unknown }).shares };
        },
      },
      "de-DE",
    );
    await page.getByRole("tab", { name: "Entscheidungen" }).click();
    await page.getByRole("button", { name: "Eintrag aufteilen" }).click();
    expect(await page.getByLabel("Zeiteintrag").locator("option").allInnerTexts()).toEqual(["WEB-12 · 11.11.2026 · 100\u00a0min"]);
    expect(await page.getByRole("button", { name: "Aufteilen", exact: true }).isDisabled()).toBe(true);
    const weightOf = (contract: string) => page.getByLabel(`Gewicht für ${contract}`);
    await page.getByRole("button", { name: "Alle zu gleichen Teilen" }).click();
    expect(await weightOf("Beta AG · Service 60").inputValue()).toBe("1");
    await page.getByRole("button", { name: "Nur dieser Vertrag" }).click();
    expect(await weightOf("Beta AG · Service 60").inputValue()).toBe("");
    await weightOf("Beta AG · Service 60").fill("2");
    await page.getByText("52,50").waitFor();
    expect((await wordsOf(page, ".decide tbody")).trim()).toBe("ACME GmbH · Service 30 33 min 20 s Beta AG · Service 60 66 min 40 s");
    await shot(page, "share-1-de");
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "Aufteilen", exact: true }).click();
    await page.getByText("Der Eintrag ist aufgeteilt.").waitFor();
    expect(sent).toEqual([
      {
        contract: "acme",
        worklog: "7",
        shares: [
          { contract: "acme", weight: 1 },
          { contract: "beta", weight: 2 },
        ],
      },
    ]);
  },
  MS,
);
