import { createHash } from "node:crypto";
import type { Contract } from "../../../src/core/contract/contract";
import type { Usage } from "../../../src/core/rating/usage";
import { chainPeriods, type ChainLink } from "../../../src/core/statement/chain";
import { canonicalJson, freeze } from "../../../src/core/statement/freeze";
import { stateHistory } from "../../../src/core/statement/history";
import type { Statement } from "../../../src/core/statement/statement";
import { localDate } from "../../../src/core/time/instant";
import { nextPeriod } from "../../../src/core/time/period";
import { contract, NOVEMBER, usage } from "../../support/terms";

const DECEMBER = nextPeriod(contract().period, NOVEMBER);
const chain = (terms: Contract, usages: readonly Usage[], periods = [NOVEMBER, DECEMBER]): ReadonlyMap<string, ChainLink> =>
  chainPeriods({ versions: [terms], periods, factsOf: () => ({ state: "open", usages }) });

const early = usage("1", "A", "2026-11-10T09:00:00+01:00", 30);
/** Trap 7: logged on 7 December for 28 November, after November was closed. */
const late = usage("2", "B", "2026-11-28T09:00:00+01:00", 20);
const december = usage("3", "C", "2026-12-10T09:00:00+01:00", 30);

function statements(terms: Contract, now: readonly Usage[], closed: readonly (readonly Usage[])[] = [[early]], periods = [NOVEMBER, DECEMBER]): Statement[] {
  const closings = closed.map((usages, index) => ({ period: periods[index]?.from ?? "", known: () => chain(terms, usages, periods) }));
  return stateHistory(closings, chain(terms, now, periods)).map(({ statement }) => statement);
}

describe("a late worklog (trap 7, RULES §6)", () => {
  test("is a correction in December; November stays as it was and December's quota is not drawn on", () => {
    const [november, open] = statements(contract(), [early, late, december]);

    expect(november).toEqual(statements(contract(), [early])[0]);
    expect(open?.corrections.map(({ kind, id, issue, amount }) => [kind, id, issue, amount])).toEqual([["correction", "2026-11-01", "B", 3000]]);
    expect(open?.corrections[0]?.trace[0]?.facts).toMatchObject({ from: "2026-11-01", before: 0, after: 3000 });
    expect(open?.quotas[0]).toMatchObject({ granted: 30, covered: 30, left: 0 });
    expect(open?.total).toBe(3000);
  });

  test("a deleted one gives money back", () => {
    expect(statements(contract(), [early], [[early, late]])[1]?.corrections.map(({ amount }) => amount)).toEqual([-3000]);
  });

  test("after the contract's end it stands in a supplement", () => {
    const ended = contract({ term: { from: localDate("2026-01-01"), until: localDate("2026-12-01") } });
    const [november, supplement] = statements(ended, [early, late], [[early]], [NOVEMBER]);

    expect(november?.state).toBe("closed");
    expect(supplement).toMatchObject({ state: "tail", quotas: [], usages: [], lines: [], total: 3000 });
  });

  test("what two closes corrected is corrected once", () => {
    const january = nextPeriod(contract().period, DECEMBER);
    const told = statements(contract(), [early, late], [[early], [early, late]], [NOVEMBER, DECEMBER, january]);

    expect(told.map(({ total }) => total)).toEqual([0, 3000, 0]);
  });
});

test("a carry that changed after the close is an adjustment of the first open month, in words too", () => {
  const terms = contract({ quotas: [{ id: "content", unit: "minutes", amount: 30, rollover: { cap: 30 }, limit: "soft", notices: [] }] });
  const short = { ...early, seconds: 600 };
  const [november, open] = statements(terms, [short, late, { ...december, seconds: 3000 }], [[short]]);

  expect(november?.quotas[0]).toMatchObject({ covered: 10, rolledOut: 20 });
  expect(open?.quotas[0]).toMatchObject({ granted: 30, rolledIn: 20, adjusted: -20, covered: 30 });
  expect(open?.notes?.map(({ code, facts }) => [code, facts["before"], facts["after"]])).toEqual([["decision.carry-changed", 1200, 0]]);
  expect(open?.total).toBe(3000);
});

describe("a frozen statement", () => {
  const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
  const [november] = statements(contract(), [early]);

  test("has contract and period as its number, and freezing twice gives the same to the byte", () => {
    if (november === undefined) throw new Error("no statement");
    const frozen = freeze(november, sha256);

    expect(frozen.number).toBe("acme/2026-11-01");
    expect(frozen.hash).toBe(sha256(frozen.text));
    expect(freeze(JSON.parse(JSON.stringify(november)) as Statement, sha256)).toEqual(frozen);
    expect(freeze({ ...november, total: 1 }, sha256).hash).not.toBe(frozen.hash);
  });

  test("supplements are counted", () => {
    if (november === undefined) throw new Error("no statement");

    expect(freeze({ ...november, state: "tail" }, sha256, 1).number).toBe("acme/2026-11-01/2");
  });

  test("does not depend on the order of keys, nor on reasons that people typed", () => {
    expect(canonicalJson({ b: [1, { d: null, c: "x" }], a: undefined })).toBe('{"b":[1,{"c":"x","d":null}]}');
    if (november === undefined) throw new Error("no statement");
    const noted = (reason: string): Statement => ({ ...november, notes: [{ code: "decision.bought", facts: { reason, seconds: 60 } }] });

    expect(freeze(noted("one"), sha256).hash).toBe(freeze(noted("two"), sha256).hash);
  });

  test("an open period cannot be frozen, nor one that waits for a decision", () => {
    if (november === undefined) throw new Error("no statement");

    expect(() => freeze({ ...november, state: "open" }, sha256)).toThrow("open period");
    const waiting = { kind: "problem", code: "statement.no-rate", at: "", facts: {} } as const;
    expect(() => freeze({ ...november, problems: [waiting] }, sha256)).toThrow("waits for a decision");
  });
});
