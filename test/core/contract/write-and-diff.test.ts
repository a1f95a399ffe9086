import { array, assert, boolean, constantFrom, nat, oneof, property, record, string } from "fast-check";
import { diffContracts } from "../../../src/core/contract/diff-contracts";
import type { ContractDocument } from "../../../src/core/contract/document";
import { readContractFile, readContracts } from "../../../src/core/contract/read-contracts";
import { openQuestions } from "../../../src/core/contract/questions";
import { TEMPLATES } from "../../../src/core/contract/templates";
import { writeContract, writeContracts } from "../../../src/core/contract/write-contract";
import { say } from "../../../src/text/say";
import { PAIR } from "../../scenario/pair";
import { changed } from "../../support/change";
import { cases } from "../../support/seed";
import { table } from "../../support/table";

const [GOOD] = PAIR.input.contracts;
if (GOOD === undefined) throw new Error("the pair has a contract");
const good: ContractDocument = GOOD;

const again = (document: ContractDocument): unknown => {
  const read = readContracts(writeContract(document));
  return read.ok ? read.value[0] : read.problems;
};

test("what is written is read back value for value", () => {
  expect(again(good)).toEqual(good);
});

test.each(TEMPLATES)("$id goes through YAML and back, calendars included", ({ yaml }) => {
  const read = readContractFile(yaml);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));

  const back = readContractFile(writeContracts(read.value));

  expect(back).toEqual(read);
});

test("every template with any of its answers, notes and open points goes through YAML and JSON and back, and nothing is told as changed", () => {
  const choice = record({ answered: boolean(), answer: nat(), note: oneof(constantFrom("", "yes", "12:30", "- a: b # c", "{ }"), string({ maxLength: 40 })) });

  assert(
    property(nat(TEMPLATES.length - 1), array(choice, { minLength: 40, maxLength: 40 }), (which, choices) => {
      const read = readContracts(TEMPLATES[which]?.yaml ?? "");
      const document = read.ok ? read.value[0] : undefined;
      if (document === undefined) throw new Error("a template has a contract");
      const given = openQuestions(document).flatMap(({ id, answers }, place) => {
        const { answered, answer, note } = choices[place % choices.length] ?? { answered: false, answer: 0, note: "" };
        const value = answers[answer % Math.max(1, answers.length)]?.value;
        return answered && value !== undefined ? [[id, note === "" ? { answer: value } : { answer: value, note }] as const] : [];
      });
      const before: ContractDocument = { ...document, interpretations: { ...document.interpretations, ...Object.fromEntries(given) } };

      expect(again(before)).toEqual(before);
      const json = readContracts(JSON.stringify(before));
      expect(json.ok ? json.value : json.problems).toEqual([before]);
      expect(diffContracts(before, json.ok ? (json.value[0] ?? good) : good).map(({ code }) => code)).toEqual(["contract.change.none"]);
    }),
    cases("templates with any answers through YAML and JSON", 150),
  );
});

test("words that YAML reads as something else stay words", () => {
  const word = oneof(
    constantFrom("yes", "no", "on", "null", "~", "1e3", "0x1F", "2026-11-01", "12:30", "- a", "a: b", "#mark", "'", '"', "{}", "|", "&a", "*a", "!t"),
    string({ minLength: 1, maxLength: 60 }),
  );

  assert(
    property(word, word, (tier, note) => {
      const document = { ...good, tier, noteForAgents: note };
      expect(again(document)).toEqual(document);
    }),
    cases("contract texts through YAML", 200),
  );
});

for (const row of table<"change" | "to" | "en" | "de" | "because">(`
  change                    | to       | en                                                         | de                                                                     | because
  fees[0].amount            | 3500     | Fee base, amount: €30.00 became €35.00.                    | Pauschale base, Menge: aus 30,00 € wurde 35,00 €.                      | money as money
  rates.regular.perHour     | 9500     | Rate regular, rate: €90.00/h became €95.00/h.              | Stundensatz regular, Satz: aus 90,00 €/h wurde 95,00 €/h.              | a rate as a rate
  quotas[0].amount          | 60       | Quota content, amount: 30 became 60.                       | Kontingent content, Menge: aus 30 wurde 60.                            | the quota is named
  options.werktag           | "mon-sat" | Working days: mon-fri became mon-sat.                     | Werktage: aus mon-fri wurde mon-sat.                                   | an option by its words
  sla.targets[0].within.businessSeconds | 14400 | Target response, business time: 8 h became 4 h.  | Ziel response, Servicezeit: aus 8 h wurde 4 h.                         | a time as a time
  accountManager            | "nora"   | Account manager: new, nora.                                | Kontomanager: neu, nora.                                               | what is new
  categories.design         | (removed) | Category design, entry: removed; it was {"treatment":"billed","rate":"regular"}. | Kategorie design, Eintrag: entfallen; es war {"treatment":"billed","rate":"regular"}. | what is gone
`)) {
  test(`${row.change} = ${row.to} is told: ${row.because}`, () => {
    const next = changed(good, row.change, row.to === "(removed)" ? undefined : JSON.parse(row.to));

    const told = diffContracts(good, next);

    const words = (language: "de" | "en") => told.map(({ code, facts }) => say(language, `trace.${code}`, facts).replaceAll("\u00a0", " ")).join(" ");
    expect([words("en"), words("de")]).toEqual([row.en, row.de]);
  });
}

test("two equal versions say that nothing was changed, and several changes come in the order of the contract", () => {
  const next = changed(changed(good, "quotas[0].amount", 60), "fees[0].amount", 1);

  expect(diffContracts(good, good).map(({ code }) => code)).toEqual(["contract.change.none"]);
  expect(diffContracts(good, next).map(({ facts }) => facts["part"])).toEqual(["fees", "quotas"]);
});
