import { parseAllDocuments, type Document } from "yaml";
import { fine, problem, wrong, type Outcome, type Problem } from "../problem";
import { pathOf } from "./shape-problems";

/** Characters of one file: 5,000 contracts as written in the templates. */
const TEXT_MAX = 20_000_000;
/** How often `*aliases` may be unfolded; a contract needs none. */
const ALIASES_MAX = 100;

/**
 * The values of a YAML or JSON text, one per YAML document. Syntax errors name line and column, a key written twice is
 * refused, and an unknown tag too: nothing is dropped in silence.
 */
export function readText(text: string): Outcome<readonly unknown[]> {
  if (text.length > TEXT_MAX) return wrong(problem("contract.file-too-large", "", { limit: TEXT_MAX }));
  const documents = parseAllDocuments(text.replace(/^\uFEFF/, ""), { version: "1.2", uniqueKeys: true, strict: true, prettyErrors: true, stringKeys: true });
  const parsed: Document.Parsed[] = Array.isArray(documents) ? documents : [];
  if (parsed.length === 0) return wrong(problem("contract.file-empty", ""));
  const problems = parsed.flatMap((document) => [...document.errors, ...document.warnings].map(ofFault));
  if (problems.length > 0) return wrong(...problems);
  const values: unknown[] = [];
  for (const document of parsed) {
    const value = valueOf(document);
    if (!value.ok) return value;
    const hostile = hostileKey(value.value, []);
    if (hostile !== null) return wrong(problem("contract.name-invalid", pathOf(hostile), { found: HOSTILE }));
    values.push(value.value);
  }
  return values.every((value) => value === null) ? wrong(problem("contract.file-empty", "")) : fine(values);
}

/** A key that is a part of every object would be passed over in silence further on. */
const HOSTILE = "__proto__";

function hostileKey(value: unknown, path: readonly (string | number)[]): readonly (string | number)[] | null {
  if (typeof value !== "object" || value === null) return null;
  if (Object.hasOwn(value, HOSTILE)) return [...path, HOSTILE];
  for (const [key, part] of Object.entries(value)) {
    const found = hostileKey(part, [...path, Array.isArray(value) ? Number(key) : key]);
    if (found !== null) return found;
  }
  return null;
}

function valueOf(document: Document.Parsed): Outcome<unknown> {
  try {
    return fine(document.toJS({ maxAliasCount: ALIASES_MAX }) as unknown);
  } catch {
    return wrong(problem("contract.aliases", "", { limit: ALIASES_MAX }));
  }
}

function ofFault(fault: { readonly code: string; readonly message: string; readonly linePos?: readonly { line: number; col: number }[] }): Problem {
  const place = fault.linePos?.[0] ?? { line: 1, col: 1 };
  const facts = { line: place.line, column: place.col };
  const at = `line ${place.line}, column ${place.col}`;
  if (fault.code === "DUPLICATE_KEY") return problem("contract.key-doubled", at, facts);
  return problem("contract.syntax", at, { ...facts, detail: fault.message.split("\n")[0]?.replace(/ at line \d+.*$/, "") ?? fault.code });
}
