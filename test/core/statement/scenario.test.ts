import { ratePeriod } from "../../../src/core/statement/rate-period";
import { at, contract, NOVEMBER, usage } from "../../support/terms";

const rated = ratePeriod({
  contract: contract({
    id: "acme-service-30",
    fees: [{ id: "base", amount: 3000, per: "period" }],
    rates: { package: { perHour: 6000 }, regular: { perHour: 9000 } },
    rounding: { charge: { step: 15, mode: "up", scope: "issue-period", groups: "by-rate" } },
  }),
  period: NOVEMBER,
  state: "open",
  asOf: at("2026-12-01T00:00:00+01:00"),
  usages: [
    usage("101", "ACME-1", "2026-11-10T13:00:00+01:00", 20, { logged: at("2026-11-10T14:00:00+01:00") }),
    usage("102", "ACME-1", "2026-11-11T09:00:00+01:00", 25, { logged: at("2026-11-11T09:30:00+01:00") }),
  ],
});
const codes = (steps: readonly { code: string }[]): string[] => steps.map(({ code }) => code);

describe("Service 30: 45 minutes of content work in November", () => {
  test("the quota is drawn empty and nothing expires", () => {
    const [quota] = rated.statement.quotas;

    expect(quota).toMatchObject({ id: "content", unit: "minutes", granted: 30, rolledIn: 0, covered: 30, expired: 0, rolledOut: 0, left: 0 });
  });

  test("the crossing worklog is split: 10 minutes covered, 15 over", () => {
    expect(rated.statement.usages).toMatchObject([
      {
        worklog: "101",
        issue: "ACME-1",
        category: "content",
        seconds: 1200,
        coveredSeconds: 1200,
        overageSeconds: 0,
        billedSeconds: 0,
        freeSeconds: 0,
        parkedSeconds: 0,
      },
      {
        worklog: "102",
        issue: "ACME-1",
        category: "content",
        seconds: 1500,
        coveredSeconds: 600,
        overageSeconds: 900,
        billedSeconds: 0,
        freeSeconds: 0,
        parkedSeconds: 0,
      },
    ]);
  });

  test("the overage line costs 15 min × 90,00 €/h = 22,50 €, the whole statement 52,50 €", () => {
    expect(rated.statement.lines).toMatchObject([
      { kind: "fee", id: "base", quantity: 1, amount: 3000 },
      { kind: "overage", issue: "ACME-1", quantity: 15, unit: "min", rate: { id: "regular", perHour: 9000 }, amount: 2250 },
    ]);
    expect(rated.statement.total).toBe(5250);
  });

  test("the line says why, step by step", () => {
    expect(codes(rated.statement.lines[1]?.trace ?? [])).toEqual(["treatment.quota", "draw.split", "round.charge", "price.rate"]);
  });

  test("each usage says why too, and the split one ends with the line's number", () => {
    const [first, second] = rated.statement.usages;

    expect(codes(first?.trace ?? [])).toEqual(["treatment.quota", "draw.covered"]);
    expect(codes(second?.trace ?? [])).toEqual(["treatment.quota", "draw.split", "round.charge", "price.rate"]);
    expect(second?.trace.at(-1)?.facts).toMatchObject({ quantity: 15, perHour: 9000, amount: 2250, currency: "EUR" });
  });

  test("one notice: only the highest share that the second worklog crossed", () => {
    expect(rated.notices).toEqual([{ kind: "quota", contract: "acme-service-30", quota: "content", step: 100, at: "2026-11-11T09:30:00+01:00" }]);
  });

  test("nothing blocks the close", () => {
    expect(rated.statement.problems).toEqual([]);
  });
});
