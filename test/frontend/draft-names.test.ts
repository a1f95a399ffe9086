import { namesOfDraft } from "../../src/app/views/name-draft";
import { questionsOf } from "../../src/core/contract/questions";
import { readContractFile } from "../../src/core/contract/read-contracts";
import { TEMPLATES } from "../../src/core/contract/templates";
import { withDraftNames } from "../../src/text/label";
import { say, type Language } from "../../src/text/say";

function documentOf(yaml: string) {
  const read = readContractFile(yaml);
  if (!read.ok || read.value.contracts[0] === undefined) throw new Error(JSON.stringify(read));
  return read.value.contracts[0];
}

/** The titles of a template's open points as the admin page words them. */
function titles(id: string, language: Language): readonly string[] {
  const document = documentOf(TEMPLATES.find((one) => one.id === id)?.yaml ?? "");
  const names = namesOfDraft(document);
  return questionsOf(document).map(({ title }) => say(language, `trace.${title.code}`, withDraftNames(language, title.facts, names)));
}

test("questions name fees, rates and targets by the contract's words, quoted, never by bare ids", () => {
  expect(titles("basis-rufbereitschaft", "de")).toEqual(
    expect.arrayContaining([
      "Wie hoch ist die Pauschale „Grundpreis“?",
      "Wie hoch ist die Pauschale „Rufbereitschaft“?",
      "Wie viel Zeit gilt für „Beginn der Bearbeitung (Kategorie 1)“?",
    ]),
  );
  expect(titles("sla1", "en")).toEqual(expect.arrayContaining(["How much time may “Response (High)” take?"]));
});

test("a name in the plural or with a gender of its own clashes with nothing: it is quoted behind a word of ours", () => {
  const document = documentOf(TEMPLATES.find(({ id }) => id === "sla1")?.yaml ?? "");
  const names = { ...namesOfDraft(document), categories: { updates: { de: "Updates und Wartung", en: "Updates and maintenance" } } };
  const words = (language: Language) => say(language, "trace.question.treatment", withDraftNames(language, { category: "updates" }, names));
  expect(words("de")).toBe("Wie wird Arbeit der Kategorie „Updates und Wartung“ abgerechnet?");
  expect(words("en")).toBe("How is work in the category “Updates and maintenance” settled?");
});

test("a change is told by the name of its part", () => {
  const document = documentOf(TEMPLATES.find(({ id }) => id === "basis-rufbereitschaft")?.yaml ?? "");
  const change = { part: "fees", name: "base", key: "amount", before: 19_000, after: 20_000, currency: "EUR" };
  const words = (language: Language) => say(language, "trace.contract.change.named.money", withDraftNames(language, change, namesOfDraft(document)));
  expect(words("de")).toBe("Pauschale „Grundpreis“, Menge: aus 190,00\u00a0€ wurde 200,00\u00a0€.");
  expect(words("en")).toMatch(/^Fee “.+”, amount: €190\.00 became €200\.00\.$/);
});

test("no template asks about an identifier", () => {
  for (const { id } of TEMPLATES)
    for (const language of ["de", "en"] as const) for (const title of titles(id, language)) expect(title).not.toMatch(/[„“][a-z0-9]+(-[a-z0-9]+)+[“”]/);
});
