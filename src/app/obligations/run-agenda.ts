import { createOwed, isSettled } from "./create-owed";
import { listHeads, loadBook, type ContractBook } from "../contracts/load-contracts";
import { obligationKey } from "./obligation-key";
import { nextLeadTime, owedTasks } from "./owed-dates";
import { Unavailable, type Page, type Ports } from "../ports";
import { instantText } from "../records/instant-text";
import type { ContractRecord } from "../records/records";
import { NOTHING_DUE } from "../records/track";

/**
 * The contracts whose agenda is due: issues of regular tasks are created in time (S15, S16, S47), those of missed hours too. One query
 * where nothing is due. What Jira cannot do now waits for the next hour, one contract not for another. Safe to run twice: each due date
 * is claimed once.
 */
export async function runAgenda(ports: Ports): Promise<void> {
  for (const id of await contractsDue(ports)) {
    try {
      await workAgenda(ports, id);
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error;
    }
  }
}

async function contractsDue(ports: Ports): Promise<readonly string[]> {
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const ask = { index: "by-due", partition: ["head"], range: { upTo: instantText(ports.now()) }, cursor };
    const page: Page<ContractRecord> = await ports.store.query("contract", ask);
    ids.push(...page.rows.map(({ key }) => key));
    cursor = page.next;
  } while (cursor !== null);
  return ids;
}

async function workAgenda(ports: Ports, id: string): Promise<void> {
  const book = await loadBook(ports, id);
  if (book === null) return;
  const now = ports.now();
  const tasks = book.head.state === "active" ? owedTasks(book, now) : [];
  const keyOf = ({ obligation, due }: (typeof tasks)[number]): string => obligationKey(id, obligation, due);
  const known = tasks.length === 0 ? new Map<string, never>() : await ports.store.getMany("request", tasks.map(keyOf));
  let left = 0;
  for (const task of tasks) {
    const record = known.get(keyOf(task));
    if (record !== undefined && record.kind === "obligation" && isSettled(record, false)) continue;
    if ((await createOwed(ports, book, task)) !== "there") left += 1;
  }
  if (left === 0) await keepDue(ports, book, nextLeadTime(book, now));
}

/** The draft that an administrator edits keeps its rev: an agenda that moves on is no change of the contract. */
async function keepDue(ports: Ports, { id, head }: ContractBook, next: number | null): Promise<void> {
  const due = next === null ? NOTHING_DUE : instantText(next);
  await ports.store.transact([{ kind: "set", entity: "contract", key: id, value: { ...head, due }, when: { rev: head.rev } }]);
}

/** A contract that was activated before the app kept agendas gets one, from now on. Safe to run twice: it is done once a contract. */
export async function beginAgendas(ports: Ports): Promise<void> {
  const at = instantText(ports.now());
  for (const { id, head } of await listHeads(ports)) {
    if (head.state !== "active" || head.body.activated !== undefined) continue;
    const value: ContractRecord = { ...head, due: at, body: { ...head.body, activated: at } };
    await ports.store.transact([{ kind: "set", entity: "contract", key: id, value, when: { rev: head.rev } }]);
  }
}
