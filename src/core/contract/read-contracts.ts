import { z } from "zod";
import { fine, problem, wrong, type Outcome, type Problem } from "../problem";
import { contractProblems } from "./checks";
import { calendarProblems } from "./checks/sla";
import type { CalendarDocument, ContractDocument, ContractFile } from "./document";
import { contractSchema } from "./schema";
import { calendarSchema } from "./schema/calendar";
import { identifier } from "./schema/word";
import { shapeProblems } from "./shape-problems";
import { readText } from "./source-text";

const calendarsSchema = z.record(identifier, calendarSchema);

/** Contracts and calendars of a YAML or JSON text: one contract, a list, `{ contracts, calendars }`, or several YAML documents of these. */
export function readContractFile(text: string): Outcome<ContractFile> {
  const values = readText(text);
  if (!values.ok) return values;
  const parts = values.value.filter((value) => value !== null).map(partOf);
  const contracts = parseContracts(parts.flatMap((part) => part.contracts));
  const calendars = parseCalendars(parts.find((part) => part.calendars !== undefined)?.calendars ?? {});
  const several = parts.filter((part) => part.calendars !== undefined).length > 1;
  const stray = [...(several ? [problem("contract.calendars-doubled", "calendars")] : []), ...parts.flatMap((part) => part.stray)];
  const problems = [...stray, ...problemsOf(calendars), ...problemsOf(contracts)];
  if (problems.length > 0 || !contracts.ok || !calendars.ok) return wrong(...problems);
  const ids = Object.keys(calendars.value);
  const missing = ids.length === 0 ? [] : contracts.value.flatMap((contract, place) => calendarProblems(contract, `contracts[${place}]`, ids));
  return missing.length > 0 ? wrong(...missing) : fine({ contracts: contracts.value, calendars: calendars.value });
}

/** The contracts of a text; see `readContractFile`. Every mistake is named with its path, in the order of the text. */
export function readContracts(text: string): Outcome<readonly ContractDocument[]> {
  const file = readContractFile(text);
  if (!file.ok) return file;
  return file.value.contracts.length === 0 ? wrong(problem("contract.file-empty", "")) : fine(file.value.contracts);
}

/** Values of unknown origin → contracts; `base` is the path of the list. A version is known by (id, validFrom). */
export function parseContracts(values: readonly unknown[], base = "contracts"): Outcome<readonly ContractDocument[]> {
  const { documents, problems } = sortContracts(values, base);
  return problems.length > 0 ? wrong(...problems) : fine(documents.flatMap((document) => document ?? []));
}

/** Each value as a contract, or null where its shape is none, and everything that is wrong with them. */
export function sortContracts(
  values: readonly unknown[],
  base = "contracts",
): { documents: readonly (ContractDocument | null)[]; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const documents = values.map((value, place) => {
    const at = `${base}[${place}]`;
    const shaped = contractSchema.safeParse(value, { reportInput: true });
    if (!shaped.success) {
      problems.push(...shapeProblems(shaped.error.issues, at));
      return null;
    }
    const version = `${shaped.data.id} ${shaped.data.validFrom ?? shaped.data.term.from}`;
    if (seen.has(version)) problems.push(problem("contract.version-doubled", `${at}.id`, { contract: shaped.data.id }));
    seen.add(version);
    problems.push(...contractProblems(shaped.data, at));
    return shaped.data;
  });
  return { documents, problems };
}

/** The shape of calendars; their meaning is compiled by core/calendar. */
export function parseCalendars(value: unknown, base = "calendars"): Outcome<Readonly<Record<string, CalendarDocument>>> {
  const shaped = calendarsSchema.safeParse(value, { reportInput: true });
  return shaped.success ? fine(shaped.data) : wrong(...shapeProblems(shaped.error.issues, base));
}

interface Part {
  readonly contracts: readonly unknown[];
  /** undefined: this part of the text carries none. */
  readonly calendars: unknown;
  readonly stray: readonly Problem[];
}

/** A file with `contracts` or `calendars` at its top is a collection; any other value is one contract. */
function partOf(value: unknown): Part {
  if (Array.isArray(value)) return { contracts: value, calendars: undefined, stray: [] };
  if (typeof value !== "object" || value === null || !("contracts" in value || "calendars" in value))
    return { contracts: [value], calendars: undefined, stray: [] };
  const { contracts = [], calendars, ...rest } = value as { contracts?: unknown; calendars?: unknown };
  const stray = Object.keys(rest).map((key) => problem("contract.unknown-key", key, { key }));
  return { contracts: Array.isArray(contracts) ? contracts : [contracts], calendars, stray };
}

const problemsOf = (outcome: Outcome<unknown>): readonly Problem[] => (outcome.ok ? [] : outcome.problems);
