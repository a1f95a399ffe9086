import type { ConsentView, OpenConsent, RequestView } from "../../src/app/api";
import { AS_OF, clock, crossing, issue, quota, refusal } from "./issue";
import { stage, type Stage, type StageOptions } from "./stage";

let shown: Stage | null = null;
afterEach(() => shown?.close());

async function open(surface: string, answers: StageOptions["answers"], locale = "en-GB"): Promise<Stage> {
  const place = { issue: { id: "10007", key: "ACME-7" }, request: { key: "ACME-7", typeId: "20" }, portal: { id: "1" } };
  shown = await stage({ surface, locale, extension: place, answers });
  return shown;
}
const panel = (answers: StageOptions["answers"], locale?: string) => open("issue-panel", answers, locale);
const portal = (answers: StageOptions["answers"], locale?: string) => open("portal-request", answers, locale);

/** The button of the second look, which has the words of the first. */
async function confirm(on: Stage): Promise<void> {
  const button = on
    .find("ModalFooter")
    .children.flatMap(({ children }) => children)
    .find(({ type }) => type === "LoadingButton");
  const press = button?.props["onClick"];
  if (typeof press === "function") press();
  await on.settle();
}

const consent = (change: Partial<ConsentView> = {}): ConsentView => ({
  id: "c.10007.1",
  kind: "approval",
  state: "asked",
  at: "2026-11-19T13:00:00Z",
  by: "Ann",
  seconds: 2700,
  overageMinutes: 15,
  amount: { amount: 2250, currency: "EUR" },
  perHour: { amount: 9000, currency: "EUR" },
  prices: "net",
  as: "billed",
  cap: "money",
  category: "content",
  period: "2026-11-01",
  lastDay: "2026-11-26",
  answerBy: "2026-11-20T12:00:00Z",
  unanswered: "stop",
  goesOn: false,
  note: null,
  ended: null,
  ...change,
});
const ended = (state: ConsentView["state"], change: Partial<NonNullable<ConsentView["ended"]>> = {}): Partial<ConsentView> => ({
  state,
  ended: { at: "2026-11-19T13:20:00Z", by: null, channel: "portal", evidence: null, reason: null, ...change },
});
const own = (change: Partial<OpenConsent> = {}): OpenConsent => ({
  ...consent(),
  by: null,
  key: "ACME-7",
  summary: null,
  mayAnswer: true,
  approvers: [],
  ...change,
});

const approval = { overageMinutes: 15, amount: { amount: 2250, currency: "EUR" }, perHour: { amount: 9000, currency: "EUR" } };
const ways = { approval, quote: null, needed: false, prices: "net", lastDay: "2026-11-26" } as const;
const estimate = { seconds: 2700, leftMinutes: 30, overageMinutes: 15, amount: approval.amount, perHour: null, offered: true, ways, trace: [] };
const ASK = { issue: "10007", date: null, category: null, fixed: null, cap: "money", lastDay: "2026-11-26", note: "", channel: null, evidence: null };

