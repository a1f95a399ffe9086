import type { ContractDocument } from "../../../src/core/contract/document";
import { answerQuestion, openQuestions, type Question } from "../../../src/core/contract/questions";
import { parseContracts } from "../../../src/core/contract/read-contracts";
import { PAIR } from "../../scenario/pair";
import { changed } from "../../support/change";

const [GOOD] = PAIR.input.contracts;
const TICKETS = { id: "tickets", unit: "tickets", amount: 5, rollover: "none", limit: "soft", notices: [], afterLast: "bill" };
const WITH_TICKETS = { "quotas[1]": TICKETS, "categories.request": { treatment: "quota", quota: "tickets", overage: "regular" } };

/** The contract of the published pair (30 min a month, fee 30.00, rates of 60.00 and 90.00) with some places changed. */
function having(changes: Readonly<Record<string, unknown>>): ContractDocument {
  const read = parseContracts([Object.entries(changes).reduce<unknown>((value, [path, to]) => changed(value, path, to), GOOD)]);
  if (!read.ok || read.value[0] === undefined) throw new Error(JSON.stringify(read));
  return read.value[0];
}

const asked = (changes: Readonly<Record<string, unknown>>, id: string): Question | undefined => openQuestions(having(changes)).find((one) => one.id === id);
/** `value: figure figure` for each answer. */
const figures = (changes: Readonly<Record<string, unknown>>, id: string, ...keys: readonly string[]): readonly string[] =>
  (asked(changes, id)?.answers ?? []).map(({ value, example }) => `${value}: ${keys.map((key) => example?.facts[key]).join(" ")}`);

