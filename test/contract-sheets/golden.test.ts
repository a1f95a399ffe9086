import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ContractDocument, ContractFile } from "../../src/core/contract/document";
import { answerQuestion, openQuestions } from "../../src/core/contract/questions";
import { readContractFile } from "../../src/core/contract/read-contracts";
import { contractSheet } from "../../src/core/contract/sheet";
import { renderSheet } from "../../src/core/contract/sheet/render";
import { TEMPLATES } from "../../src/core/contract/templates";
import { say, type Language } from "../../src/text/say";

/** `UPDATE=1 npx jest test/contract-sheets` draws the sheets anew; their diff is reviewed like code. */
const UPDATE = process.env["UPDATE"] === "1";

/** A contract with one of each kind of term (test/questions asks its open points). */
const EVERYTHING = "everything-open";

function fileOf(id: string): ContractFile {
  const yaml = id === EVERYTHING ? readFileSync(join(__dirname, `../questions/${id}.yml`), "utf8") : TEMPLATES.find((template) => template.id === id)?.yaml;
  const read = readContractFile(yaml ?? "");
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

/** Every open point with its first answer, amounts with 90.00 and times with an hour. */
function answered(document: ContractDocument): ContractDocument {
  const [question] = openQuestions(document);
  if (question === undefined) return document;
  const typed = question.freeForm === "minutes" ? "60" : "9000";
  const next = answerQuestion(document, question.id, question.answers[0]?.value ?? typed, question.quote === null ? null : "bei der Unterschrift besprochen");
  if (!next.ok) throw new Error(JSON.stringify(next.problems));
  return answered(next.value);
}

function drawn(id: string, language: Language): string {
  const { contracts, calendars } = fileOf(id);
  const [written] = contracts;
  if (written === undefined) throw new Error(`${id} has no contract`);
  const sheet = contractSheet(answered(written), { language, calendars, customerName: "Muster GmbH" });
  if (!sheet.ok) throw new Error(JSON.stringify(sheet.problems));
  return renderSheet(sheet.value, { say: (key, facts) => say(language, key, facts) });
}

describe.each([EVERYTHING, ...TEMPLATES.map((template) => template.id)])("%s", (id) => {
  test.each(["de", "en"] as const)("reads as it was reviewed (%s)", (language) => {
    const path = join(__dirname, `${id}.${language}.md`);
    const text = drawn(id, language);
    if (UPDATE) writeFileSync(path, text);

    expect(text).toBe(readFileSync(path, "utf8"));
  });

  test.each(["de", "en"] as const)("has a word for everything (%s)", (language) => {
    expect(drawn(id, language)).not.toMatch(/\b(trace|sheet)\.[a-z]|\{\w+(\|[^}]*)?\}/);
  });

  test("is there only once every open point is answered", () => {
    const [written] = fileOf(id).contracts;
    const sheet = written === undefined ? null : contractSheet(written, { language: "de" });
    expect(sheet?.ok === false ? [...new Set(sheet.problems.map(({ code }) => code))] : sheet).toEqual(["contract.option-open"]);
  });
});
