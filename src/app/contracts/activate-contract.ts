import { completeContract } from "../../core/contract/complete-contract";
import type { ContractDocument } from "../../core/contract/document";
import { answerQuestion } from "../../core/contract/questions";
import { writeContracts } from "../../core/contract/write-contract";
import { problem } from "../../core/problem";
import { isLocalDate } from "../../core/time/local-date";
import { calendarsNamed } from "../../core/sla/plan";
import type { Answer, ContractDraft, ContractSummary } from "../api";
import { summaryOf, viewDraft } from "./draft-contract";
import { keepDraft } from "./import-contracts";
import { listCalendars } from "./keep-calendar";
import { readCalendarVersions } from "./load-calendars";
import { resolveStatuses, type StatusIds } from "./name-statuses";
import { refuse } from "../tracking/load-issue";
import { documentOf } from "./read-written";
import { instantText } from "../records/instant-text";
import { judgeAgain } from "../setup/save-customer";
import type { ContractRecord, CustomerRecord } from "../records/records";
import type { Ports, Step } from "../ports";

/**
 * Puts a draft in force from a date, as a version that is never rewritten; refused while anything is open. One transaction: version,
 * head and customer. Safe to run twice: the head's rev is a condition.
 */
export async function activateContract(ports: Ports, id: string, rev: number, from: string): Promise<Answer<ContractSummary>> {
  const head = await ports.store.get("contract", id);
  if (head === null || head.kind !== "head") return refuse("app.contract-unknown", "id", { contract: id });
  if (head.rev !== rev) return refuse("contract.changed-meanwhile", "", { contract: id });
  const last = head.body.versions?.at(-1);
  if (!isLocalDate(from) || (last !== undefined && from <= last.from)) return refuse("app.activation-date", "from", { from, last: last?.from ?? "–" });
  const draft = documentOf(head.body.written);
  const document: ContractDocument = { ...draft, state: "active", ...(last === undefined ? {} : { validFrom: from }) };
  const complete = completeContract(document, { calendars: await listCalendars(ports) });
  if (!complete.ok) return { problems: complete.problems };
  const statuses = await resolveStatuses(ports, complete.value.sla);
  if ("problems" in statuses) return statuses;
  const customer = await ports.store.get("customer", document.customer);
  if (customer === null) return refuse("app.unknown-customer", "customer", { customer: document.customer });
  const { next, steps } = stepsOf(id, head, document, customer, { from, statuses: statuses.ids, now: instantText(ports.now()) });
  if (!(await ports.store.transact(steps))) return refuse("contract.changed-meanwhile", "", { contract: id });
  await judgeAgain(ports, document.customer);
  return summaryOf(ports, id, next);
}

function stepsOf(
  id: string,
  head: ContractRecord,
  document: ContractDocument,
  customer: CustomerRecord,
  { from, statuses, now }: { readonly from: string; readonly statuses: StatusIds; readonly now: string },
): { readonly next: ContractRecord; readonly steps: readonly Step[] } {
  const n = (head.body.versions?.at(-1)?.n ?? 0) + 1;
  const written = JSON.stringify(document);
  const version: ContractRecord = { ...head, rev: 0, kind: "version", state: "active", customer: document.customer, body: { written, from, statuses } };
  const versions = [...(head.body.versions ?? []), { n, from }];
  const body = { written, versions, activated: head.body.activated ?? now };
  const next: ContractRecord = { ...head, rev: head.rev + 1, state: "active", due: now, body };
  const contracts = [...new Set([...customer.body.contracts, id])];
  return {
    next,
    steps: [
      { kind: "set", entity: "contract", key: `${id}:${n}`, value: version },
      { kind: "set", entity: "contract", key: id, value: next, when: { rev: head.rev } },
      {
        kind: "set",
        entity: "customer",
        key: document.customer,
        value: { ...customer, rev: customer.rev + 1, body: { ...customer.body, contracts } },
        when: { rev: customer.rev },
      },
    ],
  };
}

/** Records an answer in the draft; an answer may bring up the next question. */
export async function answerOpenQuestion(
  ports: Ports,
  ask: { readonly id: string; readonly rev: number; readonly question: string; readonly answer: string | null; readonly note: string | null },
): Promise<Answer<ContractDraft>> {
  const head = await ports.store.get("contract", ask.id);
  if (head === null || head.kind !== "head") return refuse("app.contract-unknown", "id", { contract: ask.id });
  if (head.rev !== ask.rev) return refuse("contract.changed-meanwhile", "", { contract: ask.id });
  const answered = answerQuestion(documentOf(head.body.written), ask.question, ask.answer, ask.note);
  if (!answered.ok) return { problems: answered.problems };
  const next = await keepDraft(ports, answered.value, head);
  return next === null ? refuse("contract.changed-meanwhile", "", { contract: ask.id }) : viewDraft(ports, ask.id, next);
}

/** YAML of the drafts, with the calendars they name: what `importContracts` reads back. */
export async function exportContracts(ports: Ports, ids: readonly string[]): Promise<Answer<{ readonly fileName: string; readonly text: string }>> {
  const heads = await ports.store.getMany("contract", ids);
  const missing = ids.filter((id) => !heads.has(id));
  if (missing.length > 0) return { problems: missing.map((contract) => problem("app.contract-unknown", "ids", { contract })) };
  const contracts = ids.flatMap((id) => (heads.get(id) === undefined ? [] : [documentOf(heads.get(id)?.body.written ?? "{}")]));
  const names = [...new Set(contracts.flatMap(({ sla }) => (sla === null ? [] : calendarsNamed(sla))))];
  const calendars = Object.fromEntries(await Promise.all(names.map(async (id) => [id, await readCalendarVersions(ports, id)] as const)));
  const file = { contracts, calendars: Object.fromEntries(Object.entries(calendars).filter(([, versions]) => versions.length > 0)) };
  const text = writeContracts(file as unknown as Parameters<typeof writeContracts>[0]);
  return { fileName: ids.length === 1 ? `${ids[0]}.yaml` : "contracts.yaml", text };
}
