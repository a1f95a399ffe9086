import { compileVersions } from "../../core/calendar/compile";
import { calendarProblems } from "../../core/contract/checks/sla";
import type { CalendarDocument, ContractDocument, ContractFile } from "../../core/contract/document";
import { readContractFile } from "../../core/contract/read-contracts";
import { localDate } from "../../core/time/instant";
import type { CalendarVersion } from "../../core/calendar/spec";
import { problem, type Problem } from "../../core/problem";
import type { Answer, ContractDraft } from "../api";
import { viewDraft } from "./draft-contract";
import { keepCalendar, listCalendars } from "./keep-calendar";
import type { ContractRecord } from "../records/records";
import { NOTHING_DUE } from "../records/track";
import type { Ports } from "../ports";

/**
 * Reads contracts and calendars; with any problem nothing is stored, and all problems are named. What is stored is a draft, never in
 * force by itself. Safe to run twice: the second run stores the same drafts.
 */
export async function importContracts(ports: Ports, text: string, rev: number | null): Promise<Answer<{ readonly drafts: readonly ContractDraft[] }>> {
  const file = readContractFile(text);
  if (!file.ok) return { problems: file.problems };
  const known = await listCalendars(ports);
  const heads = await ports.store.getMany(
    "contract",
    file.value.contracts.map(({ id }) => id),
  );
  const problems = [...calendarsWrong(file.value), ...contractsWrong(file.value, known), ...meanwhile(file.value, heads, rev)];
  if (problems.length > 0) return { problems };
  for (const [id, calendar] of Object.entries(file.value.calendars)) if (!known.includes(id)) await keepCalendar(ports, id, versionsOf(calendar));
  const drafts: ContractDraft[] = [];
  for (const document of file.value.contracts) {
    const head = await keepDraft(ports, document, heads.get(document.id) ?? null);
    if (head === null) return { problems: [problem("contract.changed-meanwhile", "", { contract: document.id })] };
    drafts.push(await viewDraft(ports, document.id, head));
  }
  return { drafts };
}

const versionsOf = (calendar: CalendarDocument): readonly CalendarVersion[] =>
  (Array.isArray(calendar) ? calendar : [{ from: "2000-01-01", spec: calendar }]).map(
    (version) => ({ ...version, from: localDate(version.from) }) as CalendarVersion,
  );

function calendarsWrong({ calendars }: ContractFile): readonly Problem[] {
  return Object.entries(calendars).flatMap(([id, calendar]) => {
    const compiled = compileVersions(versionsOf(calendar), id);
    return compiled.ok ? [] : compiled.problems;
  });
}

function contractsWrong({ contracts, calendars }: ContractFile, known: readonly string[]): readonly Problem[] {
  const ids = [...known, ...Object.keys(calendars)];
  return contracts.flatMap((contract, place) => {
    const twice =
      contracts.findIndex(({ id }) => id === contract.id) < place ? [problem("app.contract-twice", `contracts[${place}].id`, { contract: contract.id })] : [];
    return [...twice, ...calendarProblems(contract, `contracts[${place}]`, ids)];
  });
}

function meanwhile({ contracts }: ContractFile, heads: ReadonlyMap<string, ContractRecord>, rev: number | null): readonly Problem[] {
  if (rev === null) return [];
  return contracts.flatMap(({ id }) => (heads.get(id)?.rev === rev ? [] : [problem("contract.changed-meanwhile", "", { contract: id })]));
}

/** Writes the head's draft; null when somebody else wrote it meanwhile. */
export async function keepDraft(ports: Ports, document: ContractDocument, known: ContractRecord | null): Promise<ContractRecord | null> {
  const written = JSON.stringify(document);
  if (known === null) {
    const fresh: ContractRecord = { v: 1, rev: 0, kind: "head", state: "draft", customer: document.customer, due: NOTHING_DUE, body: { written } };
    return (await ports.store.create("contract", document.id, fresh)) ? fresh : null;
  }
  const next: ContractRecord = { ...known, rev: known.rev + 1, customer: document.customer, body: { ...known.body, written } };
  const done = await ports.store.transact([{ kind: "set", entity: "contract", key: document.id, value: next, when: { rev: known.rev } }]);
  return done ? next : null;
}
