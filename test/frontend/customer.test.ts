import type { ClassForm, RequestView } from "../../src/app/api";
import { AS_OF, clock, issue, quota, refusal } from "./issue";
import { stage, type Stage, type StageOptions } from "./stage";

let shown: Stage | null = null;
afterEach(() => shown?.close());

async function open(surface: string, extension: StageOptions["extension"], answers: StageOptions["answers"], locale = "en-GB"): Promise<Stage> {
  shown = await stage({ surface, extension, answers, locale });
  return shown;
}

const base = issue();
const form: ClassForm = {
  link: base.link,
  currency: "EUR",
  levels: [
    { level: "high", severity: 1, meaning: null, example: { de: "der Shop steht still", en: "the shop is down" } },
    { level: "low", severity: 2, meaning: null, example: null },
  ],
  categories: base.categories,
  defaults: { category: null, severity: null },
};

describe("Support class", () => {
  const portal = { portal: { id: "1" }, request: { typeId: "20" }, project: { id: "10000" }, experience: "portal-request" };

  test("the portal form asks for the customer's own levels and says what the category costs before sending", async () => {
    const on = await open("class-edit", portal, { classForm: () => form });
    expect(on.calls[0]?.payload).toEqual({ issue: null, project: "10000", portal: "1", requestType: "20" });
    expect(on.words()).toContain("High – the shop is down");
    await on.choose("category", "content");
    expect(on.words()).toContain(
      "Covered by your contract. 10 of 30 minutes are left in November. If it takes longer, we charge €90.00/h in steps of 15 minutes. Prices plus VAT.",
    );
    expect(on.submitted).toEqual([{ category: "content" }]);
  });

  test("billed work in German", async () => {
    const on = await open("class-edit", portal, { classForm: () => form }, "de-DE");
    await on.choose("category", "development");
    expect(on.words()).toContain("Nicht im Kontingent enthalten. Wir berechnen 90,00 €/h im Takt von 15 Minuten. Preise zzgl. USt.");
  });

  test("when the contract cannot be read the request can still be sent", async () => {
    const on = await open("class-edit", portal, { classForm: () => refusal("app.not-allowed") });
    expect(on.words()).toBe("Prices cannot be shown right now. You can send your request.");
    (on.find("CustomFieldEdit").props["onSubmit"] as () => void)();
    await on.settle();
    expect(on.submitted).toEqual([null]);
  });

  test("an answer that takes longer than three seconds does not keep the person waiting", async () => {
    const on = await open("class-edit", portal, { classForm: () => new Promise(() => undefined) });
    expect(on.words()).toContain("Checking your contract …");
    for (let turn = 0; turn < 3; turn += 1) await on.settle();
    expect(on.words()).toBe("Prices cannot be shown right now. You can send your request.");
  });

  test("on an issue the value is kept until it is confirmed, and a missing category is said", async () => {
    const on = await open("class-edit", { issue: { id: "10007" }, project: { id: "10000" }, experience: "issue-view" }, { classForm: () => form });
    const submit = async (): Promise<void> => {
      (on.find("CustomFieldEdit").props["onSubmit"] as () => void)();
      await on.settle();
    };
    await submit();
    expect(on.words()).toContain("Choose what it is about.");
    await on.choose("category", "content");
    (on.find("RadioGroup").props["onChange"] as (event: unknown) => void)({ target: { value: "1" } });
    await on.settle();
    expect(on.submitted).toEqual([]);
    await submit();
    expect(on.submitted).toEqual([{ category: "content", severity: 1 }]);
  });

  test("the view names level and category in the contract's words", async () => {
    const on = await open("class-view", { issue: { id: "10007" }, fieldValue: { category: "content", severity: 1 } }, { classForm: () => form });
    expect(on.words()).toBe("High · Content");
  });

  test("the view of an unclassified issue", async () => {
    const on = await open("class-view", { issue: { id: "10007" }, fieldValue: null }, { classForm: () => form }, "de-DE");
    expect(on.words()).toBe("Wird eingestuft");
  });
});

const request = (change: Partial<RequestView> = {}): RequestView => ({
  key: "ACME-7",
  asOf: AS_OF,
  zone: "Europe/Vienna",
  link: base.link,
  labels: { categories: { content: { de: "Inhaltspflege", en: "Content care" } }, quotas: {}, fees: {} },
  clocks: [],
  quotas: [quota()],
  spentSeconds: 0,
  coveredMinutes: 0,
  overageMinutes: 0,
  chargedMinutes: 0,
  amount: { amount: 0, currency: "EUR" },
  perHour: { amount: 9000, currency: "EUR" },
  prices: "net",
  trace: [],
  minutes: [],
  announcement: null,
  consents: [],
  ...change,
});

