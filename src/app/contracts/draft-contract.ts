import { completeContract } from "../../core/contract/complete-contract";
import { diffContracts } from "../../core/contract/diff-contracts";
import { openQuestions, questionsOf } from "../../core/contract/questions";
import { writeContract } from "../../core/contract/write-contract";
import type { ContractDraft, ContractSummary, QuestionView } from "../api";
import { namesOfDraft } from "../views/name-draft";
import { documentOf } from "./read-written";
import type { ContractRecord } from "../records/records";
import type { Ports } from "../ports";

/** A contract in the admin's hands: what is written, what is open, what would change. */
export async function viewDraft(ports: Ports, id: string, head: ContractRecord): Promise<ContractDraft> {
  const document = documentOf(head.body.written);
  const complete = completeContract(document);
  const active = head.body.versions?.at(-1);
  const version = active === undefined ? null : await ports.store.get("contract", `${id}:${active.n}`);
  return {
    id,
    names: namesOfDraft(document),
    yaml: writeContract(document),
    problems: complete.ok ? [] : complete.problems.filter(({ code }) => code !== "contract.option-open"),
    questions: questionsOf(document).map(({ at: _at, ...question }): QuestionView => question),
    summary: await summaryOf(ports, id, head),
    rev: head.rev,
    changes: version === null ? [] : diffContracts(documentOf(version.body.written), document),
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
