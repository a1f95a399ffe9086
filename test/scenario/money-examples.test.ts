import { readFileSync } from "node:fs";
import { join } from "node:path";
import { computeScenario, outputOf } from "../../src/app/scenario/run-scenario";
import { readScenarioText } from "../../src/core/contract/read-scenario";
import { scenarioOutputSchema } from "../../src/core/contract/schema/output";
import { table } from "../support/table";

const FOLDER = join(__dirname, "../../examples/money");

for (const row of table<"file" | "totals" | "because">(`
  file                   | totals       | because
  support-hours          | 81000 103000 | 900.00 − 90.00 with 2 h of December; 810.00 + 120 min × 90.00/h + 30 min × 80.00/h
  nights-and-specialists | 80000        | 200.00 + 90.00 + 135.00 + 75.00 + 300.00
  update-round           | 3750 8750    | 25.00 + 12.50 and 25.00 + 62.50
  carried-and-approved   | 5000 11000   | 50.00; 50.00 + 30.00 + the correction of 30.00
`)) {
  test(`${row.file}: ${row.because}`, () => {
    const text = readFileSync(join(FOLDER, `${row.file}.yml`), "utf8");
    const read = readScenarioText(text);
    const result = computeScenario(read.ok ? read.value[0] : null);
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    const output = scenarioOutputSchema.parse(outputOf(result.value));

    expect(text).toMatch(/^# .+\n# .+\nscenario: /);
    expect(output.statements.map(({ total }) => total)).toEqual(row.totals.split(" ").map(Number));
    expect(output.problems).toEqual([]);
  });
}
