import { stretchAt, turnOf, type ClassStretch } from "../../core/contract/class-course";
import type { AcceptedTicket } from "../../core/ledger/tickets";
import type { Usage } from "../../core/rating/usage";
import { ratePeriod } from "../../core/statement/rate-period";
import type { RatingInput } from "../../core/statement/rating-input";
import type { Answer, ClassEffect, ClassPreview } from "../api";
import { courseOf, ticketStand, type TicketStand } from "../tracking/course-of-issue";
import { classFact, standingCategory, type ClassAsk } from "./classify-issue";
import { ratingAt, ratingsOf, refuse, type LoadedIssue } from "../tracking/load-issue";
import type { PeriodRating } from "../periods/rate-period-record";
import type { Ports } from "../ports";
import { isTimeSource } from "../records/billing";
import { sourcesOfIssue } from "../hearing/reroute-issue";
import { chargedOf } from "../views/view-issue";

/**
 * What another category would make of the work that is logged already, once from now on and once for the whole issue: the periods are
 * rated as the statement rates them, with the categories that would hold. Nothing is written.
 */
export async function previewClass(ports: Ports, loaded: LoadedIssue, category: string): Promise<Answer<ClassPreview>> {
  const { issue, book, judgement } = loaded;
  const { contract, desk } = judgement;
  if (contract === null) return refuse("app.no-contract", "issue", { customer: desk.customerRecord?.name ?? "–" });
  if (contract.categories[category] === undefined) return refuse("app.unknown-category", "category", { category });
  const present = book === null ? null : await ratingAt(ports, book, ports.now());
  const ratings = await ratingsOf(ports, issue, desk.books, present);
  const own = await ownCategories(ports, issue);
  const effectOf = (counts: NonNullable<ClassAsk["counts"]>): ClassEffect => {
    const fact = classFact({ id: "draft", at: ports.now(), by: "-", ask: { category, severity: null, reason: "-", counts }, told: ports.now() });
    const body = { ...loaded.track.body, facts: [...loaded.track.body.facts, fact] };
    const course = courseOf(desk, body);
    const stand = ticketStand(desk, body, course);
    const after = ratings.map((rating): PeriodRating => ({ ...rating, ...ratePeriod(changed(rating.input, issue, course, stand, own)) }));
    const [was, now] = [ratings, after].map((rated) => chargedOf(issue, rated, contract.currency).amount);
    const whole = total(after) - total(ratings);
    return { before: was ?? ZERO, after: now ?? ZERO, others: { ...(was ?? ZERO), amount: whole - ((now?.amount ?? 0) - (was?.amount ?? 0)) } };
  };
  return { changes: standingCategory(loaded) !== null && standingCategory(loaded) !== category, fromNow: effectOf("from-now"), whole: effectOf("whole") };
}

const ZERO = { amount: 0, currency: "EUR" };
const total = (ratings: readonly PeriodRating[]): number => ratings.reduce((sum, { statement }) => sum + statement.total, 0);

/** Worklogs that say their category themselves, in our dialog or by a mark: they keep it. */
async function ownCategories(ports: Ports, issue: string): Promise<ReadonlySet<string>> {
  const sources = await sourcesOfIssue(ports, issue);
  return new Set(
    sources.flatMap(({ key, value }) =>
      isTimeSource(value) && (value.body.own !== undefined || value.body.revision.mark !== undefined) ? [key.replace(/^wl:/, "")] : [],
    ),
  );
}

function changed(input: RatingInput, issue: string, course: readonly ClassStretch[], stand: TicketStand | null, own: ReadonlySet<string>): RatingInput {
  const usages = input.usages.map((usage): Usage => {
    if (usage.issue !== issue || own.has(usage.worklog)) return usage;
    const { turn: _before, ...rest } = usage;
    const stretch = stretchAt(course, usage.started);
    return { ...rest, category: stretch.category, ...turnOf(stretch) };
  });
  const tickets = (input.tickets ?? []).flatMap((ticket): AcceptedTicket[] => {
    if (ticket.issue !== issue) return [ticket];
    if (stand?.contract.id !== input.contract.id) return [];
    const { uncounted: _before, ...counted } = ticket;
    return [stand.left === null ? counted : { ...counted, uncounted: { at: stand.left, reason: "reclassified" } }];
  });
  return { ...input, usages, tickets };
}
