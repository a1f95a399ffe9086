import type { AdminApi, Answer } from "../../app/api";
import { activateContract, answerOpenQuestion, exportContracts } from "../../app/contracts/activate-contract";
import { checkSetup, listUnrouted, viewSettings } from "../../app/setup/check-setup";
import { isText } from "../../app/decisions/check-ask";
import { checkSettings } from "../../app/setup/check-settings";
import { summaryOf, viewDraft } from "../../app/contracts/draft-contract";
import { importContracts } from "../../app/contracts/import-contracts";
import { saveCalendar, viewCalendars } from "../../app/contracts/keep-calendar";
import { listHeads } from "../../app/contracts/load-contracts";
import { refuse } from "../../app/tracking/load-issue";
import { saveSettings } from "../../app/setup/read-settings";
import { listCustomers, saveCustomer } from "../../app/setup/save-customer";
import { viewDraftSheet } from "../../app/contracts/view-sheet";
import { TEMPLATES } from "../../core/contract/templates";
import { ports } from "../ports";
import { audience } from "./audience";

/** Who may open the page is not documented, so every function asks Jira itself (forge-platform.md §1.4). */
async function asAdmin<T>(work: () => Promise<Answer<T>>): Promise<Answer<T>> {
  return (await ports.jira.mayAsUser("ADMINISTER", null)) ? work() : refuse("app.may-not-administer");
}

export const admin = audience<AdminApi>({
  setup: { answer: () => asAdmin(() => checkSetup(ports)) },
  contracts: {
    answer: () =>
      asAdmin(async () => ({
        contracts: await Promise.all((await listHeads(ports)).map(({ id, head }) => summaryOf(ports, id, head))),
        templates: TEMPLATES.map(({ id, title, provider }) => ({ id, title, provider })),
      })),
  },
  contract: {
    answer: ({ id }) =>
      asAdmin(async () => {
        const head = isText(id) ? await ports.store.get("contract", id) : null;
        return head === null || head.kind !== "head" ? refuse("app.contract-unknown", "id", { contract: String(id) }) : viewDraft(ports, id, head);
      }),
  },
  sheet: { shape: { id: "text", locale: "string" }, answer: ({ id, locale }) => asAdmin(() => viewDraftSheet(ports, id, locale)) },
  template: {
    answer: ({ id }) =>
      asAdmin(async () => {
        const found = TEMPLATES.find((one) => one.id === id);
        return found === undefined ? refuse("app.template-unknown", "id", { template: String(id) }) : { yaml: found.yaml };
      }),
  },
  importContracts: {
    writes: true,
    answer: ({ text, rev }) =>
      asAdmin(async () => (typeof text === "string" ? importContracts(ports, text, rev ?? null) : refuse("app.ask-malformed", "text"))),
  },
  answerQuestion: {
    writes: true,
    shape: { id: "text", rev: "number", question: "text", answer: "string?", note: "string?" },
    answer: (ask) => asAdmin(() => answerOpenQuestion(ports, ask)),
  },
  activate: {
    writes: true,
    shape: { id: "text", rev: "number", from: "string" },
    answer: ({ id, rev, from }) => asAdmin(() => activateContract(ports, id, rev, from)),
  },
  exportContracts: { shape: { ids: "texts" }, answer: ({ ids }) => asAdmin(() => exportContracts(ports, ids)) },
  calendars: { answer: () => asAdmin(() => viewCalendars(ports)) },
  saveCalendar: {
    writes: true,
    shape: { id: "string", from: "string", spec: "object", running: "text", dryRun: "boolean" },
    answer: (ask) => asAdmin(() => saveCalendar(ports, ask)),
  },
  customers: { answer: () => asAdmin(() => listCustomers(ports)) },
  saveCustomer: { writes: true, shape: { id: "string", name: "string", matches: "texts" }, answer: (ask) => asAdmin(() => saveCustomer(ports, ask)) },
  settings: { answer: () => asAdmin(() => viewSettings(ports)) },
  saveSettings: {
    writes: true,
    answer: ({ settings }) =>
      asAdmin(async () => {
        const problems = checkSettings(settings);
        if (problems.length > 0) return { problems };
        await saveSettings(ports, settings);
        return viewSettings(ports);
      }),
  },
  unrouted: { answer: () => asAdmin(() => listUnrouted(ports)) },
});