describe("issue panel: asking", () => {
  test("an estimate beyond the quota: approval up to the amount, with a limit, a last day and words to the customer", async () => {
    const on = await panel({ issue: () => issue(), estimate: () => estimate, askConsent: () => issue({ consents: [consent()] }) });
    await on.type("estimate-time", "45");
    await on.press("Check the estimate");
    await on.press("Request approval");
    await on.type("consent-note", "Five pages");
    await on.press("Request approval up to €22.50");

    expect(on.calls.find(({ key }) => key === "askConsent")?.payload).toEqual({ ...ASK, kind: "approval", seconds: 2700, note: "Five pages" });
    expect(on.words()).toContain("Approval requested: at most €22.50 plus VAT for about 15 min");
    expect(on.words()).toContain("Answer due Fri 13:00 (Vienna).");
    expect(on.words()).toContain("Whoever belongs to the customer may answer.");
  });

  test("the limit in minutes is on the button and in the call", async () => {
    const on = await panel({ issue: () => issue(), estimate: () => estimate, askConsent: () => issue() });
    await on.type("estimate-time", "45");
    await on.press("Check the estimate");
    await on.press("Request approval");
    await on.choose("consent-cap", "minutes");
    await on.press("Request approval up to 15 min");
    expect(on.calls.find(({ key }) => key === "askConsent")?.payload).toMatchObject({ cap: "minutes" });
  });

  test("quote first: a fixed price; what cannot be read as an amount is not sent", async () => {
    const quoted = { ...ways, approval: null, quote: { hourly: approval }, needed: true };
    const on = await panel({ issue: () => issue(), estimate: () => ({ ...estimate, offered: false, ways: quoted }), askConsent: () => issue() });
    await on.type("estimate-time", "45");
    await on.press("Check the estimate");
    expect(on.words()).toContain("This category needs an accepted quote");
    await on.press("Send a quote");
    await on.type("consent-amount", "1.000");
    await on.press("Send a quote");
    expect(on.words()).toContain("Enter an amount such as 450 or 450.00.");
    expect(on.calls.some(({ key }) => key === "askConsent")).toBe(false);
    await on.type("consent-amount", "450");
    await on.press("Send a quote for €450.00");
    expect(on.calls.find(({ key }) => key === "askConsent")?.payload).toMatchObject({ kind: "quote", fixed: 45_000 });
  });

  test("by the hour instead", async () => {
    const quoted = { ...ways, approval: null, quote: { hourly: approval }, needed: true };
    const on = await panel({ issue: () => issue(), estimate: () => ({ ...estimate, offered: false, ways: quoted }), askConsent: () => issue() });
    await on.type("estimate-time", "45");
    await on.press("Check the estimate");
    await on.press("Send a quote");
    await on.choose("consent-as", "billed");
    await on.press("Send a quote for €22.50");
    expect(on.calls.find(({ key }) => key === "askConsent")?.payload).toMatchObject({ kind: "quote", fixed: null });
  });

  test("a yes that is there already needs its evidence and is looked at twice", async () => {
    const on = await panel({
      issue: () => issue(),
      estimate: () => estimate,
      askConsent: () => issue({ consents: [consent(ended("approved", { channel: "mail" }))] }),
    });
    await on.type("estimate-time", "45");
    await on.press("Check the estimate");
    await on.press("Request approval");
    await on.tick(true);
    await on.press("Record as accepted");
    expect(on.words()).toContain("Say where the answer can be found.");
    await on.type("consent-evidence", "Mail of 19 Nov");
    await on.press("Record as accepted");
    expect(on.words()).toContain("Record as accepted? Accepted: at most €22.50 plus VAT for about 15 min.");
    expect(on.calls.some(({ key }) => key === "askConsent")).toBe(false);
    await confirm(on);
    expect(on.calls.find(({ key }) => key === "askConsent")?.payload).toMatchObject({ channel: "mail", evidence: "Mail of 19 Nov" });
    expect(on.words()).toContain("Approved today 14:20: at most €22.50");
  });

  test("time that a hard limit would park: said while typing, and asked for from there", async () => {
    const ask = { kind: "approval", pending: false, ways: { ...ways, needed: true } } as const;
    const on = await panel({
      issue: () => issue(),
      preview: () => crossing({ overageSeconds: 0, parkedSeconds: 900, announce: { needed: false, announced: false }, ask }),
      askConsent: () => issue(),
    });
    await on.type("log-time", "25m");
    await on.settle();
    expect(on.words()).toContain("The time beyond the limit is put on hold until the customer approves it.");
    await on.press("Request approval");
    await on.press("Request approval up to €22.50");
    expect(on.calls.find(({ key }) => key === "askConsent")?.payload).toMatchObject({ kind: "approval", seconds: 1500, date: "2026-11-19" });
  });

  test("time that is parked already: asked for by its month and category", async () => {
    const rest = { coveredSeconds: 0, overageSeconds: 0, billedSeconds: 0, freeSeconds: 0, chargedMinutes: 0, trace: [] };
    const minutes = [{ worklog: "1", started: "2026-11-18T08:00:00Z", author: "Ann", category: "content", seconds: 900, parkedSeconds: 900, ...rest }];
    const on = await panel({
      issue: () => issue({ minutes }),
      parkedOffer: () => ({ ...estimate, seconds: 0, offered: false, ways: { ...ways, needed: true } }),
      askConsent: () => issue(),
    });
    expect(on.words()).toContain("15 min of this work item are on hold (Content, November 2026).");
    expect(on.words()).not.toContain("Waiting for a decision");
    expect(on.words()).toContain("0 min to bill = €0.00 · 15 min on hold");
    await on.press("Ask the customer");
    expect(on.calls.find(({ key }) => key === "parkedOffer")?.payload).toEqual({ issue: "10007", date: "2026-11-18", category: "content" });
    await on.press("Request approval");
    await on.press("Request approval up to €22.50");
    expect(on.calls.find(({ key }) => key === "askConsent")?.payload).toMatchObject({ seconds: 0, date: "2026-11-18", category: "content" });
  });

  test("an answer by phone: a no goes at once, a yes is confirmed; withdrawing is one press", async () => {
    const on = await panel({
      issue: () => issue({ consents: [consent()], approvers: ["Eva Huber"] }),
      recordAnswer: () => issue(),
      withdrawConsent: () => issue(),
    });
    expect(on.words()).toContain("May answer: Eva Huber");
    await on.press("Record the answer");
    await on.choose("record-channel", "phone");
    await on.type("record-evidence", "Call of 14:10");
    (on.find("RadioGroup").props["onChange"] as (event: unknown) => void)({ target: { value: "no" } });
    await on.settle();
    await on.press("Record");
    expect(on.calls.find(({ key }) => key === "recordAnswer")?.payload).toEqual({
      issue: "10007",
      id: "c.10007.1",
      approve: false,
      channel: "phone",
      evidence: "Call of 14:10",
    });

    const again = await panel({ issue: () => issue({ consents: [consent()] }), withdrawConsent: () => refusal("app.consent-approved", "id") });
    await again.press("Withdraw");
    expect(again.words()).toContain("This has been accepted already. The first answer counts");
  });

  test("a clock that waits for the customer says for what; an end at midnight is the last minute of the day before", async () => {
    const waiting = clock({ metric: "resolution", state: "paused", pausedSince: "2026-11-19T13:00:00Z", pausedBy: "approval" });
    const asked = consent({ answerBy: "2026-11-26T23:00:00Z" });
    const on = await panel({ issue: () => issue({ clocks: [waiting], consents: [asked] }) }, "de-DE");
    expect(on.words()).toContain("Freigabe steht aus · noch");
    expect(on.words()).toContain("Antwort bis Do., 26. Nov., 23:59 (Wien).");
  });

  test("the history says why, evidence included, in German", async () => {
    const past = consent({ ...ended("approved", { channel: "phone", evidence: "Anruf 14:10", by: "Ann" }) });
    const on = await panel({ issue: () => issue({ clocks: [], consents: [past] }) }, "de-DE");
    expect(on.words()).toContain("Freigabe erteilt heute, 14:20: höchstens 22,50 € (zzgl. USt.) für etwa 15 min");
    await on.press("Warum?");
    expect(on.words()).toContain("Zugesagt heute, 14:20 am Telefon.");
    expect(on.words()).toContain("Festgehalten von Ann.");
    expect(on.words()).toContain("Beleg: Anruf 14:10");
  });
});

