import type { Contract, Quota } from "../../../src/core/contract/contract";
import type { Grant } from "../../../src/core/ledger/grant";
import type { QuotaDecision } from "../../../src/core/statement/decision";
import { ratePeriod } from "../../../src/core/statement/rate-period";
import type { RatingInput } from "../../../src/core/statement/rating-input";
import type { RatedPeriod } from "../../../src/core/statement/rate-period";
import { at, contract, NOVEMBER, usage } from "../../support/terms";

const MINUTES: Quota = { id: "content", unit: "minutes", amount: 30, rollover: "none", limit: "soft", notices: [50, 100] };
const SEO: Quota = { ...MINUTES, id: "seo", amount: 60 };
const TICKETS: Quota = { id: "tickets", unit: "tickets", amount: 2, rollover: { cap: 3 }, limit: "soft", notices: [], afterLast: "bill" };
const rated = (change: Partial<Contract>, more: Partial<RatingInput>): RatedPeriod =>
  ratePeriod({ contract: contract(change), period: NOVEMBER, state: "closed", usages: [], ...more });
const grant = (quota: string, seconds: number): Grant => ({
  id: `old ${quota}`,
  quota,
  source: "carried",
  seconds,
  from: at("2026-10-01T00:00:00+02:00"),
  until: at("2026-12-01T00:00:00+01:00"),
  order: 0,
});
const decision = (kind: QuotaDecision["kind"], minutes: number, change: Partial<QuotaDecision> = {}): QuotaDecision => ({
  id: `${kind} ${minutes}`,
  kind,
  quota: "content",
  seconds: minutes * 60,
  at: at("2026-11-05T09:00:00+01:00"),
  reason: "agreed",
  author: "manager",
  ...change,
});

describe("the account of a ticket quota (S84)", () => {
  const terms: Partial<Contract> = {
    quotas: [TICKETS, MINUTES],
    categories: {
      request: { treatment: "quota", quota: "tickets", overage: "regular" },
      content: { treatment: "quota", quota: "content", overage: "regular" },
    },
  };
  const tickets = [
    { issue: "A", acceptedAt: at("2026-11-02T09:00:00+01:00") },
    { issue: "B", acceptedAt: at("2026-11-03T09:00:00+01:00"), uncounted: { at: at("2026-11-04T09:00:00+01:00"), reason: "spam" } },
  ];

  test("its own places and those that came over, less those taken; the minutes of another quota are none", () => {
    const { statement, carriedOut } = rated(terms, { tickets, carriedIn: [grant("tickets", 3 * 60), grant("content", 600)] });
    const [use] = statement.quotas;
    expect(use).toEqual({ id: "tickets", unit: "tickets", granted: 2, rolledIn: 3, covered: 1, rolledOut: 3, beyond: 0, expired: 1, left: 0 });
    expect(carriedOut.filter(({ quota }) => quota === "tickets").map(({ seconds }) => seconds / 60)).toEqual([1, 2]);
  });

  test("where the month before hands on other places than it said when it was closed, the difference stands apart", () => {
    const { statement } = rated(terms, { tickets, carriedIn: [grant("tickets", 3 * 60)], carryStated: { tickets: 60 } });
    expect(statement.quotas[0]).toMatchObject({ rolledIn: 1, adjusted: 2 });
    expect(rated(terms, { tickets, carriedIn: [grant("tickets", 3 * 60)], carryStated: { tickets: 180 } }).statement.quotas[0]).not.toHaveProperty("adjusted");
  });
});

test("shares of a quota are shares of its own minutes, whatever another one grants", () => {
  const terms = {
    quotas: [MINUTES, SEO],
    categories: { content: { treatment: "quota", quota: "content", overage: "regular" }, seo: { treatment: "quota", quota: "seo", overage: "regular" } },
  } as const;
  const usages = [usage("1", "A", "2026-11-02T09:00:00+01:00", 15), usage("2", "A", "2026-11-03T09:00:00+01:00", 20, { category: "seo" })];
  expect(rated(terms, { usages }).notices.map(({ quota, step }) => `${quota} ${step}`)).toEqual(["content 50"]);
});

describe("decisions are told with the figures that count", () => {
  test.each([
    ["a top-up", decision("bought", 20), "decision.bought 1200"],
    ["goodwill to the quota", decision("goodwill", 20), "decision.goodwill 1200"],
    ["an opening balance", decision("opening", 20), "decision.opening 1200"],
    ["minutes added", decision("adjusted", 20), "decision.added 1200"],
    ["minutes taken", decision("adjusted", -20), "decision.taken 1200"],
    ["raw minutes as they are rounded", decision("adjusted", -20, { of: "raw" }), "decision.taken 1800"],
  ] as const)("%s", (_because, one, told) => {
    const { notes = [] } = rated({ rounding: { usage: { step: 15, mode: "up", scope: "worklog" } } }, { decisions: [one] }).statement;
    expect(notes.map(({ code, facts }) => `${code} ${facts["seconds"]}`)).toEqual([told]);
    expect(notes[0]?.facts).toMatchObject({ quota: "content", reason: "agreed", author: "manager" });
  });

  test("in the order of time, then of their ids", () => {
    const later = at("2026-11-06T09:00:00+01:00");
    const decisions = [decision("bought", 5, { id: "a", at: later }), decision("bought", 6, { id: "c" }), decision("bought", 7, { id: "b" })];
    expect((rated({}, { decisions }).statement.notes ?? []).map(({ facts }) => Number(facts["seconds"]) / 60)).toEqual([7, 6, 5]);
  });
});

test("what is rounded before the quota says how much was added", () => {
  const rounding = { usage: { step: 15, mode: "up", scope: "worklog" } } as const;
  const { lines } = rated({ rounding }, { usages: [usage("1", "A", "2026-11-02T09:00:00+01:00", 40)] }).statement;
  expect(lines[0]?.trace.find(({ code }) => code === "round.usage")?.facts).toMatchObject({ before: 2400, after: 2700, padding: 300 });
});
