import { problem } from "../../core/problem";
import type { ObligationWork, OwedView } from "../api";
import { owedDone } from "./owed-done";
import { isByHand } from "./follow-owed";
import { termsOf, type ContractBook } from "../contracts/load-contracts";
import type { LoadedIssue } from "../tracking/load-issue";
import { obligationKey } from "./obligation-key";
import { getsIssue } from "./owed-dates";
import { owedProject } from "./owed-place";
import { readSettings } from "../setup/read-settings";
import type { Ports } from "../ports";
import type { ObligationRequest } from "../records/request";
import type { KeptObligation } from "./view-obligations";
import { localDateOf } from "../../core/time/zone";
import { instantText } from "../records/instant-text";

const STATES = { claimed: "creating", refused: "refused", created: "open", gone: "gone", done: "resolved" } as const;

/** The work items of due dates; keys only of those that the reader may see, as Jira says. */
export async function worksOf(ports: Ports, kept: readonly KeptObligation[]): Promise<(record: ObligationRequest) => ObligationWork | null> {
  const issues = kept.flatMap(({ record }) => (record === null || record.issue === "-" || record.state === "gone" ? [] : [record.issue]));
  const keys = new Map((issues.length === 0 ? [] : await ports.jira.issuesAsUser(issues)).map(({ id, key }) => [id, key]));
  return ({ state, issue, body }) => {
    if (state === "done" && issue === "-") return null;
    const { code, ...facts } = body.refusal ?? {};
    const words = code === undefined ? null : problem(code, "", facts);
    return { state: STATES[state], key: state === "gone" ? null : (keys.get(issue) ?? null), problem: words };
  };
}

/** Whether a task of the list still waits for somebody to say where its work item goes. */
export async function lacksProject(ports: Ports, book: ContractBook, kept: readonly KeptObligation[]): Promise<boolean> {
  const terms = termsOf(book);
  const waits = kept.some(
    ({ state, obligation, record }) => record === null && (state === "due" || state === "overdue") && terms.some((one) => getsIssue(one, obligation)),
  );
  return waits && (await isPlaceless(ports, book));
}

export async function isPlaceless(ports: Ports, book: ContractBook): Promise<boolean> {
  const customer = termsOf(book).at(-1)?.customer ?? book.head.customer;
  const [settings, record] = await Promise.all([readSettings(ports), ports.store.get("customer", customer)]);
  return owedProject(record?.body.matches ?? [], settings) === null;
}

/** What the panel of a regular task's issue says: which one, due when, done or not. */
export async function viewOwed(ports: Ports, { track, judgement }: LoadedIssue): Promise<OwedView | null> {
  const { owed } = track.body;
  if (owed === undefined) return null;
  const record = await ports.store.get("request", obligationKey(owed.contract, owed.obligation, owed.due));
  const byHand = record?.kind === "obligation" && isByHand(record);
  const done = byHand ? record.at : await doneAt(ports, track.body);
  const today = localDateOf(ports.now(), judgement.contract?.timezone ?? "UTC");
  return { obligation: owed.obligation, due: owed.due, state: done !== null ? "done" : owed.due < today ? "overdue" : "due", doneAt: done, byHand };
}

async function doneAt(ports: Ports, body: LoadedIssue["track"]["body"]): Promise<string | null> {
  const done = await owedDone(ports, body);
  return done === null ? null : instantText(done.at);
}