describe("worked cases in the contract's own figures", () => {
  test.each([
    [
      "net or gross of the fee, by 20 % where no VAT is named",
      { prices: undefined },
      "prices",
      ["amount", "gross", "net"],
      ["net: 3000 3600 2500", "gross: 3000 3600 2500"],
    ],
    [
      "of 100.00 where no fee is known",
      { prices: undefined, "fees[0].amount": null },
      "prices",
      ["amount", "gross", "net"],
      ["net: 10000 12000 8333", "gross: 10000 12000 8333"],
    ],
    [
      "two worklogs of two thirds of the quota",
      { "options.burnOrder": undefined },
      "burn-order",
      ["quota", "each", "rest", "over"],
      ["started: 30 20 10 10", "logged: 30 20 10 10"],
    ],
    [
      "which are whole minutes",
      { "options.burnOrder": undefined, "quotas[0].amount": 31 },
      "burn-order",
      ["quota", "each", "rest", "over"],
      ["started: 31 21 10 11", "logged: 31 21 10 11"],
    ],
    ["twelve days of thirty: all of it, or its share", { "term.from": "2026-12-10" }, "proration", ["amount", "quota"], ["none: 3000 30", "by-days: 1200 12"]],
    [
      "to the cent, and up to the whole minute",
      { "term.from": "2026-12-10", "fees[0].amount": 2999, "quotas[0].amount": 31 },
      "proration",
      ["amount", "quota"],
      ["none: 2999 31", "by-days: 1200 13"],
    ],
    ["ten minutes are left over", { "quotas[0].rollover": null }, "rollover.content", ["quota", "rest"], ["none: 30 10", "all: 30 10"]],
    ["never more than there are", { "quotas[0].rollover": null, "quotas[0].amount": 6 }, "rollover.content", ["quota", "rest"], ["none: 6 6", "all: 6 6"]],
    [
      "or two tickets",
      { ...WITH_TICKETS, "quotas[1].rollover": null },
      "rollover.tickets",
      ["quota", "rest", "unit"],
      ["none: 5 2 tickets", "all: 5 2 tickets"],
    ],
    [
      "a usual amount where none is agreed yet",
      { ...WITH_TICKETS, "quotas[0].amount": null, "quotas[0].rollover": null },
      "rollover.content",
      ["quota", "rest"],
      ["none: 30 10", "all: 30 10"],
    ],
    [
      "for tickets another one",
      { ...WITH_TICKETS, "quotas[1].amount": null, "quotas[1].rollover": null },
      "rollover.tickets",
      ["quota", "rest"],
      ["none: 5 2", "all: 5 2"],
    ],
    [
      "a limit in the quota's own unit",
      { ...WITH_TICKETS, "quotas[1].limit": null },
      "limit.tickets",
      ["quota", "unit"],
      ["soft: 5 tickets", "hard: 5 tickets"],
    ],
    [
      "the ticket after the last",
      { ...WITH_TICKETS, "quotas[1].amount": 7, "quotas[1].afterLast": undefined },
      "after-last.tickets",
      ["amount", "next"],
      ["bill: 7 8", "no-sla: 7 8", "postpone: 7 8"],
    ],
    [
      "a quarter of an hour beyond a hard limit, at the rate of overage",
      { "quotas[0].limit": "hard" },
      "approval-unanswered",
      ["over", "perHour", "amount"],
      ["stop: 15 9000 2250", "continue: 15 9000 2250"],
    ],
    [
      "at the first known rate while that is open",
      { "quotas[0].limit": "hard", "categories.content.overage": undefined },
      "approval-unanswered",
      ["perHour", "amount"],
      ["stop: 6000 1500", "continue: 6000 1500"],
    ],
    [
      "an hour too few: paid, or taken from another month",
      { pooling: { allowed: null } },
      "pooling",
      ["short", "amount"],
      ["none: 60 9000", "with-next: 60 0", "with-previous: 60 0", "either: 60 0"],
    ],
    [
      "and what an hour costs that nobody may move",
      { pooling: { allowed: "either" } },
      "pooling-approver",
      ["short", "amount"],
      ["account-manager: 60 9000", "support-manager: 60 9000"],
    ],
    [
      "15 min over the quota at each rate",
      { "categories.content.overage": undefined },
      "overage-rate.content",
      ["worked", "quota", "over", "amount"],
      ["package: 45 30 15 1500", "regular: 45 30 15 2250"],
    ],
    [
      "45 min of a ticket beyond the last",
      { ...WITH_TICKETS, "categories.request.overage": undefined },
      "overage-rate.request",
      ["worked", "amount"],
      ["package: 45 4500", "regular: 45 6750"],
    ],
    ["45 min of billed work", { "categories.design.rate": undefined }, "billed-rate.design", ["worked", "amount"], ["package: 45 4500", "regular: 45 6750"]],
    [
      "a rate instead of another or on top of it",
      { "rates.night": { perHour: 2000, onTopOf: "regular" } },
      "surcharge.night",
      ["perHour", "amount"],
      ["replace: 2000 1500", "add: 11000 8250"],
    ],
  ] as const)("%s", (_because, changes, id, keys, told) => {
    expect(figures(changes, id, ...keys)).toEqual(told);
  });

  const FEES = [
    { id: "base", amount: 3000, per: "period" },
    { id: "reach", amount: 5000, per: "period", kind: "standby" },
  ];
  test.each([
    ["10 % of the base fee, of all fees, of 90.00 of work too", FEES, ["base-fee: 300", "fees: 800", "everything: 1700"]],
    ["without standby all fees are the base fee", FEES.slice(0, 1), ["base-fee: 300", "everything: 1200"]],
    ["of 100.00 where no fee is known", [{ ...FEES[0], amount: null }], ["base-fee: 1000", "everything: 1900"]],
  ])("a discount: %s", (_because, fees, told) => {
    expect(figures({ fees, "term.until": "2027-01-01", discount: { id: "year", percent: 10, months: 12 } }, "discount-base", "off")).toEqual(told);
  });
});