describe("portal", () => {
  const place = { request: { key: "ACME-7", typeId: "20" }, portal: { id: "1" } };

  test("clocks in words: no countdown, no red, and a missed time is owned", async () => {
    const waiting = clock({
      target: "resolution",
      metric: "resolution",
      state: "paused",
      pausedSince: "2026-11-17T09:12:00Z",
      pausedBy: "Waiting for customer",
    });
    const on = await open("portal-request", place, { request: () => request({ clocks: [clock({ state: "breached", remainingSeconds: -60 }), waiting] }) });
    expect(on.words()).toContain("First answer We did not meet the agreed time. It was due today 16:12.");
    expect(on.words()).toContain("Solution waiting for your answer since Tue 10:12");
    expect(on.words()).not.toContain("overdue");
    expect(JSON.stringify(on.find("Root"))).not.toContain("danger");
  });

  test("time so far with its formula, and what was announced", async () => {
    const announcement = {
      state: "announced",
      at: AS_OF,
      by: null,
      seconds: 2700,
      overageMinutes: 45,
      amount: { amount: 6750, currency: "EUR" },
      reason: null,
    } as const;
    const spent = { spentSeconds: 2100, coveredMinutes: 30, overageMinutes: 5, chargedMinutes: 15, amount: { amount: 2250, currency: "EUR" }, announcement };
    const on = await open("portal-request", place, { request: () => request(spent) });
    expect(on.words()).toContain("35 min 30 min in your quota 5 min beyond your quota 15 min × €90.00/h = €22.50 Amount plus VAT");
    expect(on.words()).toContain("about 45 min more, at most €67.50");
  });

  test.each([
    ["no contract", { kind: "no-contract", customer: "c", customerName: "ACME" } as const, "No contract is linked to this request."],
    ["unrouted", { kind: "unrouted", candidates: [], mayAssign: false } as const, "We still sort out which contract this request belongs to."],
  ])("%s", async (_name, link, words) => {
    const on = await open("portal-request", place, { request: () => request({ link }) });
    expect(on.words()).toContain(words);
  });

  test("a refusal says it calmly", async () => {
    const on = await open("portal-request", place, { request: () => refusal("app.not-allowed") });
    expect(on.words()).toBe("Your contract cannot be shown right now.");
  });

  test("balance: one line a quota; nothing at all without a contract", async () => {
    const one = {
      contract: "acme",
      tier: "Service 30",
      quotas: [quota(), quota({ id: "hosting", label: "Hosting", granted: 60, used: 75, left: 0, over: 15 })],
    };
    const on = await open("my-balance", place, { balance: () => ({ contracts: [one] }) });
    expect(on.words()).toBe("Service 30 · Content: 20 of 30 min · 10 min left Service 30 · Hosting: 75 of 60 min · 15 min beyond the quota");
    const none = await open("my-balance", place, { balance: () => refusal("app.not-allowed") });
    expect(none.words()).toBe("");
  });
});

describe("issue context", () => {
  const place = { issue: { id: "10007", key: "ACME-7" } };

  test("who, what is due next, how much is left", async () => {
    const minutes = [{ worklog: "1", started: AS_OF, author: "Ann", category: "content", seconds: 1200, coveredSeconds: 1200, overageSeconds: 0 } as const];
    const full = minutes.map((one) => ({ ...one, billedSeconds: 0, freeSeconds: 0, parkedSeconds: 0, chargedMinutes: 0, trace: [] }));
    const on = await open("issue-context", place, { issue: () => issue({ minutes: full }) });
    expect(on.words()).toContain("ACME GmbH · Service 30");
    expect(on.words()).toContain("Response 1 h 40 min left due today 16:12 (Vienna)");
    expect(on.words()).toContain("20 of 30 min · 10 min left");
    expect(on.words()).toContain("This work item: 20 min · all covered");
    expect(on.words()).toContain("As of today 14:32");
  });

  test("the countdown moves once a minute, without asking again", async () => {
    const on = await open("issue-context", place, { issue: () => issue() });
    for (let second = 0; second < 61; second += 1) await on.settle();
    expect(on.words()).toContain("1 h 39 min left");
    expect(on.calls).toHaveLength(1);
  });

  test("outside service hours nothing counts down", async () => {
    const on = await open("issue-context", place, { issue: () => issue({ clocks: [clock({ continuesAt: "2026-11-20T07:00:00Z" })] }) });
    for (let second = 0; second < 61; second += 1) await on.settle();
    expect(on.words()).toContain("1 h 40 min left outside service hours · continues Fri 08:00");
  });

  test("three clocks: the two that are due next, and a word about the third", async () => {
    const clocks = [
      clock({ target: "c", dueAt: "2026-11-25T08:00:00Z", metric: "update" }),
      clock({ target: "a" }),
      clock({ target: "b", metric: "resolution" }),
    ];
    const on = await open("issue-context", place, { issue: () => issue({ clocks }) });
    expect(on.words()).not.toContain("Next update");
    expect(on.words()).toContain("1 more clock in the panel");
  });

  test("a customer without a contract", async () => {
    const on = await open("issue-context", place, { issue: () => issue({ link: { kind: "no-contract", customer: "b", customerName: "Beta AG" } }) }, "de-DE");
    expect(on.words()).toContain("Für Beta AG ist kein Supportvertrag hinterlegt.");
  });
});
