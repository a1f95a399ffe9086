import type { z } from "zod";
import { problem, type Facts, type Problem } from "../problem";

type Issue = z.core.$ZodIssue;
type Key = PropertyKey;

/** `contracts[0].quotas[1].amount`; a key that is no plain word is quoted in brackets. */
export function pathOf(keys: readonly Key[], base = ""): string {
  return keys.reduce<string>((path, key) => {
    if (typeof key === "number") return `${path}[${key}]`;
    const word = String(key);
    if (!/^[A-Za-z_][\w-]*$/.test(word)) return `${path}[${JSON.stringify(word)}]`;
    return path === "" ? word : `${path}.${word}`;
  }, base);
}

const FOUND_MAX = 60;

const brief = (value: unknown): string => {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "nothing");
  return text.length > FOUND_MAX ? `${text.slice(0, FOUND_MAX)}…` : text;
};

/** What a shape check found, each as a problem with its path; of several forms the nearest one speaks. */
export function shapeProblems(issues: readonly Issue[], base = ""): readonly Problem[] {
  return issues.flatMap((issue) => ofIssue(issue, base));
}

function ofIssue(issue: Issue, base: string): readonly Problem[] {
  const at = pathOf(issue.path, base);
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => problem("contract.unknown-key", pathOf([...issue.path, key], base), { key }));
  if (issue.code === "invalid_union") return ofUnion(issue, at);
  if (issue.code === "invalid_key") return [problem("contract.name-invalid", at, { found: brief(issue.path.at(-1)) })];
  if (issue.code === "invalid_type" || issue.code === "invalid_value") return [ofValue(issue, at)];
  if (issue.code === "too_small" || issue.code === "too_big") return [ofRange(issue, at)];
  if (issue.code === "custom") return [ofRule(issue, at)];
  return [problem("contract.value-invalid", at, { found: brief(issue.input) })];
}

function ofValue(issue: Issue & { code: "invalid_type" | "invalid_value" }, at: string): Problem {
  const expected = issue.code === "invalid_value" ? issue.values.map(String).join(", ") : issue.expected;
  if (issue.input === undefined) return problem("contract.missing", at, { expected });
  const found = brief(issue.input);
  if (issue.code === "invalid_value") return problem("contract.not-one-of", at, { found, allowed: expected });
  return problem("contract.wrong-type", at, { found, expected });
}

function ofRange(issue: Issue & { code: "too_small" | "too_big" }, at: string): Problem {
  const facts: Facts = { found: typeof issue.input === "object" ? "" : brief(issue.input) };
  const sized = issue.origin === "array" || issue.origin === "string";
  if (issue.code === "too_small") return problem(sized ? "contract.too-few" : "contract.too-small", at, { ...facts, limit: String(issue.minimum) });
  return problem(sized ? "contract.too-many" : "contract.too-large", at, { ...facts, limit: String(issue.maximum) });
}

function ofRule(issue: Issue & { code: "custom" }, at: string): Problem {
  const code = issue.params?.["problem"];
  return problem(typeof code === "string" ? code : "contract.value-invalid", at, { found: brief(issue.input) });
}

/** A value that fits no form: the form it comes nearest to explains; one that shares nothing with any is told the forms. */
function ofUnion(issue: Issue & { code: "invalid_union" }, at: string): readonly Problem[] {
  const forms = issue.errors;
  const nearest = forms.toSorted((a, b) => a.length - b.length || depth(b) - depth(a))[0];
  const typed = nearest?.every((one) => one.path.length > 0 || one.code === "custom") ?? false;
  if (nearest && typed)
    return shapeProblems(
      nearest.map((one) => withAllWords(one, forms)),
      at,
    );
  const keys = forms.flatMap((form) => form.filter((one) => one.path.length === 1 && one.input === undefined).map((one) => String(one.path[0])));
  const words = forms.flatMap((form) => form.flatMap((one) => (one.path.length === 0 ? wordOf(one) : [])));
  const kinds = forms.flatMap((form) => form.flatMap((one) => (one.path.length === 1 && one.code === "invalid_value" ? wordOf(one) : [])));
  return [problem("contract.form-unknown", at, { found: brief(issue.input), allowed: [...new Set([...words, ...kinds, ...keys])].join(", ") })];
}

/** A word that each form wants otherwise: the words of all forms are possible, not those of one alone. */
function withAllWords(issue: Issue, forms: readonly (readonly Issue[])[]): Issue {
  if (issue.code !== "invalid_value") return issue;
  const same = forms.flatMap((form) => form.flatMap((one) => (one.code === "invalid_value" && one.path.join() === issue.path.join() ? one.values : [])));
  return { ...issue, values: [...new Set(same)] };
}

const wordOf = (issue: Issue): readonly string[] => {
  if (issue.code === "invalid_value") return issue.values.map(String);
  return issue.code === "invalid_type" && issue.expected !== "object" ? [issue.expected] : [];
};

const depth = (issues: readonly Issue[]): number => Math.max(0, ...issues.map((issue) => issue.path.length));
