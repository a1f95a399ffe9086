import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { renderStatement } from "../../src/core/statement/render";
import { say, type Language } from "../../src/text/say";
import { LABELS, MONEY_STORIES, type MoneyStory } from "./money-stories";

/** `UPDATE=1 npx jest test/statements` draws the documents anew; their diff is reviewed like code. */
const UPDATE = process.env["UPDATE"] === "1";

function drawn({ statements, title, story, customers }: MoneyStory, language: Language): string {
  const words = { say: (key: string, facts = {}) => say(language, key, facts) };
  const texts = statements().map((statement, index) => renderStatement(statement, words, { labels: LABELS[language], customerName: customers[index] ?? "" }));
  return `> **${title[language]}.** ${story[language]}\n\n${texts.join("\n---\n\n")}`;
}

describe.each(MONEY_STORIES)("$file", (story) => {
  test(`costs what a person works out: ${story.because}`, () => {
    expect(story.statements().map(({ total }) => total)).toEqual(story.totals);
  });

  test.each(["de", "en"] as const)("reads as it was reviewed (%s)", (language) => {
    const path = join(__dirname, `${story.file}.${language}.md`);
    const text = drawn(story, language);
    if (UPDATE) writeFileSync(path, text);

    expect(text).toBe(readFileSync(path, "utf8"));
  });

  test.each(["de", "en"] as const)("has a word for everything (%s)", (language) => {
    expect(drawn(story, language)).not.toMatch(/\b(statement|trace|problem)\.[a-z]|\{\w+(\|[^}]*)?\}/);
  });
});
