import type { DeploymentView, IssueView, OnCallView } from "../../src/app/api";
import { clock, issue } from "./issue";
import { stage, type Stage, type StageOptions } from "./stage";

let shown: Stage | null = null;
afterEach(() => shown?.close());

async function panel(answers: StageOptions["answers"], locale = "de-DE"): Promise<Stage> {
  shown = await stage({ surface: "issue-panel", locale, extension: { issue: { id: "10007", key: "ELB-7" } }, answers });
  return shown;
}

/** The night of Tuesday 5 January 2027 in Stuttgart. */
const night = (onCall: Partial<OnCallView> = {}, change: Partial<IssueView> = {}): IssueView =>
  issue({
    asOf: "2027-01-05T22:10:00Z",
    zone: "Europe/Berlin",
    classification: { category: "incident", severity: 1, level: "Kategorie 1", source: "class", course: [] },
    onCall: {
      reachable: true,
      channels: [
        { id: "phone", label: null },
        { id: "email", label: null },
      ],
      severities: ["Kategorie 1"],
      perHour: { counting: { amount: 16_500, currency: "EUR" }, usual: { amount: 11_000, currency: "EUR" } },
      callers: [{ id: "p1", name: "Ute Krämer" }],
      calls: [],
      deployments: [],
      ...onCall,
    },
    ...change,
  });

const CALL = { id: "c1", at: "2027-01-05T22:00:00Z", channel: "phone", caller: "Ute Krämer", refusal: null, misuse: null, fact: "pc1" } as const;

const deployment = (change: Partial<DeploymentView> = {}): DeploymentView => ({
  id: "d1",
  startedAt: "2027-01-05T22:20:00Z",
  endedAt: "2027-01-05T23:10:00Z",
  by: "Mira Lang",
  onCall: true,
  runbook: [
    { step: "logs", label: { de: "Logfiles sichern", en: "Save log files" }, doneAt: "2027-01-05T23:00:00Z", fact: "bx1" },
    { step: "restart", label: { de: "Neustart der Server", en: "Restart the servers" }, doneAt: null, fact: null },
  ],
  feedback: { doneAt: null, fact: null },
  report: { dueAt: "2027-01-07T16:00:00Z", sentAt: null, overdue: false, fact: null },
  comments: [],
  fact: "dd1",
  ...change,
});

const sent = (on: Stage, key: string) => on.calls.find((call) => call.key === key)?.payload;

