import { closeParts, decisionsOf, keysOf, lastClosed, outcomeOf, stepOf, totalsOf } from "../../static/report/close-rows";
import { closed, closeView, item, unclassified } from "./close-items";

describe("month close: what the pages are made of", () => {
  test("contracts by what they need, by customer, then contract", () => {
    const view = closeView([item("b", { customerName: "Beta AG" }), closed("c"), item("a"), item("d", { state: "needs-decision" })]);
    const parts = closeParts(view);
    expect(parts.ready.map(({ contract }) => contract)).toEqual(["a", "b"]);
    expect(parts.closed.map(({ contract }) => contract)).toEqual(["c"]);
    expect(parts["needs-decision"].map(({ contract }) => contract)).toEqual(["d"]);
    expect(parts["too-early"]).toEqual([]);
  });

  test("an early month can be prepared: what waits for a person is listed, that the month still runs is not", () => {
    const running = { kind: "problem" as const, code: "close.not-reconciled", at: "", facts: {} };
    const early = [item("a", { state: "too-early", problems: [running] }), item("b", { state: "too-early", problems: [running, unclassified("ACME-1")] })];
    const decisions = decisionsOf(closeParts(closeView([...early, item("c", { state: "needs-decision", problems: [running] }), item("d")])));
    expect(decisions.map(({ contract, problems }) => [contract, problems.map(({ code }) => code)])).toEqual([
      ["c", ["close.not-reconciled"]],
      ["b", ["statement.unclassified"]],
    ]);
  });

  test("the amount that is confirmed holds the fees; currencies stand apart", () => {
    const chf = item("c", { total: { amount: 100, currency: "CHF" } });
    expect(totalsOf([item("a"), chf, item("b")])).toEqual([
      { amount: 10_500, currency: "EUR" },
      { amount: 100, currency: "CHF" },
    ]);
  });

  test("only what was asked for counts; whatever is not closed has failed", () => {
    const view = closeView([closed("a"), item("b"), item("c", { state: "needs-decision" }), closed("earlier")]);
    const { closed: done, failed } = outcomeOf(view, new Set(["a", "b", "c"]));
    expect(done.map(({ contract }) => contract)).toEqual(["a"]);
    expect(failed.map(({ contract }) => contract)).toEqual(["b", "c"]);
  });

  test("links lead to each work item once; ids and words are no keys", () => {
    const listed = { ...unclassified("ACME-130"), facts: { issues: "ACME-131, ACME-130", category: "UTF-8x" } };
    expect(keysOf([unclassified("ACME-130"), listed, unclassified("10007")])).toEqual(["ACME-130", "ACME-131"]);
  });

  test("the month is closed since its last statement", () => {
    expect(lastClosed([closed("a"), closed("b", { closedAt: "2026-12-04T08:00:00.000Z" }), item("c")])?.contract).toBe("b");
    expect(lastClosed([item("c")])).toBeNull();
  });

  test.each([
    [undefined, "check"],
    ["review", "review"],
    ["close", "close"],
    ["nonsense", "check"],
  ] as const)("step %s is %s", (part, step) => {
    expect(stepOf(part)).toBe(step);
  });
});
