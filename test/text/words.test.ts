import { say } from "../../src/text/say";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { de } from "../../src/text/de/index";
import { en } from "../../src/text/en/index";

const ROOT = join(__dirname, "../..");
const FILES = ["admin", "agent", "decide", "field", "notice", "portal", "problem-app", "problem-contract", "problem-core", "problem-statement", "question"];
const MORE = ["question-money", "report", "shared", "sheet", "statement", "trace", "trace-sla"];

const placeholders = (text: string): string[] => [...text.matchAll(/\{(\w+)(?:\|[\w:.-]+)?\}/g)].map((found) => found[1] ?? "").toSorted();

/** Names only one language needs, because the other puts it in another word. */
const unique = (names: readonly string[]): string[] => [...new Set(names)];

test("German and English know the same keys", () => {
  expect(Object.keys(de).filter((key) => en[key] === undefined)).toEqual([]);
  expect(Object.keys(en).filter((key) => de[key] === undefined)).toEqual([]);
});

test("no text is empty or left in brackets", () => {
  const wrong = [...Object.entries(de), ...Object.entries(en)].filter(([, text]) => text.trim() === "" || /\[\[|\]\]|undefined|\bxxx\b/i.test(text));
  expect(wrong).toEqual([]);
});

test("both languages fill in the same facts", () => {
  const wrong = Object.keys(en).filter((key) => unique(placeholders(en[key] ?? "")).join() !== unique(placeholders(de[key] ?? "")).join());
  expect(wrong.map((key) => `${key}: ${en[key]} | ${de[key]}`)).toEqual([]);
});

test("every placeholder has a format that the formatter knows", () => {
  const known = /^(minutes|duration|span|money|rate|date|short|document|month|name|day|moment|zone|term:[\w.-]+)$/;
  const wrong = [...Object.entries(de), ...Object.entries(en)].flatMap(([key, text]) =>
    [...text.matchAll(/\{\w+\|([^}]+)\}/g)].filter((found) => !known.test(found[1] ?? "")).map((found) => `${key}: ${found[0]}`),
  );
  expect(wrong).toEqual([]);
});

test("a key has one owner: no two files word the same one", () => {
  for (const language of ["de", "en"]) {
    const keys = [...FILES, ...MORE].flatMap((file) =>
      [...readFileSync(join(ROOT, `src/text/${language}/${file}.ts`), "utf8").matchAll(/^ {2}"?([\w.-]+)"?:/gm)].map((found) => found[1] ?? ""),
    );
    expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([]);
    expect(keys.length).toBeGreaterThan(400);
  }
});

test("voice: no exclamation mark, no Oops, no ticket but where tickets are counted, no informal German", () => {
  const shouting = [...Object.entries(de), ...Object.entries(en)].filter(([, text]) => /!|\boops\b|\bdeadline\b/i.test(text));
  const informal = Object.entries(de).filter(([, text]) => /\b(du|dein|deine|deinen|dir|dich|euch|euer)\b/i.test(text));
  const jira = Object.entries(en).filter(
    ([key, text]) => /\bissues?\b/i.test(text.replace(/\{[^}]*\}/g, "")) && !key.startsWith("trace.") && !key.startsWith("problem."),
  );
  expect([...shouting, ...informal, ...jira]).toEqual([]);
});

test("every manifest text is there in both languages, and no other", () => {
  const manifest: unknown = parse(readFileSync(join(ROOT, "manifest.yml"), "utf8"));
  const wanted = unique(keysOf(manifest)).toSorted();
  expect(wanted.length).toBeGreaterThan(10);
  for (const locale of ["en-US", "de-DE"]) {
    const words = JSON.parse(readFileSync(join(ROOT, `src/text/${locale}.json`), "utf8")) as Record<string, string>;
    expect(Object.keys(words).toSorted()).toEqual(wanted);
    expect(Object.values(words).filter((text) => text.trim() === "")).toEqual([]);
  }
});

function keysOf(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(keysOf);
  if (typeof node !== "object" || node === null) return [];
  const own = (node as { i18n?: unknown }).i18n;
  return [...(typeof own === "string" ? [own] : []), ...Object.values(node).flatMap(keysOf)];
}

test("an hourly quote tells the customer that it is an estimate and no upper limit", () => {
  const facts = { over: 90, amount: 13500, currency: "EUR", rate: 9000, prices: "net" };

  expect(say("de", "notice.consent.asked.quote.billed", facts)).toContain("eine Schätzung und keine Obergrenze");
  expect(say("en", "notice.consent.asked.quote.billed", facts)).toContain("an estimate and no upper limit");
});
