import { clock, crossing, issue, quota, refusal } from "./issue";
import { stage, type Stage, type StageOptions } from "./stage";

let shown: Stage | null = null;
afterEach(() => shown?.close());

async function panel(answers: StageOptions["answers"], locale = "en-GB"): Promise<Stage> {
  shown = await stage({ surface: "issue-panel", locale, extension: { issue: { id: "10007", key: "ACME-7" } }, answers });
  return shown;
}

const pause = async (on: Stage): Promise<void> => on.settle();

describe("issue panel: log time", () => {
  test("25 minutes where 10 are left: the preview says so while typing, the call carries seconds", async () => {
    const on = await panel({
      issue: () => issue(),
      preview: () => crossing(),
      logTime: () => ({ worklog: "1", view: issue({ quotas: [quota({ used: 30, left: 0, over: 15 })] }) }),
    });
    await on.type("log-time", "25m");
    await pause(on);
    expect(on.calls.find((call) => call.key === "preview")?.payload).toEqual({ issue: "10007", seconds: 1500, date: "2026-11-19", category: null });
    expect(on.words()).toContain("10 min covered by the quota");
    expect(on.words()).toContain("15 min over quota → billed 15 min × €90.00/h = €22.50");
    await on.tick(true);
    await on.press("Log 25 min");
    expect(on.calls.find((call) => call.key === "logTime")?.payload).toEqual({
      issue: "10007",
      seconds: 1500,
      date: "2026-11-19",
      category: null,
      comment: "",
      announce: true,
      notAnnounced: null,
    });
    expect(on.words()).toContain("Logged: 25 min.");
    expect(on.words()).toContain("15 min over");
  });

  test("overage that nobody announced asks for the reason before it is logged", async () => {
    const on = await panel({ issue: () => issue(), preview: () => crossing(), logTime: () => ({ worklog: "1", view: issue() }) });
    await on.type("log-time", "25");
    await pause(on);
    await on.press("Log 25 min");
    expect(on.words()).toContain("Give the reason, or announce the overage.");
    expect(on.calls.some((call) => call.key === "logTime")).toBe(false);
    await on.type("log-reason", "System stood still");
    await on.press("Log 25 min");
    expect(on.calls.find((call) => call.key === "logTime")?.payload).toMatchObject({ announce: false, notAnnounced: "System stood still" });
  });

  test("without a preview time can still be logged, in another category and with a comment", async () => {
    const on = await panel({ issue: () => issue(), preview: () => refusal("rating.no-rate"), logTime: () => ({ worklog: "1", view: issue() }) });
    await on.type("log-time", "1h 30m");
    await on.choose("log-category", "development");
    await on.type("log-comment", "Team page");
    await pause(on);
    expect(on.words()).toContain("Preview not available. You can still log time.");
    await on.press("Log 90 min");
    expect(on.calls.find((call) => call.key === "logTime")?.payload).toMatchObject({ seconds: 5400, category: "development", comment: "Team page" });
  });

  test("1.30 is asked about, nothing is sent", async () => {
    const on = await panel({ issue: () => issue() });
    await on.type("log-time", "1.30");
    expect(on.words()).toContain("Do you mean 1h 30m or 1.3h?");
    await on.press("Log time");
    expect(on.calls.map((call) => call.key)).toEqual(["issue"]);
  });

  test("a refusal is shown beside the button with its code, and the typed time stays", async () => {
    const on = await panel({
      issue: () => issue(),
      preview: () => crossing({ announce: { needed: false, announced: false } }),
      logTime: () => refusal("app.not-allowed", "worklog"),
    });
    await on.type("log-time", "20m");
    await pause(on);
    await on.press("Log 20 min");
    expect(on.words()).toContain("Code app.not-allowed · worklog");
    expect(on.words()).toContain("= 20 min");
  });

  test("a closed month says where the entry will appear", async () => {
    const on = await panel({ issue: () => issue(), preview: () => crossing({ periodState: "closed" }) });
    await on.type("log-time", "25m");
    await pause(on);
    expect(on.words()).toContain("November 2026 is closed. This will appear as a correction in the next open month.");
  });
});

