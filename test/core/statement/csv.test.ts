import { csvCell, statementCsv } from "../../../src/core/statement/csv";
import { ratePeriod } from "../../../src/core/statement/rate-period";
import { say } from "../../../src/text/say";
import { STORIES } from "../../statements/stories";
import { table } from "../../support/table";

/** Reads RFC 4180 with CRLF; an own few lines, so that the writer is not read by itself. */
function read(csv: string): string[][] {
  const rows: string[][] = [];
  for (const line of csv.split("\r\n").slice(0, -1)) {
    const cells = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,"]*))/g)];
    rows.push(cells.map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? ""));
  }
  return rows;
}

const words = { say: (key: string, facts = {}) => say("de", key, facts) };

describe("csvCell", () => {
  for (const row of table<"text" | "cell" | "because">(`
    text         | cell            | because
    =1+1         | '=1+1           | a formula becomes text
    +43 1 234    | '+43 1 234      | plus starts a formula
    -1           | '-1             | as text a minus starts a formula
    @SUM(A1)     | '@SUM(A1)       | so does an at sign
    'quoted      | ''quoted        | a leading apostrophe is doubled, so that reading back is exact
    a,b          | "a,b"           | a comma is quoted
    say "hi"     | "say ""hi"""    | quotes are doubled
    plain        | plain           | anything else stays
    =a,"b"       | "'=a,""b"""     | risky and quoted
  `)) {
    test(`${row.text} → ${row.cell}: ${row.because}`, () => {
      expect(csvCell(row.text)).toBe(row.cell);
    });
  }

  test("tab and return start a formula too; a number never gets an apostrophe, and its minus is ASCII", () => {
    expect([csvCell("\t1"), csvCell("\r1"), csvCell(-2250), csvCell(undefined)]).toEqual(["'\t1", '"\'\r1"', "-2250", ""]);
  });
});

describe.each(STORIES)("CSV of $file", ({ input }) => {
  const { statement } = ratePeriod(input);
  const [head = [], ...rows] = read(statementCsv(statement, { words, issueKeys: { "ACME-1": "=EVIL", "WEB-6": null } }));
  const column = (row: string[], name: string): string => row[head.indexOf(name)] ?? "";

  test("adds up to the statement's total", () => {
    const lines = rows.filter((row) => column(row, "zeile") !== "usage");

    expect(lines.reduce((sum, row) => sum + Number(column(row, "betrag_cent")), 0)).toBe(statement.total);
  });

  test("holds every usage with its seconds, and no row is ragged", () => {
    const usages = rows.filter((row) => column(row, "zeile") === "usage");

    expect(usages.map((row) => Number(column(row, "sekunden")))).toEqual(statement.usages.map(({ seconds }) => seconds));
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([head.length]));
  });

  test("shows keys safely, and none that the reader may not see", () => {
    const keys = new Set(rows.map((row) => column(row, "vorgang")));

    expect([...keys].filter((key) => /^[=+\-@]/.test(key) || key === "WEB-6" || key === "ACME-1")).toEqual([]);
  });
});

test("agreements and decisions stand in rows of their own, in words and without an amount", () => {
  const facts = { quota: "content", seconds: 3600, author: "p1", reason: "Nachkauf." };
  const story = STORIES[0];
  if (story === undefined) throw new Error("no story");
  const { statement } = ratePeriod(story.input);
  const [head = [], ...rows] = read(statementCsv({ ...statement, notes: [{ code: "decision.bought", facts }] }, { words }));
  const note = rows.filter((row) => row[0] === "note").map((row) => [row[head.indexOf("betrag_cent")], row[head.indexOf("begruendung")] ?? row.at(-1)]);

  expect(note).toEqual([["", say("de", "trace.decision.bought", facts)]]);
});

test("a correction stands in a row of its own: its period, its issue, its amount with an ASCII minus, and why", () => {
  const story = STORIES[0];
  if (story === undefined) throw new Error("no story");
  const facts = { from: "2026-10-01", until: "2026-11-01", before: 4500, after: 2250, currency: "EUR" };
  const correction = {
    kind: "correction",
    id: "2026-10-01",
    issue: "ACME-7",
    quantity: 1,
    amount: -2250,
    trace: [{ code: "correction.period", facts }],
  } as const;
  const { statement } = ratePeriod({ ...story.input, corrections: [correction] });
  const [head = [], ...rows] = read(statementCsv(statement, { words }));
  const row = rows.find((one) => one[head.indexOf("zeile")] === "correction") ?? [];

  expect(["vorgang", "menge", "satz", "betrag_cent", "waehrung"].map((name) => row[head.indexOf(name)])).toEqual(["ACME-7", "1", "2026-10-01", "-2250", "EUR"]);
  expect(row).toContain(say("de", "trace.correction.period", facts));
});
