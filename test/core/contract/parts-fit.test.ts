import { completeContract } from "../../../src/core/contract/complete-contract";
import { answerQuestion, openQuestions } from "../../../src/core/contract/questions";
import { parseContracts, readContractFile, readContracts } from "../../../src/core/contract/read-contracts";
import { obligationsDue } from "../../../src/core/contract/obligations";
import { poolingProblems } from "../../../src/core/contract/pooling-terms";
import { localDate } from "../../../src/core/time/instant";
import { PAIR } from "../../scenario/pair";
import { changed } from "../../support/change";
import { contract } from "../../support/terms";

const [GOOD] = PAIR.input.contracts;
const written = (changes: Readonly<Record<string, unknown>>): unknown =>
  Object.entries(changes).reduce<unknown>((value, [path, to]) => changed(value, path, to), GOOD);
const problemsIn = (changes: Readonly<Record<string, unknown>>): readonly string[] => {
  const read = parseContracts([written(changes)], "c");
  return read.ok ? [] : read.problems.map(({ code, at }) => `${code} ${at.replace("c[0].", "")}`);
};
const CALL = { id: "night", metric: "work-start", startsAt: "call", within: { elapsedSeconds: 3600 } };

test("terms that nobody asked for when a contract was kept need no answer later; those it names do", () => {
  const open = (changes: Readonly<Record<string, unknown>>, missingIsStated: boolean): readonly unknown[] => {
    const read = parseContracts([written({ "quotas[0].limit": "hard", ...changes })]);
    const complete = read.ok && read.value[0] !== undefined ? completeContract(read.value[0], { missingIsStated }) : read;
    return complete.ok ? [] : complete.problems.map(({ at }) => at);
  };
  const named = { approval: { unanswered: null, afterBusinessHours: null } };
  const both = ["approval.unanswered", "approval.afterBusinessHours"];
  expect([open({}, true), open({}, false), open(named, true)]).toEqual([[], both, both]);
});

describe("parts of a contract that do not fit together", () => {
  test.each([
    ["words about levels without clocks", { sla: null, levelsGuide: { high: { meaning: "all stands still" } } }, ["contract.without-effect levelsGuide"]],
    ["a clock that a call starts, without on-call service", { "sla.targets[2]": CALL }, ["contract.on-call-missing sla.targets[2].startsAt"]],
    [
      "a surcharge that never holds",
      { surcharges: { combine: "add", covered: "free", windows: [{ id: "n", percent: 5, week: { mon: [] } }] } },
      ["calendar.never-open surcharges.windows[0].week"],
    ],
    [
      "hours of another day make it hold",
      { surcharges: { combine: "add", covered: "free", windows: [{ id: "n", percent: 5, week: { mon: [], tue: [["18:00", "20:00"]] } }] } },
      [],
    ],
    [
      "so do holidays",
      {
        surcharges: {
          combine: "add",
          covered: "free",
          windows: [{ id: "n", percent: 5, week: { mon: [] }, holidays: { region: "AT", hours: [["00:00", "24:00"]] } }],
        },
      },
      [],
    ],
    ["a discount whose term is still open is no false promise", { discount: { id: "y", percent: 5, months: null } }, []],
    [
      "one that the term cannot earn is",
      { "term.until": "2026-07-01", discount: { id: "y", percent: 5, months: 12, base: "fees" } },
      ["contract.discount-never discount.months"],
    ],
    ["a currency of four letters", { currency: "XEUR" }, ["contract.currency-unknown currency"]],
    [
      "a fee of a part that the contract does not name",
      { components: [{ id: "server", ordered: true, fee: "rent" }] },
      ["contract.fee-unknown components[0].fee"],
    ],
    ["a level twice", { "sla.levels": ["high", "medium", "low", "low"] }, ["contract.name-doubled sla.levels[3]"]],
    ["a status that resolves twice", { "sla.resolved": ["Resolved", "Resolved"] }, ["contract.name-doubled sla.resolved[1]"]],
  ] as const)("%s", (_because, changes, problems) => expect(problemsIn(changes)).toEqual(problems));

  test("every calendar that is named and not there, each at its place, where calendars are given at all", () => {
    const contracts = [written({ "sla.targets[1].calendar": "night", "sla.onCall": { hours: { calendar: "nowhere" }, eligible: {} }, "sla.targets[2]": CALL })];
    const read = readContracts(JSON.stringify({ contracts, calendars: PAIR.input.calendars }));
    expect(read.ok ? [] : read.problems.map(({ code, at, facts }) => `${code} ${at} ${facts["calendar"]} ${facts["known"]}`)).toEqual([
      "contract.calendar-unknown contracts[0].sla.onCall.hours.calendar nowhere opening",
      "contract.calendar-unknown contracts[0].sla.targets[1].calendar night opening",
    ]);
    expect(readContracts(JSON.stringify({ contracts })).ok).toBe(true);
  });

  test("calendars of a file stand in one of its documents alone", () => {
    const one = JSON.stringify({ contracts: [GOOD], calendars: PAIR.input.calendars });
    const two = readContractFile(`${one}\n---\n${JSON.stringify({ calendars: PAIR.input.calendars })}`);
    expect(two.ok ? [] : two.problems.map(({ code, at }) => `${code} ${at}`)).toEqual(["contract.calendars-doubled calendars"]);
  });

  test("a long mistake is told in brief", () => {
    const told = (length: number): unknown => {
      const read = parseContracts([written({ state: "x".repeat(length) })]);
      return read.ok ? null : read.problems[0]?.facts["found"];
    };
    expect([told(60), told(61)]).toEqual(["x".repeat(60), `${"x".repeat(60)}…`]);
  });
});

test("the term that earns a discount is asked while it is open: six months or twelve, or any other number but none", () => {
  const read = parseContracts([written({ discount: { id: "y", percent: 5, months: null, base: "fees" } })]);
  const [document] = read.ok ? read.value : [];
  if (document === undefined) throw new Error(JSON.stringify(read));
  const [question] = openQuestions(document).filter(({ id }) => id === "discount-months");
  expect(question?.answers.map(({ value, example }) => `${value} ${example?.facts["months"]} ${example?.facts["percent"]}`)).toEqual(["6 6 5", "12 12 5"]);
  expect(["0", "24"].map((answer) => answerQuestion(document, "discount-months", answer, null).ok)).toEqual([false, true]);
});

test("the account manager of the contract may approve pooling, and nobody else", () => {
  const terms = { ...contract(), pooling: { allowed: "either", approver: "account-manager" }, accountManager: "k-9" } as const;
  const by = (approver: string): readonly string[] => poolingProblems(terms, { direction: "with-next", approver }, "").map(({ code, at }) => `${code} ${at}`);
  expect([by("k-9"), by("s-1")]).toEqual([[], ["pooling.wrong-approver approver"]]);
});

test("tasks of one day stand by name, whichever was written first", () => {
  const task = { treatment: "free", obligation: { every: "year", from: "2026-03-15" } } as const;
  const due = (...ids: readonly string[]): readonly string[] =>
    obligationsDue(contract({ categories: Object.fromEntries(ids.map((id) => [id, task])) }), localDate("2026-03-15"), []).map(({ obligation }) => obligation);
  expect([due("b", "a", "c"), due("c", "a", "b")]).toEqual([
    ["a", "b", "c"],
    ["a", "b", "c"],
  ]);
});