describe("issue panel: estimate, classification, answer", () => {
  const approval = { overageMinutes: 15, amount: { amount: 2250, currency: "EUR" }, perHour: null };
  const ways = { approval, quote: null, needed: false, prices: "net", lastDay: "2026-11-26" } as const;
  const offer = {
    ways,
    seconds: 2700,
    leftMinutes: 30,
    overageMinutes: 15,
    amount: { amount: 2250, currency: "EUR" },
    perHour: null,
    offered: true,
    trace: [],
  };

  test("an estimate beyond the quota offers the announcement and keeps its record", async () => {
    const announced = {
      state: "announced",
      at: "2026-11-19T13:33:00Z",
      by: "Ann",
      seconds: 2700,
      overageMinutes: 15,
      amount: offer.amount,
      reason: null,
    } as const;
    const on = await panel({ issue: () => issue(), estimate: () => offer, announce: () => issue({ announcement: announced, estimateSeconds: 2700 }) });
    await on.type("estimate-time", "45");
    await on.press("Check the estimate");
    expect(on.words()).toContain("15 min over quota, at most €22.50");
    await on.press("Announce at most €22.50");
    expect(on.calls.find((call) => call.key === "announce")?.payload).toEqual({ issue: "10007", seconds: 2700, category: null });
    expect(on.words()).toContain("Announced to the customer today 14:33: 15 min over quota, at most €22.50.");
    expect(on.words()).toContain("Estimated: 45 min");
  });

  test("an announcement that is not possible keeps its reason", async () => {
    const on = await panel({ issue: () => issue(), estimate: () => offer, notAnnounced: () => issue() });
    await on.type("estimate-time", "45");
    await on.press("Check the estimate");
    await on.press("Not possible because …");
    await on.type("offer-reason", "Nobody reachable");
    await on.press("Keep the reason");
    expect(on.calls.find((call) => call.key === "notAnnounced")?.payload).toMatchObject({ reason: "Nobody reachable", seconds: 2700 });
  });

  test("a change of the severity carries its reason; nothing else is asked", async () => {
    const on = await panel({
      issue: () => issue(),
      classify: () => issue({ classification: { category: "content", severity: 1, level: "high", source: "class", course: [] } }),
    });
    expect(on.words()).toContain("3 – Low · Content default of the request type");
    await on.press("Change");
    await on.choose("class-severity", "1");
    await on.type("class-reason", "Shop is down");
    expect(on.has("RadioGroup")).toBe(false);
    await on.press("Change classification");
    expect(on.calls.find((call) => call.key === "classify")?.payload).toEqual({
      issue: "10007",
      category: "content",
      severity: 1,
      reason: "Shop is down",
      counts: null,
    });
    expect(on.words()).toContain("1 – High · Content set in the field Support class");
  });

  const money = (amount: number) => ({ amount, currency: "EUR" });
  const effects = {
    changes: true,
    fromNow: { before: money(0), after: money(0), others: money(0) },
    whole: { before: money(0), after: money(4800), others: money(-750) },
  };
  const course = [{ category: "content", until: "2026-11-19T13:33:00Z" }];

  for (const { locale, counts, words } of [
    {
      locale: "en-GB",
      counts: "from-now",
      words: ["From now on – the customer is told now", "This work item stays at €0.00.", "The customer reads the reason in the notice."],
    },
    { locale: "en-GB", counts: "whole", words: ["This work item: €48.00 instead of €0.00.", "other work items change by −€7.50"] },
    {
      locale: "de-AT",
      counts: "from-now",
      words: ["Ab jetzt – der Kunde wird jetzt informiert", "Für diesen Vorgang bleibt es bei 0,00 €.", "Der Kunde liest den Grund"],
    },
    { locale: "de-AT", counts: "whole", words: ["Für den ganzen Vorgang – er war falsch eingestuft", "Dieser Vorgang: statt 0,00 € dann 48,00 €."] },
  ])
    test(`another category says since when it counts and what that costs: ${counts}, ${locale}`, async () => {
      const on = await panel(
        {
          issue: () => issue(),
          classPreview: () => effects,
          classify: () => issue({ classification: { category: "development", severity: 3, level: "low", source: "class", course } }),
        },
        locale,
      );
      const [change, send] = locale === "de-AT" ? ["Ändern", "Einstufung ändern"] : ["Change", "Change classification"];
      await on.press(change);
      await on.choose("class-category", "development");
      await on.type("class-reason", "Not ours");
      expect(on.calls.find((call) => call.key === "classPreview")?.payload).toEqual({ issue: "10007", category: "development" });
      expect(on.find("LoadingButton", (node) => node.props["appearance"] === "primary" && node.props["isDisabled"] === true)).toBeDefined();
      await on.pick(counts);
      for (const word of words) expect(on.words()).toContain(word);
      await on.press(send);
      expect(on.calls.find((call) => call.key === "classify")?.payload).toMatchObject({ category: "development", reason: "Not ours", counts });
      expect(on.words()).toContain(locale === "de-AT" ? "Bis heute, 14:33: Content" : "Until today 14:33: Content");
    });

  test("the agent confirms the answer that was needed", async () => {
    const on = await panel({ issue: () => issue({ answerToConfirm: { comment: "501", at: "2026-11-19T12:00:00Z" } }), confirmAnswer: () => issue() });
    expect(on.words()).toContain("Customer has answered – is it what you needed? Answer of today 13:00.");
    await on.press("Yes, continue the clock");
    expect(on.calls.find((call) => call.key === "confirmAnswer")?.payload).toEqual({ issue: "10007", comment: "501", sufficient: true });
    expect(on.words()).not.toContain("Customer has answered");
  });
});

