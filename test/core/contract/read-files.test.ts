import { readContractFile, readContracts } from "../../../src/core/contract/read-contracts";
import { parseScenario, readScenarioText } from "../../../src/core/contract/read-scenario";
import { PAIR } from "../../scenario/pair";

const [GOOD] = PAIR.input.contracts;
const named = (id: string): unknown => ({ ...GOOD, id });
const idsIn = (text: string): readonly string[] => {
  const read = readContracts(text);
  return read.ok ? read.value.map(({ id }) => id) : read.problems.map(({ code, at }) => `${code} ${at}`);
};

describe("a file of contracts", () => {
  test("is one contract, a list of them, a collection with its calendars, or several documents", () => {
    expect(idsIn(JSON.stringify(named("a")))).toEqual(["a"]);
    expect(idsIn(JSON.stringify([named("a"), named("b")]))).toEqual(["a", "b"]);
    expect(idsIn(JSON.stringify({ contracts: [named("a"), named("b")] }))).toEqual(["a", "b"]);
    expect(idsIn(JSON.stringify({ contracts: named("a") }))).toEqual(["a"]);
    expect(idsIn(`${JSON.stringify(named("a"))}\n---\n${JSON.stringify(named("b"))}`)).toEqual(["a", "b"]);
  });

  test("that is a word is a mistake with a path, no crash", () => {
    expect(idsIn("hello")).toHaveLength(1);
    expect(idsIn("hello")[0]).toMatch(/^contract\.\S+ contracts\[0\]/);
  });

  test("with keys beside contracts and calendars names each of them", () => {
    expect(idsIn(JSON.stringify({ contracts: [named("a")], note: 1, extra: 2 }))).toEqual(["contract.unknown-key note", "contract.unknown-key extra"]);
  });

  test("with calendars alone carries no contract, and says so only where contracts are wanted", () => {
    const text = JSON.stringify({ calendars: PAIR.input.calendars });
    expect(readContractFile(text).ok).toBe(true);
    expect(idsIn(text)).toEqual(["contract.file-empty "]);
  });
});

describe("a file of scenarios", () => {
  test("is one scenario a document; of a pair the input counts, an empty document is none", () => {
    const read = readScenarioText(`{"asOf":"a"}\n---\n\n---\n{"input":{"asOf":"b"},"output":{}}\n---\nhello`);
    expect(read.ok && read.value).toEqual([{ asOf: "a" }, { asOf: "b" }, "hello"]);
  });

  test.each([["hello"], [null], [7], [[]]])("%p is no scenario: problems, no crash", (value) => {
    const { frame, problems } = parseScenario(value);
    expect(frame).toBeNull();
    expect(problems.length).toBeGreaterThan(0);
  });
});

describe("a fact of no known kind names what was found and what there is", () => {
  test.each([
    ["a word", "hello", "–"],
    ["nothing", null, "–"],
    ["without a kind", { at: "2026-11-09T09:00:00+01:00" }, "–"],
    ["of an unknown kind", { fact: "rumour" }, "rumour"],
  ])("%s", (_because, fact, found) => {
    const { problems } = parseScenario({ ...PAIR.input, facts: [fact] });
    expect(problems.map(({ code, at, facts }) => [code, at, facts["found"]])).toEqual([["scenario.fact-unknown", "facts[0].fact", found]]);
    expect(problems[0]?.facts["allowed"]).toMatch(/^\S+, .*worklog/);
  });
});
