import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ratePeriod } from "../../src/core/statement/rate-period";
import { renderStatement } from "../../src/core/statement/render";
import { say, type Language } from "../../src/text/say";
import { STORIES, type Story } from "./stories";

/** `UPDATE=1 npx jest test/statements` draws the documents anew; their diff is reviewed like code. */
const UPDATE = process.env["UPDATE"] === "1";

function drawn({ input, title, story, labels, customer }: Story, language: Language): string {
  const { statement } = ratePeriod(input);
  const words = { say: (key: string, facts = {}) => say(language, key, facts) };
  const text = renderStatement(statement, words, { labels: labels[language], customerName: customer });
  return `> **${title[language]}.** ${story[language]}\n\n${text}`;
}

describe.each(STORIES)("$file", (story) => {
  test(`costs what a person works out: ${story.because}`, () => {
    expect(ratePeriod(story.input).statement.total).toBe(story.total);
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