describe("issue panel: states", () => {
  test("a breach outranks overage; one message only", async () => {
    const on = await panel({
      issue: () => issue({ clocks: [clock({ state: "breached", remainingSeconds: -7200 })], quotas: [quota({ over: 15, left: 0, used: 45 })] }),
    });
    expect(on.words()).toContain("Target missed: Response overdue by 2 h.");
    expect(on.words()).not.toContain("Announce further work");
  });

  test("unrouted: who may, chooses the customer", async () => {
    const link = { kind: "unrouted", candidates: [{ customer: "acme", name: "ACME GmbH" }], mayAssign: true } as const;
    const on = await panel({ issue: () => issue({ link }), assignCustomer: () => issue() });
    expect(on.words()).toContain("Which customer is this for?");
    await on.choose("customer", "acme");
    await on.press("Assign customer");
    expect(on.calls.find((call) => call.key === "assignCustomer")?.payload).toEqual({ issue: "10007", customer: "acme" });
    expect(on.words()).toContain("Log time");
  });

  test("a lost connection says that the work is not affected and tries again", async () => {
    let attempts = 0;
    const on = await panel({
      issue: () => {
        attempts += 1;
        if (attempts === 1) throw new Error("offline");
        return issue();
      },
    });
    expect(on.words()).toContain("Contract could not be loaded Kontingent did not answer.");
    expect(on.words()).toContain("Your work is not affected.");
    await on.press("Try again");
    expect(on.words()).toContain("Log time");
  });

  test("every worklog has its row and its reason, and the reason ends with the number", async () => {
    const minute = {
      worklog: "1",
      started: "2026-11-19T08:00:00Z",
      author: "Ann",
      category: "content",
      seconds: 1500,
      coveredSeconds: 600,
      overageSeconds: 900,
    } as const;
    const rest = { billedSeconds: 0, freeSeconds: 0, parkedSeconds: 0, chargedMinutes: 15, trace: [] };
    const on = await panel({ issue: () => issue({ clocks: [], minutes: [{ ...minute, ...rest }] }) });
    expect(on.words()).toContain("19 Nov 2026 Ann Content 25 min 10 min 15 min 15 min Why?");
    await on.press("Why?");
    expect(on.words()).toContain("10 min covered by the quota · 15 min over quota → billed 15 min");
    expect(on.words()).toContain("Rules of contract version 3, valid from 1 Nov 2026");
  });

  test("the same panel in German", async () => {
    const on = await panel({ issue: () => issue({ noteForAgents: "Frau Huber zuerst anrufen" }), preview: () => crossing() }, "de-DE");
    await on.type("log-time", "25m");
    await pause(on);
    expect(on.words()).toContain("Hinweis für die Bearbeitung: Frau Huber zuerst anrufen");
    expect(on.words()).toContain("noch 1 h 40 min fällig heute, 16:12 (Wien)");
    expect(on.words()).toContain("15 min Mehrverbrauch → berechnet 15 min × 90,00 €/h = 22,50 €");
    expect(on.has("LoadingButton")).toBe(true);
  });
});

describe("issue panel: order", () => {
  const HEADS = ["Clocks", "Quota in November", "Log time", "Estimate before the work", "Minutes on this work item", "Classification"];
  const orderIn = (words: string): readonly string[] => HEADS.toSorted((a, b) => words.indexOf(a) - words.indexOf(b));

  test("as it is used; every part is there", async () => {
    const on = await panel({ issue: () => issue() });
    expect(HEADS.filter((head) => !on.words().includes(head))).toEqual([]);
    expect(orderIn(on.words())).toEqual(HEADS);
  });

  test("after the contract's end no quota renews: it says when it ended and where late time goes", async () => {
    const on = await panel({ issue: () => issue({ quotas: [], endedOn: "2026-10-31" }) });
    expect(on.words()).toContain("The contract ended on 31 Oct 2026. Time for it now goes into a supplement.");
    expect(on.words()).not.toContain("no quota");
  });

  test("a missing category comes first: time stays parked until there is one", async () => {
    const on = await panel({ issue: () => issue({ classification: { category: null, severity: null, level: null, source: "none", course: [] } }) });
    expect(orderIn(on.words())[0]).toBe("Classification");
  });
});