const request = (consents: readonly OpenConsent[]): RequestView => ({
  key: "ACME-7",
  asOf: AS_OF,
  zone: "Europe/Vienna",
  link: issue().link,
  labels: { categories: {}, quotas: {}, fees: {} },
  clocks: [],
  quotas: [quota()],
  spentSeconds: 0,
  coveredMinutes: 0,
  overageMinutes: 0,
  chargedMinutes: 0,
  amount: { amount: 0, currency: "EUR" },
  perHour: null,
  prices: "net",
  trace: [],
  minutes: [],
  announcement: null,
  consents,
});

describe("portal: deciding", () => {
  test("how much, until when, what silence means; a yes is confirmed with the same words", async () => {
    const on = await portal({
      request: () => request([own({ note: "Five pages" })]),
      answerConsent: () => request([own({ ...ended("approved"), mayAnswer: false })]),
    });
    expect(on.words()).toContain("Please decide");
    expect(on.words()).toContain("This request needs time that we charge separately: at most €22.50 plus VAT for about 15 min. Five pages");
    expect(on.words()).toContain("Please answer by Fri 13:00 (Vienna). If you do not answer, we stop here.");
    await on.press("Approve up to €22.50");
    expect(on.words()).toContain("Approve this? What you agree to: at most €22.50 plus VAT for about 15 min. Valid to 26 Nov 2026.");
    expect(on.calls.some(({ key }) => key === "answerConsent")).toBe(false);
    await confirm(on);
    expect(on.calls.find(({ key }) => key === "answerConsent")?.payload).toEqual({ key: "ACME-7", id: "c.10007.1", approve: true, reason: "" });
    expect(on.words()).toContain("Approved today 14:20: at most €22.50");
  });

  test("a no may say why, and a refusal stays in the dialogue", async () => {
    const on = await portal({ request: () => request([own()]), answerConsent: () => refusal("app.consent-approved", "id") }, "de-DE");
    await on.press("Ablehnen");
    await on.type("consent-reason", "Zu teuer");
    await confirm(on);
    expect(on.calls.find(({ key }) => key === "answerConsent")?.payload).toMatchObject({ approve: false, reason: "Zu teuer" });
    expect(on.words()).toContain("Hier wurde schon zugesagt.");
  });

  test.each([
    ["named", ["Eva Huber"], "May answer: Eva Huber."],
    ["nobody named", [], "Everyone in your organisation may answer."],
  ])("whoever may not answer reads who may: %s", async (_name, approvers, words) => {
    const on = await portal({ request: () => request([own({ mayAnswer: false, approvers })]) });
    expect(on.words()).toContain(words);
    expect(on.has("Button", (node) => JSON.stringify(node).includes("Approve up to"))).toBe(false);
  });

  test("silence that the contract lets count is said before and after, in German", async () => {
    const before = await portal({ request: () => request([own({ unanswered: "continue", cap: "minutes" })]) }, "de-DE");
    expect(before.words()).toContain("Ohne Ihre Antwort gilt die Freigabe laut Vertrag in diesem Umfang als erteilt.");
    expect(before.words()).toContain("Bis 15 min freigeben");
    const after = await portal({ request: () => request([own({ ...ended("lapsed", { channel: null }), mayAnswer: false, goesOn: true })]) }, "de-DE");
    expect(after.words()).toContain("Freigabe ohne Antwort heute, 14:20: höchstens 22,50 € (zzgl. USt.) für etwa 15 min. Laut Vertrag gilt sie");
  });
});
