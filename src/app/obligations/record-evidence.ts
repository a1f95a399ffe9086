import { isLocalDate } from "../../core/time/local-date";
import type { Answer, ObligationApi, ObligationsView } from "../api";
import { languageOf, say } from "../../text/say";
import { keepOwed } from "./claim-owed";
import type { ContractBook } from "../contracts/load-contracts";
import { refuse } from "../tracking/load-issue";
import { personsOf } from "../people/name-person";
import { obligationKey } from "./obligation-key";
import { instantText } from "../records/instant-text";
import type { ObligationRequest } from "../records/request";
import { sendNotice } from "../notices/send-notice";
import { obligationsOf, periodAt, viewObligations } from "./view-obligations";
import type { Ports } from "../ports";

type EvidenceAsk = Omit<ObligationApi["recordEvidence"]["ask"], "contract">;

/** Characters of one piece of evidence, as a scenario's fact takes them. */
const EVIDENCE_MAX = 4000;

/**
 * Writes down that a task owed regularly was done for one due date, with evidence (S4, S15, S16, S47); also before that date and after it.
 * Evidence stands: a second one is refused, and a work item that is open for the task is told. Safe to run twice: the same words of the
 * same person are one record, and the work item is told once.
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
  const kept = await keepEvidence(ports, { contract: book.id, obligation, due, by, evidence });
  if (kept === "busy") return refuse("obligation.busy", "due", { due });
  if (kept.body.by !== by || kept.body.evidence !== evidence) return refuse("obligation.done-already", "due", { category: obligation, due });
  if (kept.issue !== "-") await tellIssue(ports, kept, account);
  return viewObligations(ports, book, period.from, true);
}

interface Evidence {
  readonly contract: string;
  readonly obligation: string;
  readonly due: string;
  readonly by: string;
  readonly evidence: string;
}

/** What is kept in the end: this evidence, or the one that stood there before. `busy`: its work item is being created. */
async function keepEvidence(ports: Ports, { contract, ...body }: Evidence): Promise<ObligationRequest | "busy"> {
  const key = obligationKey(contract, body.obligation, body.due);
  const at = instantText(ports.now());
  const first: ObligationRequest = { v: 1, rev: 0, kind: "obligation", state: "done", contract, issue: "-", at, body };
  if (await ports.store.create("request", key, first)) return first;
  const known = await ports.store.get("request", key);
  if (known?.kind !== "obligation" || known.state === "claimed") return "busy";
  if (known.state === "done") return known;
  const issue = known.state === "created" ? known.issue : "-";
  return (await keepOwed(ports, key, known, { state: "done", issue, at, body })) ?? "busy";
}

/** The open work item is left to the team, which closes it; a comment inside says that the task is done. */
async function tellIssue(ports: Ports, { issue, body }: ObligationRequest, account: string): Promise<void> {
  const text = say(languageOf(await ports.jira.locale(account)), "owed.evidence", { due: body.due, evidence: body.evidence ?? "" });
  await sendNotice(ports, { key: `owed:${issue}:1:evidence`, issue, text, public: false, mention: null });
}
