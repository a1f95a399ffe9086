import { isLocalDate } from "../core/time/local-date";
import type { Answer, ObligationApi, ObligationsView } from "./api";
import type { ContractBook } from "./load-contracts";
import { refuse } from "./load-issue";
import { personsOf } from "./name-person";
import { instantText } from "./records/instant-text";
import type { ObligationRequest } from "./records/request";
import { obligationKey, obligationsOf, periodAt, viewObligations } from "./view-obligations";
import type { Ports } from "./ports";

type EvidenceAsk = Omit<ObligationApi["recordEvidence"]["ask"], "contract">;

/** Characters of one piece of evidence, as a scenario's fact takes them. */
const EVIDENCE_MAX = 4000;

/**
 * Writes down that a task owed regularly was done for one due date, with evidence (S4, S15, S16, S47); also before that date and after it.
 * Evidence stands: a second one is refused. Safe to run twice: the same words of the same person are one record.
 */
export async function recordEvidence(ports: Ports, book: ContractBook, asked: EvidenceAsk, account: string): Promise<Answer<ObligationsView>> {
  const { obligation, due } = asked;
  const evidence = asked.evidence.trim();
  if (evidence === "" || evidence.length > EVIDENCE_MAX) return refuse("obligation.evidence-missing", "evidence", { limit: EVIDENCE_MAX });
  if (!isLocalDate(due)) return refuse("app.date-impossible", "due", { date: due });
  const period = periodAt(book, due);
  const owed = period === null ? [] : await obligationsOf(ports, book, period);
  if (period === null || !owed.some((one) => one.obligation === obligation && one.due === due))
    return refuse("obligation.date-unknown", "due", { category: obligation, due });
  const by = (await personsOf(ports, [account])).get(account) ?? "";
  const key = obligationKey(book.id, obligation, due);
  const body = { by, obligation, due, evidence };
  const record: ObligationRequest = { v: 1, rev: 0, kind: "obligation", state: "done", contract: book.id, issue: "-", at: instantText(ports.now()), body };
  const isFirst = await ports.store.create("request", key, record);
  const kept = isFirst ? record : await ports.store.get("request", key);
  if (kept?.kind !== "obligation" || kept.body.by !== by || kept.body.evidence !== evidence)
    return refuse("obligation.done-already", "due", { category: obligation, due });
  return viewObligations(ports, book, period.from, true);
}
