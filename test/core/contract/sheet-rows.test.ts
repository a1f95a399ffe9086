import { parseContracts } from "../../../src/core/contract/read-contracts";
import { contractSheet } from "../../../src/core/contract/sheet";
import { renderSheet } from "../../../src/core/contract/sheet/render";
import { say } from "../../../src/text/say";
import { PAIR } from "../../scenario/pair";
import { changed } from "../../support/change";

const [GOOD] = PAIR.input.contracts;
const CALL = { id: "night", metric: "work-start", startsAt: "call", within: { elapsedSeconds: 3600 } };
const ON_CALL = { hours: "outside-service", eligible: {} };
const TICKETS = { id: "tickets", unit: "tickets", amount: 5, rollover: { cap: 2 }, limit: "soft", notices: [], afterLast: "no-sla" };

/** The sheet of the published pair's contract with some places changed, in English. */
function sheetOf(changes: Readonly<Record<string, unknown>>): string {
  const read = parseContracts([Object.entries(changes).reduce<unknown>((value, [path, to]) => changed(value, path, to), GOOD)]);
  const sheet = read.ok && read.value[0] !== undefined ? contractSheet(read.value[0], { language: "en" }) : null;
  if (sheet === null || !sheet.ok) throw new Error(JSON.stringify(sheet ?? read));
  return renderSheet(sheet.value, { say: (key, facts) => say("en", key, facts) }).replaceAll("\u00a0", " ");
}

const tiers = (mode: string): unknown => ({
  mode,
  billed: "counts",
  bands: [
    { from: 0, upTo: 60, perHour: 9000 },
    { from: 60, upTo: null, perHour: 8000 },
  ],
});

describe("the contract sheet says what holds, and is silent about what does not", () => {
  test.each([
    [
      "a start whose day is open",
      { state: "draft", startEvent: { event: "acceptance", on: null } },
      ["Start: with “acceptance”; the date is still open"],
      ["Start: with “acceptance” on"],
    ],
    [
      "on call for some severities",
      { "sla.targets[2]": CALL, "sla.onCall": { ...ON_CALL, eligible: { severity: ["high", "medium"] } } },
      ["Only for: high · medium", "The clock starts with your call", "Outside service hours", "Standing, as long as the contract runs"],
      ["Only by:", "Measures of a deployment", "told directly"],
    ],
    [
      "on call for all, by phone or mail",
      { "sla.targets[2]": CALL, "sla.onCall": { ...ON_CALL, eligible: { channel: ["phone", "email"] } } },
      ["Only by: ", "Or by: "],
      ["Only for:"],
    ],
    [
      "on call on some days, with a runbook",
      {
        "sla.targets[2]": CALL,
        "sla.onCall": { ...ON_CALL, dates: [{ from: "2026-12-24", until: "2027-01-02" }], runbook: [{ id: "reach" }, { id: "restart" }], directFeedback: true },
      },
      ["From 24 December 2026 to 1 January 2027", "Measures of a deployment: reach · restart", "After each deployment you are told directly"],
      ["Standing"],
    ],
    [
      "a rate whose bands hold for their own minutes",
      { "rates.regular.tiers": tiers("graduated") },
      ["each tier holds for its own minutes", "up to 60 min: €90.00/h", "Above 60 min: €80.00/h"],
      ["the sum of the period decides"],
    ],
    ["or whose sum decides", { "rates.regular.tiers": tiers("volume") }, ["the sum of the period decides one tier"], ["each tier holds for its own minutes"]],
    ["a rate by role", { "rates.regular.byRole": { service: 12000 } }, ["For the role service: €120.00/h"], []],
    [
      "requests instead of minutes",
      { "quotas[1]": TICKETS, "categories.request": { treatment: "quota", quota: "tickets" } },
      ["5 requests a month", "Up to 2 requests go into the next month", "Requests after number 5 have no promised times", "request: from the quota “tickets”"],
      ["You are told at 100%"],
    ],
    ["minutes that may be carried", { "quotas[0].rollover": { cap: 60 } }, ["Up to 60 min go into the next month"], ["expires at the end of the month"]],
    ["minutes that may age", { "quotas[0].rollover": { agePeriods: 2 } }, ["What is left holds for further months: 2."], ["expires at the end of the month"]],
    [
      "a hard limit",
      { "quotas[0].limit": "hard", approval: { unanswered: "stop", afterBusinessHours: 8 } },
      ["further work waits for your approval"],
      ["work goes on as overage"],
    ],
    [
      "when it is told",
      {},
      [
        "You are told at 80 / 100%",
        "work goes on as overage",
        "expires at the end of the month",
        "The clock stands still in the statuses Waiting for customer",
      ],
      ["goes on from your answer", "Counted by the calendar"],
    ],
    ["another calendar of a target", { "sla.targets[1].calendar": "night" }, ["Counted by the calendar “night”."], []],
    [
      "a minimum and a grace",
      { "rounding.charge.minimum": 30, "rounding.charge.graceMinutes": 5 },
      ["At least 30 min.", "Up to 5 min are not billed."],
      ["Nothing is rounded"],
    ],
    ["nothing rounded", { rounding: {} }, ["Nothing is rounded"], ["At least", "steps of"]],
    ["what is left out", { scope: { excluded: ["hosting", "mail"] } }, ["Not covered: hosting · mail"], ["Operated by us", "\nCovered:"]],
  ] as const)("%s", (_because, changes, says, silent) => {
    const text = sheetOf(changes);
    for (const words of says) expect(text).toContain(words);
    for (const words of silent) expect(text).not.toContain(words);
  });
});
