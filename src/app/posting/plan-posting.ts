import { assert } from "../../core/assert";
import type { EntryRecord, PeriodRecord, Said, SourceRecord } from "../records/billing";
import { splitPeriodKey } from "../periods/open-period";
import type { Step } from "../ports";

/** One source as it shall be posted, with everything that this depends on; made by `plan-time` and `plan-decision`. */
export interface Posting {
  readonly key: string;
  /** Rev of the source that it was planned from. */
  readonly rev: number;
  /** The source as it is written. */
  readonly source: SourceRecord;
  /** What it says anew, by the period that is meant; nothing where nothing changed. */
  readonly entries: readonly { readonly period: string; readonly said: Said }[];
  /** Records that it was planned from: they must not have moved on. */
  readonly checks: readonly Check[];
  /** Its shares are to be named and posted afterwards. */
  readonly spreads?: boolean;
}

export type Check = Extract<Step, { readonly kind: "check" }>;

/** Period key → the record that takes its entries: itself, or for a closed one the open period or the tail that takes corrections. */
export type Places = ReadonlyMap<string, { readonly record: PeriodRecord; readonly into: string }>;

/** DESIGN §5, posting, steps 5 and 6: one transaction for up to eight sources. Every source, every period and every check is a condition of it. */
export function planPosting(postings: readonly Posting[], places: Places): readonly Step[] {
  const next = new Map<string, Slot>();
  const entries = postings.flatMap((posting) => posting.entries.map(({ period, said }) => entryStep(period, said, places, next)));
  const sources = postings.map(({ key, rev, source }): Step => ({ kind: "set", entity: "source", key, value: source, when: { rev } }));
  const periods = [...next].map(([key, slot]) => periodStep(key, slot));
  return [...sources, ...periods, ...entries, ...checksOf(postings)];
}

/** Each record once, and none that is written with its own condition; where two postings read it at different revs the older one decides, so that the transaction fails. */
function checksOf(postings: readonly Posting[]): readonly Step[] {
  const checks = new Map<string, Check>();
  const written = new Set(postings.map(({ key }) => `source ${key}`));
  for (const check of postings.flatMap((posting) => posting.checks)) {
    const known = checks.get(`${check.entity} ${check.key}`);
    if (known === undefined || (check.when.rev ?? 0) < (known.when.rev ?? 0)) checks.set(`${check.entity} ${check.key}`, check);
  }
  return [...checks].filter(([name]) => !written.has(name)).map(([, check]) => check);
}

/** A period that takes entries: how many, and which closed periods they correct. */
interface Slot {
  readonly record: PeriodRecord;
  added: number;
  readonly corrects: Set<string>;
}

function periodStep(key: string, { record, added, corrects }: Slot): Step {
  const all = [...new Set([...(record.body.corrects ?? []), ...corrects])].toSorted();
  const body = all.length === 0 ? record.body : { ...record.body, corrects: all };
  return {
    kind: "set",
    entity: "period",
    key,
    value: { ...record, rev: record.rev + 1, last: record.last + added, state: record.state === "open" ? "open" : "tail", body },
    when: { rev: record.rev, state: record.state },
  };
}

function entryStep(period: string, said: Said, places: Places, next: Map<string, Slot>): Step {
  const place = places.get(period);
  assert(place !== undefined, `period ${period} was not read`);
  const { into, record } = place;
  const slot = next.get(into) ?? { record, added: 0, corrects: new Set<string>() };
  slot.added += 1;
  const isOwn = into === period && record.state === "open";
  const corrects = isOwn ? {} : { corrects: period };
  if (!isOwn) slot.corrects.add(splitPeriodKey(period).start);
  next.set(into, slot);
  const seq = slot.record.last + slot.added;
  const value = { v: 1, period: into, seq, ...said, body: { ...said.body, ...corrects } } as EntryRecord;
  return { kind: "set", entity: "entry", key: `${into}:${String(seq).padStart(7, "0")}`, value };
}