describe("issue panel: on call", () => {
  test("before a call is recorded it says whether it counts, and by when the work must begin", async () => {
    const on = await panel({
      issue: () => night(),
      callPreview: () => ({ at: "2027-01-05T22:00:00Z", refusal: null, dueAt: "2027-01-05T23:00:00Z" }),
      recordCall: () => night({ calls: [CALL] }, { clocks: [clock({ target: "on-call", metric: "work-start", onCall: true })] }),
    });
    await on.type("call-time", "23:00");
    await on.settle();
    expect(on.words()).toContain("Der Anruf zählt: Kategorie 1, Telefon, außerhalb der Servicezeit.");
    expect(on.words()).toContain("Die Arbeit muss bis");
    await on.press("Anruf festhalten");
    expect(sent(on, "recordCall")).toEqual({ issue: "10007", at: "2027-01-05T23:00", channel: "phone", caller: "p1" });
    expect(on.words()).toContain("Anruf heute, 23:00 · Telefon · Ute Krämer");
    expect(on.words()).toContain("Zählt zur Rufbereitschaft");
    expect(on.words()).toContain("Rufbereitschaft: Beginn der Arbeit");
  });

  test("a mail at night: why it does not count; an empty time is now, an unreadable one is asked about", async () => {
    const on = await panel({ issue: () => night(), callPreview: () => ({ at: "2027-01-05T22:10:00Z", refusal: "channel", dueAt: null }) }, "en-GB");
    await on.choose("call-channel", "email");
    await on.settle();
    expect(sent(on, "callPreview")).toMatchObject({ at: null });
    expect(on.words()).toContain("The call does not count: on call does not hold for the channel email.");
    await on.type("call-time", "25:99");
    expect(on.words()).toContain("Enter a time such as 23:15.");
  });

  test("the deployment begins and ends by one button each, and measures are ticked and unticked", async () => {
    const on = await panel({
      issue: () => night({ calls: [CALL] }),
      beginDeployment: () => night({ calls: [CALL], deployments: [deployment({ endedAt: null, report: null })] }),
      tickStep: () => night({ calls: [CALL], deployments: [deployment({ endedAt: null, report: null })] }),
      takeBackOnCall: () => night({ calls: [CALL], deployments: [deployment({ endedAt: null, report: null })] }),
      endDeployment: () => night({ calls: [CALL], deployments: [deployment()] }),
    });
    await on.press("Einsatz beginnt jetzt");
    expect(sent(on, "beginDeployment")).toEqual({ issue: "10007", started: null, ended: null });
    expect(on.words()).toContain("Maßnahmen: 1 von 2 erledigt");
    expect(on.words()).toContain("Nach dem Ende des Einsatzes wird ein Bericht fällig.");
    expect(on.words()).toContain("Wie lange er dauert, steht am Ende fest");
    const box = (label: string) => on.find("Checkbox", ({ props }) => props["label"] === label);
    (box("Neustart der Server").props["onChange"] as (value: unknown) => void)({ target: { checked: true } });
    await on.settle();
    expect(sent(on, "tickStep")).toEqual({ issue: "10007", deployment: "d1", step: "restart" });
    (box("Logfiles sichern").props["onChange"] as (value: unknown) => void)({ target: { checked: false } });
    await on.settle();
    expect(sent(on, "takeBackOnCall")).toEqual({ issue: "10007", fact: "bx1" });
    await on.press("Einsatz endet jetzt");
    expect(sent(on, "endDeployment")).toEqual({ issue: "10007", deployment: "d1", ended: null });
    expect(on.words()).toMatch(/Bericht fällig: Do\., 17:00/);
  });

  test("what is owed: feedback by phone, the report as a comment or by mail", async () => {
    const comments = [{ id: "55", at: "2027-01-07T14:00:00Z" }];
    const on = await panel(
      {
        issue: () => night({ calls: [CALL], deployments: [deployment({ comments })] }),
        giveFeedback: () => night({ calls: [CALL], deployments: [deployment({ comments, feedback: { doneAt: "2027-01-05T23:15:00Z", fact: "f1" } })] }),
        sendReport: () =>
          night({
            calls: [CALL],
            deployments: [deployment({ report: { dueAt: "2027-01-07T16:00:00Z", sentAt: "2027-01-07T14:00:00Z", overdue: false, fact: "t1" } })],
          }),
      },
      "en-GB",
    );
    expect(on.words()).toContain("Direct feedback to the customer is still owed.");
    await on.press("Given by phone");
    expect(sent(on, "giveFeedback")).toEqual({ issue: "10007", deployment: "d1" });
    await on.press("Report sent");
    expect(sent(on, "sendReport")).toEqual({ issue: "10007", deployment: "d1", comment: "55", at: null });
    expect(on.words()).toMatch(/Report sent: .*15:00/);
  });

  test("misuse asks for its reason and says what falls away", async () => {
    const misused = { ...CALL, refusal: "misuse", misuse: { reason: "Frage zu Texten", fact: "m1" } } as const;
    const on = await panel({
      issue: () => night({ calls: [CALL] }),
      recordMisuse: () => night({ calls: [misused], deployments: [deployment({ onCall: false, runbook: [], feedback: null, report: null })] }),
    });
    await on.press("Kein Notfall");
    await on.type("misuse-reason", "Frage zu Texten");
    await on.press("Als Missbrauch festhalten");
    expect(sent(on, "recordMisuse")).toEqual({ issue: "10007", call: "c1", reason: "Frage zu Texten" });
    expect(on.words()).toContain("Kein Notfall: Frage zu Texten");
    expect(on.words()).toContain("Kein Einsatz der Rufbereitschaft");
  });

  test("inside service hours it is one button", async () => {
    const quiet = await panel({ issue: () => night({ reachable: false }) });
    expect(quiet.words()).not.toContain("Anruf festhalten");
    await quiet.press("Rufbereitschaft öffnen");
    expect(quiet.words()).toContain("Gerade gelten die üblichen Zielzeiten");
  });

  test("without on-call in the contract there is nothing", async () => {
    const none = await panel({ issue: () => issue() });
    expect(none.words()).not.toContain("Rufbereitschaft");
  });

  test("who may not log only reads", async () => {
    const reader = await panel({ issue: () => night({ calls: [CALL], deployments: [deployment()] }, { mayLog: false }) });
    expect(reader.words()).toContain("Bericht fällig");
    expect(reader.has("Button", (node) => JSON.stringify(node.children).includes("Zurücknehmen"))).toBe(false);
  });
});
