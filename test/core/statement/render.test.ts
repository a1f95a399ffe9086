import * as fc from "fast-check";
import { statementCsv } from "../../../src/core/statement/csv";
import { ratePeriod } from "../../../src/core/statement/rate-period";
import type { RatingInput } from "../../../src/core/statement/rating-input";
import type { RenderOptions } from "../../../src/core/statement/page";
import { renderStatement } from "../../../src/core/statement/render";
import { localDate } from "../../../src/core/time/instant";
import { periodOf } from "../../../src/core/time/period";
import { step } from "../../../src/core/trace";
import { de } from "../../../src/text/de/index";
import { en } from "../../../src/text/en/index";
import { say, type Language } from "../../../src/text/say";
import { month } from "../../oracle/rating-story";
import { cases } from "../../support/seed";
import { contract, NOVEMBER, usage } from "../../support/terms";

const page = (change: Partial<RatingInput>, language: Language = "de", options: RenderOptions = {}): string => {
  const { statement } = ratePeriod({ contract: contract(), period: NOVEMBER, state: "open", usages: [], ...change });
  return renderStatement(statement, { say: (key, facts = {}) => say(language, key, facts) }, options);
};
const work = [usage("1", "10001", "2026-11-02T09:00:00+01:00", 20, { category: null })];

describe("renderStatement", () => {
  test("names undecided work, and what to do about it", () => {
    expect(page({ usages: work })).toContain("- 10001: 20\u00a0min sind noch nicht eingestuft.");
    expect(page({ usages: work }, "en")).toContain("- 10001: 20\u00a0min are not classified yet.");
  });

  test("shows keys in place of ids, and none where the reader may not see it", () => {
    expect(page({ usages: work }, "de", { issueKeys: { "10001": "ACME-1" } })).toContain("| ACME-1 |");
    const withheld = page({ usages: work }, "de", { issueKeys: { "10001": null } });
    expect(withheld).toContain("| nicht angezeigt |");
    expect(withheld).not.toContain("10001");
  });

  test("uses the agency's own names, in tables and in reasons", () => {
    const text = page({ usages: [usage("1", "A", "2026-11-02T09:00:00+01:00", 40)] }, "de", { labels: { content: "Inhalte | Texte" } });

    expect(text).toContain("| Inhalte \\| Texte | 30\u00a0min |");
    expect(text).toContain("1. Kategorie Inhalte | Texte wird");
  });

  test("an open month without work says until when its minutes can be used", () => {
    expect(page({})).toContain("Im November wurde keine Zeit erfasst. 30\u00a0min können Sie bis 30. November nutzen.");
  });

  test("a period that is no calendar month is written with its days", () => {
    const anchored = contract({ period: { kind: "anniversary-month", anchor: 15 } });

    expect(page({ contract: anchored, period: periodOf(anchored.period, localDate("2026-11-20")) })).toContain(
      "# Leistungsnachweis 15. Nov. 2026 – 14. Dez. 2026",
    );
  });

  test("a correction is a line with its reason, and counts in the total", () => {
    const facts = { from: "2026-10-01", until: "2026-11-01", before: 2250, after: 0, currency: "EUR" };
    const text = page({
      corrections: [{ kind: "correction", id: "2026-10-01", issue: "A", quantity: 1, amount: -2250, trace: [step("correction.period", facts)] }],
    });

    expect(text).toContain("| **\u221222,50\u00a0€** |");
    expect(text).toContain("| Korrektur zu Oktober 2026 | A |");
  });
});

test("no month leaves a word or a figure out, in German or English, on the page or in the export", () => {
  const gap = /\{\w+(\|[^}\s]*)?\}|\b(statement|trace|problem)\.[a-z]+[.-]/;
  fc.assert(
    fc.property(month(contract()), fc.constantFrom("de" as const, "en" as const), (random, language) => {
      const words = { say: (key: string, facts = {}) => say(language, key, facts) };
      const { statement } = ratePeriod({ contract: random.contract, period: NOVEMBER, state: "closed", usages: random.usages });

      expect(renderStatement(statement, words)).not.toMatch(gap);
      expect(statementCsv(statement, { words })).not.toMatch(gap);
    }),
    cases("words of random months", 300),
  );
});

test("German and English fill in the same figures", () => {
  const places = (text: string | undefined): string[] => [...new Set([...(text ?? "").matchAll(/\{(\w+)/g)].map(([, name]) => name ?? ""))].toSorted();
  const mine = Object.keys(de).filter((key) => /^(statement|trace\.(treatment|parked|round|draw|ticket|price|fee)|problem\.statement)\./.test(key));

  expect(mine.length).toBeGreaterThan(100);
  expect(mine.filter((key) => places(de[key]).join() !== places(en[key]).join())).toEqual([]);
});
