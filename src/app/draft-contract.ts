import { completeContract } from "../core/contract/complete-contract";
import type { ContractDocument } from "../core/contract/document";
import { openQuestions, questionsOf } from "../core/contract/questions";
import { writeContract } from "../core/contract/write-contract";
import { step, type TraceStep } from "../core/trace";
import type { ContractDraft, ContractSummary, QuestionView } from "./api";
import { documentOf } from "./read-written";
import type { ContractRecord } from "./records/records";
import type { Ports } from "./ports";

/** A contract in the admin's hands: what is written, what is open, what would change. */
export async function viewDraft(ports: Ports, id: string, head: ContractRecord): Promise<ContractDraft> {
  const document = documentOf(head.body.written);
  const complete = completeContract(document);
  const active = head.body.versions?.at(-1);
  const version = active === undefined ? null : await ports.store.get("contract", `${id}:${active.n}`);
  return {
    id,
    yaml: writeContract(document),
    problems: complete.ok ? [] : complete.problems.filter(({ code }) => code !== "contract.option-open"),
    questions: questionsOf(document).map(({ at: _at, ...question }): QuestionView => question),
    summary: await summaryOf(ports, id, head),
    rev: head.rev,
    changes: version === null ? [] : changesBetween(documentOf(version.body.written), document),
  };
}

export async function summaryOf(ports: Ports, id: string, head: ContractRecord): Promise<ContractSummary> {
  const document = documentOf(head.body.written);
  const customer = await ports.store.get("customer", document.customer);
  return {
    id,
    tier: document.tier,
    customer: document.customer,
    customerName: customer?.name ?? document.customer,
    state: head.state,
    version: head.body.versions?.at(-1)?.n ?? 0,
    openQuestions: openQuestions(document).length,
    from: head.body.versions?.at(-1)?.from ?? document.term.from,
    until: document.term.until,
  };
}

/** Keys that say nothing about the terms. */
const ASIDE = new Set(["state", "validFrom", "quotes", "interpretations", "amendment"]);

/** Leaf by leaf: what was added, taken away or changed against the version in force. */
function changesBetween(before: ContractDocument, after: ContractDocument): readonly TraceStep[] {
  const [old, fresh] = [leavesOf(before), leavesOf(after)];
  const paths = [...new Set([...old.keys(), ...fresh.keys()])].filter((path) => !ASIDE.has(path.split(/[.[]/)[0] ?? "") && old.get(path) !== fresh.get(path));
  return paths.map((path) => {
    const [was, is] = [old.get(path), fresh.get(path)];
    if (was === undefined) return step("change.added", { path, after: is ?? "" });
    return is === undefined ? step("change.removed", { path, before: was }) : step("change.changed", { path, before: was, after: is });
  });
}

function leavesOf(value: unknown, path = "", found = new Map<string, string>()): ReadonlyMap<string, string> {
  if (typeof value === "object" && value !== null) {
    for (const [key, part] of Object.entries(value)) leavesOf(part, Array.isArray(value) ? `${path}[${key}]` : path === "" ? key : `${path}.${key}`, found);
  } else if (value !== undefined) found.set(path, String(value));
  return found;
}
