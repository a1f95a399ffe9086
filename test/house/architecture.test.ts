import { table } from "../support/table";
import { impurities, strays } from "./fences";
import { filesBelow, importsOf, type SourceFile } from "./tree";

const REAL = filesBelow(["src", "static", "host", "commands", "test/oracle"]);

test("every import of the project stays inside its fence", () => {
  expect(REAL.length).toBeGreaterThan(50);
  expect(strays(REAL)).toEqual([]);
});

test("the core asks no clock, no chance, no world", () => {
  expect(impurities(filesBelow(["src/core"]))).toEqual([]);
});

const fixture = (path: string, module: string): SourceFile => ({ path, text: `import { x } from "${module}";\nexport const y = x;\n` });

for (const row of table<"file" | "imports" | "because">(`
  file                              | imports                  | because
  src/core/sla/fold.ts              | ../ledger/draw           | clocks know nothing of quotas
  src/core/ledger/draw.ts           | ../sla/fold              | quotas know nothing of clocks
  src/core/rating/price.ts          | ../ledger/draw           | rating is blind to the ledger
  src/core/calendar/compile.ts      | ../contract/contract     | mechanisms do not know who chooses them
  src/core/contract/match.ts        | ../statement/statement   | a contract does not know its statements
  src/core/statement/csv.ts         | @forge/api               | the core knows no platform
  src/core/time/zone.ts             | @forge/kvs               | the core knows no platform
  src/core/sla/fold.ts              | luxon                    | luxon lives in core/time alone
  src/core/ledger/draw.ts           | zod                      | zod lives in core/contract alone
  src/core/time/zone.ts             | node:fs                  | the core does no input or output
  src/app/closing/close-period.ts           | @forge/kvs               | use cases reach the platform through ports
  src/frontend/issue-panel/index.ts | ../../core/sla/fold      | a UI computes nothing
  static/report/main.ts             | ../../src/core/money/x   | a UI computes nothing
  src/frontend/issue-panel/index.ts | ../../app/read-contract  | a UI sees the types of app/api only
  src/app/read-contract.ts          | ../../host/site/site     | nothing imports the host
  src/forge/triggers/issue.ts       | ../../../host/kvs/kvs    | nothing imports the host
  src/app/read-contract.ts          | ../../test/support/table | nothing imports the tests
`)) {
  test(`${row.file} may not import ${row.imports}: ${row.because}`, () => {
    expect(strays([fixture(row.file, row.imports)])).toHaveLength(1);
  });
}

test("a UI may take the types of app/api, and only the types", () => {
  const types = { path: "src/frontend/issue-panel/index.tsx", text: 'import type { AgentApi } from "../../app/api";\n' };

  expect(strays([types])).toEqual([]);
  expect(strays([{ ...types, text: 'import { AgentApi } from "../../app/api";\n' }])).toHaveLength(1);
});

for (const row of table<"text" | "because">(`
  text                                | because
  const now = Date.now();             | the wall clock
  const now = new Date();             | the wall clock
  const chance = Math.random();       | chance
  const home = process.env["HOME"];   | the environment
  console.log("hello");               | output
  const now = DateTime.now();         | luxon's wall clock
`)) {
  test(`core may not use ${row.because}: ${row.text}`, () => {
    expect(impurities([{ path: "src/core/sla/fold.ts", text: row.text }])).toEqual(["src/core/sla/fold.ts"]);
  });
}

test("an oracle takes nothing from the core but types", () => {
  const oracles = filesBelow(["test/oracle"], /oracle\.ts$/);

  const values = oracles.flatMap(({ path, text }) =>
    importsOf(text)
      .filter(({ module, typeOnly }) => module.includes("src/core") && !typeOnly)
      .map(({ module }) => `${path} -> ${module}`),
  );

  expect(oracles.map(({ path }) => path)).not.toEqual([]);
  expect(values).toEqual([]);
});
