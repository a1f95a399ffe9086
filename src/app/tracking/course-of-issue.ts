import { classCourse, type ClassStretch } from "../../core/contract/class-course";
import type { Contract } from "../../core/contract/contract";
import { instant, type Instant } from "../../core/time/instant";
import { contractFor, type Desk } from "./load-desk";
import { classWords, reportedCategory } from "./merge-facts";
import { drawsTickets } from "./route-issue";
import type { TrackBody } from "../records/track";

/** The default of the request type or, where none is configured, of the issue type. */
export const categoryByType = ({ settings }: Pick<Desk, "settings">, { requestType, issueType }: TrackBody): string | undefined =>
  settings.categoryByRequestType[requestType ?? ""] ?? settings.categoryByRequestType[issueType ?? ""];

/** The categories an issue goes through (S115), by the option of the contract it stood under before each change. */
export function courseOf(desk: Desk, body: TrackBody): readonly ClassStretch[] {
  const contractOf = (category: string | null): Contract | null => contractFor(desk, category, instant(body.created));
  const said = reportedCategory(body.facts) ?? categoryByType(desk, body) ?? null;
  const standing = said ?? contractOf(null)?.defaultCategory ?? null;
  return classCourse({ said, standing }, classWords(body.facts), (category) => contractOf(category)?.options.reclassified ?? "whole-issue");
}

/** What a ticket stands under: the contract in whose ticket quota it takes a place, and since when it takes it no longer. */
export interface TicketStand {
  readonly contract: Contract;
  readonly category: string;
  /** The notice after which the issue draws on no ticket quota: it gives its place back (RULES §3). */
  readonly left: Instant | null;
}

/** The last stretch in which an issue draws on a ticket quota; null: never. A ticket is counted once, at its acceptance. */
export function ticketStand(desk: Desk, body: TrackBody, course: readonly ClassStretch[]): TicketStand | null {
  const stands = course.map(({ category: said }): Omit<TicketStand, "left"> | null => {
    const contract = contractFor(desk, said, instant(body.created));
    const category = said ?? contract?.defaultCategory ?? null;
    return contract !== null && category !== null && drawsTickets(contract, category) ? { contract, category } : null;
  });
  const last = stands.findLastIndex((stand) => stand !== null);
  const stand = stands[last];
  return stand === undefined || stand === null ? null : { ...stand, left: course[last + 1]?.from ?? null };
}
