import type { Facts } from "../problem";
import { step, type TraceStep } from "../trace";
import type { ContractDocument } from "./document";

type Value = unknown;

interface Place {
  readonly part: string;
  readonly name: string;
  readonly key: string;
}

const TEXT_MAX = 120;

/** What a later version of a contract changes, one step a changed value, in the order of the contract. Amounts and times as such. */
export function diffContracts(before: ContractDocument, after: ContractDocument): readonly TraceStep[] {
  const found = compare(before, after, []);
  return found.length === 0 ? [step("contract.change.none")] : found.map((change) => worded(change, after.currency));
}

interface Change {
  readonly path: readonly string[];
  readonly before: Value;
  readonly after: Value;
}

function compare(before: Value, after: Value, path: readonly string[]): readonly Change[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const [old, now] = [partsOf(before), partsOf(after)];
  if (old === null || now === null) return [{ path, before, after }];
  const keys = [...new Set([...old.keys(), ...now.keys()])];
  return keys.flatMap((key) => compare(old.get(key), now.get(key), [...path, key]));
}

/** Records by key, lists of named things by their name; anything else is one value. */
function partsOf(value: Value): ReadonlyMap<string, Value> | null {
  if (typeof value !== "object" || value === null) return null;
  if (!Array.isArray(value)) return new Map(Object.entries(value));
  const named: readonly (readonly [string, Value])[] = value.flatMap((one: Value) =>
    typeof one === "object" && one !== null && "id" in one ? [[String(one.id), one] as const] : [],
  );
  return named.length === value.length && value.length > 0 ? new Map(named) : null;
}

function worded({ path, before, after }: Change, currency: string): TraceStep {
  const place = placeOf(path);
  const kind = kindOf(place, before, after);
  const facts: Facts = { ...place, currency, before: textOf(before), after: textOf(after) };
  return step(place.name === "" ? `contract.change.${kind}` : `contract.change.named.${kind}`, facts);
}

/** `quotas · content · amount`; a plain value of the contract has neither part nor name. */
function placeOf(path: readonly string[]): Place {
  const [first = "", second, ...rest] = path;
  if (second === undefined) return { part: "", name: "", key: first };
  if (rest.length === 0) return NAMED.has(first) ? { part: first, name: second, key: "self" } : { part: "", name: "", key: `${first}.${second}` };
  if (first === "sla" && second === "targets") return { part: "targets", name: rest[0] ?? "", key: rest.slice(1).join(".") || "self" };
  const [list = "", one] = rest;
  if (one !== undefined && INNER.has(list)) return { part: first, name: `${second} · ${one}`, key: [list, ...rest.slice(2)].join(".") };
  return { part: first, name: second, key: rest.join(".") };
}

const NAMED: ReadonlySet<string> = new Set([
  "components",
  "channels",
  "advisories",
  "fees",
  "rates",
  "quotas",
  "categories",
  "roles",
  "quotes",
  "interpretations",
  "severityByChannel",
]);

/** Named things inside a named thing: the rate of a role, a step of the runbook. */
const INNER: ReadonlySet<string> = new Set(["byRole", "runbook"]);

function kindOf({ part, key }: Place, before: Value, after: Value): string {
  if (before === undefined) return "added";
  if (after === undefined) return "removed";
  if (typeof before !== "number" || typeof after !== "number") return "changed";
  if (key === "perHour" || key === "byRole") return "rate";
  if (part === "fees" && key === "amount") return "money";
  return key.endsWith("Seconds") ? "span" : "changed";
}

function textOf(value: Value): string | number {
  if (typeof value === "number" || typeof value === "string") return value;
  if (value === undefined || value === null) return "–";
  const text = JSON.stringify(value);
  return text.length > TEXT_MAX ? `${text.slice(0, TEXT_MAX)}…` : text;
}
