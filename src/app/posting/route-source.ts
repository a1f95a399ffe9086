import { stretchAt, turnOf } from "../../core/contract/class-course";
import type { Contract } from "../../core/contract/contract";
import { instant } from "../../core/time/instant";
import { courseOf, ticketStand } from "../tracking/course-of-issue";
import { contractFor, type Desk } from "../tracking/load-desk";
import { priceOf } from "../tracking/price-of-issue";
import { categoryOf } from "../tracking/route-issue";
import type { Revision, Route } from "../records/billing";
import type { TrackRecord } from "../records/track";

export interface RouteOfSource {
  readonly route: Route;
  readonly contract: Contract;
}

/**
 * Chosen from (customer, category, started) (RULES §3): own > mark > what the issue stood under when the work began (S115), with
 * the price that was accepted for the issue. A ticket counts only where its category draws on a ticket quota.
 */
export function routeOf(desk: Desk, track: TrackRecord, revision: Revision, own: string | undefined, key: string): RouteOfSource | null {
  if (desk.customer === null) return null;
  if (key.startsWith("ticket:")) return routeOfTicket(desk, desk.customer, track);
  const stretch = stretchAt(courseOf(desk, track.body), instant(revision.started));
  const issue = stretch.category ?? undefined;
  const contract = contractFor(desk, own ?? revision.mark ?? issue ?? null, instant(revision.started));
  if (contract === null) return null;
  const category = categoryOf(contract, { own, mark: revision.mark, issue });
  const turned = own === undefined && revision.mark === undefined ? turnOf(stretch) : {};
  return {
    route: { customer: desk.customer, contract: contract.id, category: category ?? "-", ...turned, ...priceOf(track.body.facts, contract.id) },
    contract,
  };
}

function routeOfTicket(desk: Desk, customer: string, { body }: TrackRecord): RouteOfSource | null {
  const stand = ticketStand(desk, body, courseOf(desk, body));
  if (stand === null) return null;
  const { contract, category, left } = stand;
  return { route: { customer, contract: contract.id, category, ...(left === null ? {} : { left }) }, contract };
}
