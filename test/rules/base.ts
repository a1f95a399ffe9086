import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ContractDocument, ContractFile } from "../../src/core/contract/document";
import { settleAnswers } from "../../src/core/contract/questions";
import { readContracts } from "../../src/core/contract/read-contracts";
import { parseScenario, readScenarioText } from "../../src/core/contract/read-scenario";
import { TEMPLATES } from "../../src/core/contract/templates";
import { localDate } from "../../src/core/time/instant";

const FOLDER = join(__dirname, "../../examples");
const PLAIN = ["basis-supportvertrag", "cms-shop-updates", "service-30", "service-60", "sla1"];
const PACKAGED = [
  "service-on-demand",
  "hosting-premium-support",
  "support-package",
  "basis-rufbereitschaft",
  "basic",
  "wartung-ohne-hosting",
  "erweiterter-kundensupport",
];

/** A scenario without facts whose contracts have every point answered and written in its place. */
export interface Input {
  readonly calendars: ContractFile["calendars"];
  readonly contracts: readonly ContractDocument[];
}

/** The contracts of `service-30+cms-shop-updates`: their templates with the answers of their examples, all of one customer. */
export function baseOf(names: string): Input {
  const parts = names.split("+").map((name) => BASES[name] ?? one(name));
  return { calendars: Object.fromEntries(parts.flatMap(({ calendars }) => Object.entries(calendars))), contracts: parts.map(({ contract }) => contract) };
}

function one(name: string): { readonly calendars: Input["calendars"]; readonly contract: ContractDocument } {
  const path = join(FOLDER, PACKAGED.includes(name) ? "packages" : "", `${name}.yml`);
  const read = readScenarioText(readFileSync(path, "utf8"));
  const [written] = read.ok ? read.value : [];
  const [contract] = parseScenario(written).contracts;
  if (contract === null || contract === undefined) throw new Error(`no contract in ${path}`);
  const { interpretations: _answered, quotes: _words, ...settled } = settleAnswers({ ...templateOf(name), ...answers(contract) }).document;
  const term = { ...settled.term, from: localDate("2026-01-01") };
  return { calendars: (written as Input).calendars, contract: { ...settled, customer: "acme", term } };
}

function templateOf(name: string): ContractDocument {
  const read = readContracts(TEMPLATES.find(({ id }) => id === name)?.yaml ?? "");
  const [document] = read.ok ? read.value : [];
  if (document === undefined) throw new Error(`no template ${name}`);
  return document;
}

const answers = ({ interpretations, roles, state, term }: ContractDocument): Partial<ContractDocument> => ({
  ...(interpretations === undefined ? {} : { interpretations }),
  roles,
  state,
  term,
});

/** Read once, before any test: each rule begins from one of them, twice. */
const BASES: Readonly<Record<string, ReturnType<typeof one>>> = Object.fromEntries([...PLAIN, ...PACKAGED].map((name) => [name, one(name)]));
