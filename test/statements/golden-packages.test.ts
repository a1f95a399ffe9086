import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { computeScenario, type ScenarioResult } from "../../src/app/scenario/run-scenario";
import { tellScenario } from "../../src/app/scenario/tell-scenario";
import { readScenarioText } from "../../src/core/contract/read-scenario";
import type { Language } from "../../src/text/say";
import { table } from "../support/table";

/** `UPDATE=1 npx jest test/statements` draws the documents anew; their diff is reviewed like code. */
const UPDATE = process.env["UPDATE"] === "1";
const FOLDER = join(__dirname, "../../examples/packages");

function resultOf(file: string): ScenarioResult {
  const read = readScenarioText(readFileSync(join(FOLDER, `${file}.yml`), "utf8"));
  const result = computeScenario(read.ok ? read.value[0] : null);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

/** Clocks, deployments and the statement: what a package of times and money owes stands on both. */
const drawn = (file: string, language: Language): string => tellScenario(resultOf(file), language);

for (const row of table<"file" | "total" | "because">(`
  file                      | total  | because
  service-on-demand         | 21000  | 40 min → 45 × 90.00/h (67.50) + 10 min → 15 × 90.00/h (22.50) + bundle 120.00
  hosting-premium-support   | 4900   | the fee alone: outages and backups belong to it
  support-package           | 107000 | 900.00 − 90.00 + 120 min × 90.00/h (180.00) + 60 min × 80.00/h (80.00)
  basis-rufbereitschaft     | 55083  | 190.00 + 150.00 + 50 min × 165.00/h (137.50) + 40 min × 110.00/h (73.33)
  basic                     | 27400  | 99.00 + 30 min × 160.00/h (80.00) + 60 min × 95.00/h (95.00)
  wartung-ohne-hosting      | 10750  | 60.00 + 30 min × 95.00/h (47.50); hosting is not covered and waits
  erweiterter-kundensupport | 10500  | 40 min → 45 × 120.00/h (90.00) + 10 min → 15 × 60.00/h (15.00)
`)) {
  describe(`${row.file}`, () => {
    test(`costs what a person works out: ${row.because}`, () => {
      expect(resultOf(row.file).periods.map(({ statement }) => statement.total)).toEqual([Number(row.total)]);
    });

    test.each(["de", "en"] as const)("reads as it was reviewed (%s)", (language) => {
      const path = join(__dirname, `${row.file}.${language}.md`);
      const text = drawn(row.file, language);
      if (UPDATE) writeFileSync(path, text);

      expect(text).toBe(readFileSync(path, "utf8"));
    });

    test.each(["de", "en"] as const)("has a word for everything (%s)", (language) => {
      expect(drawn(row.file, language)).not.toMatch(/\b(statement|trace|problem)\.[a-z]|\{\w+(\|[^}]*)?\}/);
    });
  });
}
