import type { Problem } from "../../core/problem";
import { closePeriod, type ClosePlan } from "./close-period";
import { dropAttempt } from "./freeze-statement";
import type { Page, Ports } from "../ports";
import { instantOf, instantText } from "../records/instant-text";
import type { JobRecord } from "../records/records";

/** Jobs that close a month: `close:2026-11`. */
export const CLOSE = "close:";
const LEASE_SECONDS = 120;
const TRIES = 5;

/** A close under way: contracts in their order, how many are done, and why some were not closed. */
export interface CloseJob {
  readonly plans: readonly ClosePlan[];
  readonly by: string;
  /** Name under which the parts of the statement at the cursor are written. */
  readonly attempt: string;
  readonly failed: Readonly<Record<string, readonly Problem[]>>;
}

export const closeJobOf = (record: JobRecord | null): CloseJob | null => (record?.body.text === undefined ? null : (JSON.parse(record.body.text) as CloseJob));

/** Queues contracts to be closed; those of a close under way stay. Safe to run twice: a contract is queued once. */
export async function queueClose(ports: Ports, month: string, plans: readonly ClosePlan[], by: string): Promise<void> {
  const key = `${CLOSE}${month}`;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const known = await ports.store.get("job", key);
    const before = known?.state === "running" ? closeJobOf(known) : null;
    const cursor = before === null || known === null ? 0 : known.body.cursor;
    const left = before?.plans.slice(cursor) ?? [];
    const added = plans.filter(({ contract }) => !left.some((one) => one.contract === contract));
    const failed = Object.fromEntries(Object.entries(closeJobOf(known)?.failed ?? {}).filter(([contract]) => !added.some((one) => one.contract === contract)));
    const job: CloseJob = { plans: [...(before?.plans ?? []), ...added], by: before?.by ?? by, attempt: before?.attempt ?? "", failed };
    const at = before === null || known === null ? instantText(ports.now()) : known.at;
    const record: JobRecord = { v: 1, rev: (known?.rev ?? -1) + 1, state: "running", at, body: { cursor, text: JSON.stringify(job) } };
    const done = known === null ? await ports.store.create("job", key, record) : await putIf(ports, key, known, record);
    if (done) return ports.lanes.push("jobs", { kind: "job", job: key }, { oneAtATime: key });
  }
}

/**
 * Closes the contracts of a job one by one; the cursor is kept after each. One run at a time: a lease that only one can take. Safe to
 * run twice and to be stopped anywhere: what is closed stays closed, what an interrupted try wrote is dropped.
 */
export async function continueClose(ports: Ports, key: string): Promise<void> {
  let record = await claim(ports, key);
  while (record !== null) {
    const job = closeJobOf(record);
    const plan = job?.plans[record.body.cursor];
    if (job === null || plan === undefined) break;
    const problems = await closePeriod(ports, plan, job.by, job.attempt);
    const failed = problems.length === 0 ? job.failed : { ...job.failed, [plan.contract]: problems };
    record = await advance(ports, key, record, { ...job, failed, attempt: ports.chance(8) });
  }
}

async function claim(ports: Ports, key: string): Promise<JobRecord | null> {
  const known = await ports.store.get("job", key);
  const job = closeJobOf(known);
  if (known === null || job === null || known.state !== "running" || instantOf(known.at) > ports.now()) return null;
  const plan = job.plans[known.body.cursor];
  if (plan !== undefined && job.attempt !== "") await dropAttempt(ports, plan.contract, plan.start, job.attempt);
  return step(ports, key, known, { cursor: known.body.cursor, job: { ...job, attempt: ports.chance(8) } });
}

const advance = (ports: Ports, key: string, known: JobRecord, job: CloseJob): Promise<JobRecord | null> =>
  step(ports, key, known, { cursor: known.body.cursor + 1, job });

/** Writes the job if nobody else did; contracts that were queued meanwhile are read again. Null: another run has it. */
async function step(ports: Ports, key: string, known: JobRecord, { cursor, job }: { cursor: number; job: CloseJob }): Promise<JobRecord | null> {
  for (let attempt = 0, before: JobRecord | null = known; attempt < TRIES && before !== null; attempt += 1) {
    if (before.body.cursor !== known.body.cursor || before.at !== known.at) return null;
    const plans = closeJobOf(before)?.plans ?? job.plans;
    const isDone = cursor >= plans.length;
    const at = instantText(ports.now() + (isDone ? 0 : LEASE_SECONDS * 1000));
    const next: JobRecord = {
      ...before,
      rev: before.rev + 1,
      state: isDone ? "done" : "running",
      at,
      body: { cursor, text: JSON.stringify({ ...job, plans }) },
    };
    if (await putIf(ports, key, before, next)) return isDone ? null : next;
    before = await ports.store.get("job", key);
  }
  return null;
}

const putIf = (ports: Ports, key: string, known: JobRecord, value: JobRecord): Promise<boolean> =>
  ports.store.transact([{ kind: "set", entity: "job", key, value, when: { rev: known.rev } }]);

/** Closes whose run was stopped: their lease has run out. */
export async function resumeCloses(ports: Ports): Promise<void> {
  const page: Page<JobRecord> = await ports.store.query("job", { index: "by-state", partition: ["running"], range: { upTo: instantText(ports.now()) } });
  for (const { key } of page.rows) if (key.startsWith(CLOSE)) await ports.lanes.push("jobs", { kind: "job", job: key }, { oneAtATime: key });
}