describe("what is asked, where, and what may be typed", () => {
  const shown = (changes: Readonly<Record<string, unknown>>, id: string): string => {
    const question = asked(changes, id);
    return question === undefined ? "not asked" : `${question.at} ${question.answers.map(({ value }) => value).join(" ")} ${question.freeForm ?? "-"}`;
  };
  test.each([
    ["an amount of minutes may be any", { "quotas[0].amount": null }, "amount.content", "quotas[0].amount 30 60 minutes"],
    ["of tickets one of two", { ...WITH_TICKETS, "quotas[1].amount": null }, "amount.tickets", "quotas[1].amount 5 10 -"],
    ["a carry of minutes may have its own cap", { "quotas[0].rollover": null }, "rollover.content", "quotas[0].rollover none all minutes"],
    ["of tickets none", { ...WITH_TICKETS, "quotas[1].rollover": null }, "rollover.tickets", "quotas[1].rollover none all -"],
    ["a limit at its own quota", { ...WITH_TICKETS, "quotas[1].limit": null }, "limit.tickets", "quotas[1].limit soft hard -"],
    ["a soft limit needs no approval", {}, "approval-unanswered", "not asked"],
    ["nor does a hard one of tickets", { ...WITH_TICKETS, "quotas[1].limit": "hard" }, "approval-unanswered", "not asked"],
    [
      "terms of approval are asked to the end",
      { approval: { unanswered: null, afterBusinessHours: null } },
      "approval-after",
      "approval.afterBusinessHours 8 16 24 40 -",
    ],
    ["what is answered is not asked again", { approval: { unanswered: "stop", afterBusinessHours: null } }, "approval-unanswered", "not asked"],
    ["without pooling nobody approves it", { pooling: { allowed: "none" } }, "pooling-approver", "not asked"],
    ["nor where an approver is named", { pooling: { allowed: "either", approver: "account-manager" } }, "pooling-approver", "not asked"],
    [
      "tickets beyond the last that are not billed have no rate",
      { ...WITH_TICKETS, "quotas[1].afterLast": "no-sla", "categories.request.overage": undefined },
      "overage-rate.request",
      "not asked",
    ],
    ["a whole month at both ends is no part", { "term.until": "2027-01-01" }, "proration", "not asked"],
    ["an end inside a month is one", { "term.until": "2027-01-15" }, "proration", "options.proration none by-days -"],
    [
      "a surcharge on a rate that is open waits for it",
      { "rates.regular.perHour": null, "rates.night": { perHour: 2000, onTopOf: "regular" } },
      "surcharge.night",
      "not asked",
    ],
    ["days of reopening, missing", { "options.reopenWithinBusinessDays": undefined }, "reopen", "options.reopenWithinBusinessDays 0 3 5 10 -"],
    ["or open", { "options.reopenWithinBusinessDays": null }, "reopen", "options.reopenWithinBusinessDays 0 3 5 10 -"],
    ["never without clocks", { "options.reopenWithinBusinessDays": null, sla: null }, "reopen", "not asked"],
  ])("%s", (_because, changes, id, told) => expect(shown(changes, id)).toBe(told));

  test("an answer fills its own place and no other", () => {
    const fees = [
      { id: "base", amount: null, per: "period" },
      { id: "year", amount: null, per: "year" },
    ];
    const document = having({
      fees,
      quotas: [
        { ...GOOD?.quotas[0], amount: null },
        { ...TICKETS, amount: null },
      ],
      "categories.request": WITH_TICKETS["categories.request"],
    });
    const one = answerQuestion(document, "fee.year", "1200", null);
    const two = one.ok ? answerQuestion(one.value, "amount.tickets", "10", null) : one;
    const open = two.ok ? openQuestions(two.value).map(({ id }) => id) : [];
    expect(open).toEqual(expect.arrayContaining(["fee.base", "amount.content"]));
    expect(open).not.toEqual(expect.arrayContaining(["fee.year"]));
    expect(open).not.toEqual(expect.arrayContaining(["amount.tickets"]));
    expect(openQuestions(document).find(({ id }) => id === "fee.year")?.title.facts).toMatchObject({ fee: "year", per: "year" });
  });
});
