import { instant, type Instant } from "../../core/time/instant";
import { periodOf } from "../../core/time/period";
import { localDateOf } from "../../core/time/zone";
import { problem } from "../../core/problem";
import type { Refusal } from "../api";
import { judgeIssue, type Judgement } from "./judge-issue";
import type { ContractBook } from "../contracts/load-contracts";
import { periodsOfIssue } from "../periods/open-period";
import { ratePeriodRecord, type PeriodRating } from "../periods/rate-period-record";
import type { Ports } from "../ports";
import type { TrackRecord } from "../records/track";
import { updateTrack } from "./update-track";

export interface LoadedIssue {
  readonly issue: string;
  readonly track: TrackRecord;
  readonly judgement: Judgement;
  readonly book: ContractBook | null;
}

export const refuse = (code: string, at = "", facts: Readonly<Record<string, string | number>> = {}): Refusal => ({ problems: [problem(code, at, facts)] });
export const isRefusal = (value: unknown): value is Refusal => typeof value === "object" && value !== null && "problems" in value && !("id" in value);

/** The issue as kept, seen for the first time if need be, judged as of now. */
export async function loadIssue(ports: Ports, issue: string): Promise<LoadedIssue | null> {
  const track = (await ports.store.get("track", issue)) ?? (await updateTrack(ports, issue, { facts: [] }));
  if (track === null || track.state === "unreachable" || track.state === "ignored") return null;
  const judgement = await judgeIssue(ports, issue, track.body);
  const book = judgement.desk.books.find(({ id }) => id === judgement.contract?.id) ?? null;
  return { issue, track, judgement, book };
}

/** The period of a contract that holds an instant, rated. */
export async function ratingAt(ports: Ports, book: ContractBook, at: Instant): Promise<PeriodRating | null> {
  const contract = book.versions.at(-1)?.contract;
  if (contract === undefined) return null;
  return ratePeriodRecord(ports, book, periodOf(contract.period, localDateOf(at, contract.timezone)).from);
}

/** The periods in which an issue has work, newest last, the present one always among them. */
export async function ratingsOf(ports: Ports, issue: string, books: readonly ContractBook[], present: PeriodRating | null): Promise<readonly PeriodRating[]> {
  const keys = await periodsOfIssue(ports, issue);
  const ratings: PeriodRating[] = [];
  for (const key of keys) {
    const book = books.find(({ id }) => id === key.slice(0, -11));
    const start = key.slice(-10);
    if (present !== null && book?.id === present.contract.id && start === present.period.from) continue;
    const rating = book === undefined ? null : await ratePeriodRecord(ports, book, start);
    if (rating !== null) ratings.push(rating);
  }
  return present === null ? ratings : [...ratings, present];
}

export const nowOf = (ports: Ports): Instant => instant(ports.now());
