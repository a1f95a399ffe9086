import { stretchAt, turnOf } from "../../core/contract/class-course";
import type { Contract } from "../../core/contract/contract";
import type { Usage } from "../../core/rating/usage";
import { previewUsage, type UsagePreview } from "../../core/statement/preview";
import { instant, localDate, type Instant } from "../../core/time/instant";
import { isLocalDate } from "../../core/time/local-date";
import { localDateOf, wallInstant } from "../../core/time/zone";
import type { Answer, LogDraft, LogPreview, Refusal } from "../api";
import { contractFor } from "../tracking/load-desk";
import { isOnCallUsage } from "../on-call/load-on-call";
import { courseOf } from "../tracking/course-of-issue";
import { ratingAt, refuse, type LoadedIssue } from "../tracking/load-issue";
import { consentWays, isTold } from "../consents/offer-consent";
import { consentsOf, isOver } from "../consents/read-consents";
import { categoryOf } from "../tracking/route-issue";
import { announcementOf } from "../views/view-issue";
import type { PeriodRating } from "../periods/rate-period-record";
import type { Ports } from "../ports";

/** A worklog of one entry; Jira itself would take more, people never mean it. */
const SECONDS_MAX = 86_400;
/** Sorts behind every real worklog of the same start. */
const DRAFT = "999999999999999";
const NOON = 720;

export interface Draft {
  readonly contract: Contract;
  readonly rating: PeriodRating;
  readonly category: string | null;
  readonly started: Instant;
  /** The draft as a usage. */
  readonly usage: Usage;
  readonly preview: UsagePreview;
}

interface How {
  /** The exact start, where the day is not all that is known. */
  readonly begun?: Instant | undefined;
  /** The fewest seconds that make sense. */
  readonly least?: number;
}

/** What a draft would be settled as, by the same rating that makes the statement. */
export async function draftTime(ports: Ports, loaded: LoadedIssue, ask: Omit<LogDraft, "issue">, { begun, least = 1 }: How = {}): Promise<Draft | Refusal> {
  if (!Number.isInteger(ask.seconds) || ask.seconds < least || ask.seconds > SECONDS_MAX)
    return refuse("app.seconds-impossible", "seconds", { seconds: ask.seconds });
  const { judgement, track } = loaded;
  if (judgement.customer === null) return refuse("app.unrouted", "issue", { issue: track.body.key });
  const zone = judgement.contract?.timezone ?? judgement.desk.books[0]?.versions.at(-1)?.contract.timezone;
  if (zone === undefined) return refuse("app.no-contract", "issue", { customer: judgement.desk.customerRecord?.name ?? judgement.customer });
  const started = begun ?? startOf(ports, ask.date, zone);
  if (started === null) return refuse("app.date-impossible", "date", { date: ask.date });
  if (started > ports.now()) return refuse("app.date-in-future", "date", { date: ask.date });
  const stretch = stretchAt(courseOf(judgement.desk, track.body), started);
  const said = stretch.category ?? undefined;
  const contract = contractFor(judgement.desk, ask.category ?? said ?? null, started);
  if (contract === null) return refuse("app.no-contract-then", "date", { date: ask.date });
  if (ask.category !== null && contract.categories[ask.category] === undefined) return refuse("app.unknown-category", "category", { category: ask.category });
  const category = categoryOf(contract, { own: ask.category ?? undefined, issue: said });
  const book = judgement.desk.books.find(({ id }) => id === contract.id);
  const rating = book === undefined ? null : await ratingAt(ports, book, started);
  if (rating === null) return refuse("app.no-contract-then", "date", { date: ask.date });
  const usage: Usage = {
    worklog: DRAFT,
    issue: loaded.issue,
    author: "-",
    role: "service",
    started,
    logged: instant(ports.now()),
    seconds: ask.seconds,
    category,
    ...(ask.category === null ? turnOf(stretch) : {}),
    ...((await isOnCallUsage(ports, judgement.desk, track.body, { issue: loaded.issue, started }, contract)) ? { onCall: true } : {}),
  };
  return { contract, rating, category, started, usage, preview: previewUsage(rating.input, usage) };
}

/** Today: now; another day: noon there, since a form knows only the date. Null: no such date. */
function startOf(ports: Ports, date: string, zone: string): Instant | null {
  if (!isLocalDate(date)) return null;
  return date === localDateOf(ports.now(), zone) ? instant(ports.now()) : wallInstant(localDate(date), NOON, zone);
}

export async function previewTime(ports: Ports, loaded: LoadedIssue, ask: LogDraft): Promise<Answer<LogPreview>> {
  const draft = await draftTime(ports, loaded, ask);
  return "problems" in draft ? draft : previewOf(ports, loaded, draft);
}

export async function previewOf(ports: Ports, loaded: LoadedIssue, draft: Draft): Promise<LogPreview> {
  const { preview, rating, contract } = draft;
  const { usage, addedToIssue, perHour } = preview;
  const announcement = await announcementOf(ports, loaded.issue, rating.period.from);
  const consents = await consentsOf(ports, loaded.issue, loaded.track.body.facts);
  const told = announcement !== null || consents.some(({ record }) => isTold(record, draft));
  return {
    coveredSeconds: usage.coveredSeconds,
    overageSeconds: usage.overageSeconds,
    billedSeconds: usage.billedSeconds + usage.fixedSeconds,
    freeSeconds: usage.freeSeconds,
    parkedSeconds: usage.parkedSeconds,
    chargedMinutes: addedToIssue.chargedMinutes,
    amount: { amount: addedToIssue.amount, currency: contract.currency },
    perHour: perHour === null ? null : { amount: perHour, currency: contract.currency },
    trace: preview.trace,
    announce: { needed: usage.overageSeconds > 0, announced: told },
    ask: waysToAsk(
      ports,
      draft,
      consents.some(({ record }) => record.state === "asked" && !isOver(record, ports.now())),
    ),
    periodState: rating.state,
  };
}

/** What would let parked time of the draft count: the customer's word on a limit or on a price. */
function waysToAsk(ports: Ports, draft: Draft, pending: boolean): LogPreview["ask"] {
  if (draft.preview.usage.parkedSeconds === 0) return null;
  const ways = consentWays(ports, draft);
  if (ways.approval !== null) return { kind: "approval", pending, ways };
  return ways.quote === null ? null : { kind: "quote", pending, ways };
}
