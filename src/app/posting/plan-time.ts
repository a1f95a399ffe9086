import type { Part, Revision, Route, Sharing, TimeSource } from "../records/billing";
import { instantText } from "../records/instant-text";
import { compareRevisions, newestOf, sameRoute } from "./order-revisions";
import type { Posting } from "./plan-posting";

/** A worklog or ticket with everything its posting depends on, read beforehand. */
export interface TimeFound {
  readonly key: string;
  readonly source: TimeSource;
  /** The newest revision heard of; null: only the route may have changed. */
  readonly heard: Revision | null;
  readonly own?: string | undefined;
  /** Shared anew over these contracts. */
  readonly sharing?: Sharing | undefined;
  /** Null: unrouted. */
  readonly route: Route | null;
  readonly trackRev: number;
  /** The seconds the newest revision has per period of its route's contract (RULES §3, option `split`); none when gone or unrouted. */
  readonly fresh: readonly Part[];
}

const NO_ROUTE: Route = { customer: "-", contract: "-", category: "-" };

/** DESIGN §5, posting, steps 3 and 4. Null: nothing newer, posted under the route that holds now. */
export function planTime(found: TimeFound): Posting | null {
  if (isPosted(found)) return null;
  const parts = partsNow(found);
  const revision = revisionOf(found);
  return {
    key: found.key,
    rev: found.source.rev,
    source: sourceAfter(found, parts),
    entries: parts.filter((part) => isChange(found, part)).map((part) => ({ period: part.period, said: saidOf(found, part) })),
    checks: [{ kind: "check", entity: "track", key: revision.issue, when: { rev: found.trackRev } }],
    spreads: sharedWith(found).length > 0,
  };
}

function isPosted(found: TimeFound): boolean {
  const { source, own, route } = found;
  const { posted } = source.body;
  const revision = revisionOf(found);
  if (own !== undefined && own !== source.body.own) return false;
  if (found.sharing !== undefined && JSON.stringify(found.sharing.shares) !== JSON.stringify(source.body.sharing?.shares ?? [])) return false;
  if (posted?.revision.gone === true && source.state === "gone") return true;
  if (route === null) return source.state === "unrouted" && compareRevisions(revision, source.body.revision) <= 0;
  if (posted === undefined || source.state === "pending" || source.state === "unrouted") return false;
  return compareRevisions(revision, posted.revision) <= 0 && sameRoute(posted.route, route);
}

/**
 * Step 4: the seconds a source shall have per period, old periods included with 0 where it left. A deleted worklog keeps the
 * route it was posted under; an unrouted one leaves every period.
 */
function partsNow({ source, fresh }: TimeFound): readonly Part[] {
  const left = (source.body.posted?.parts ?? []).filter(({ period }) => !fresh.some((part) => part.period === period));
  return [...fresh, ...left.map(({ period }) => ({ period, seconds: 0 }))];
}

const revisionOf = ({ source, heard }: TimeFound): Revision => (heard === null ? source.body.revision : newestOf(heard, source.body.revision));

/** An entry says nothing new when seconds, place, category and worklog data are as posted. */
function isChange(found: TimeFound, part: Part): boolean {
  const { posted } = found.source.body;
  const old = posted?.parts.find(({ period }) => period === part.period);
  if (old === undefined) return part.seconds !== 0;
  if (old.seconds !== part.seconds || posted === undefined) return true;
  if (part.seconds === 0) return false;
  const now = revisionOf(found);
  const same = now.issue === posted.revision.issue && now.author === posted.revision.author && now.started === posted.revision.started;
  return !(same && found.route !== null && sameRoute(posted.route, found.route));
}

function saidOf(found: TimeFound, part: Part): Posting["entries"][number]["said"] {
  const revision = revisionOf(found);
  return {
    kind: found.key.startsWith("ticket:") ? "ticket" : "usage",
    issue: revision.issue,
    body: {
      source: found.key,
      seconds: part.seconds,
      started: part.from ?? revision.started,
      logged: revision.logged,
      author: revision.author,
      category: found.route?.category ?? found.source.body.posted?.route.category ?? "-",
      ...(part.seconds === 0 ? {} : priceIn(found.route)),
      ...(found.route?.turn === undefined ? {} : { turn: found.route.turn }),
      ...(found.route?.onCall === true ? { onCall: true as const } : {}),
      ...(found.route?.left === undefined ? {} : { left: found.route.left }),
    },
  };
}

function priceIn(route: Route | null): Pick<Route, "quote" | "bundle"> {
  const { quote, bundle } = route ?? {};
  return { ...(quote === undefined ? {} : { quote }), ...(bundle === undefined ? {} : { bundle }) };
}

/** Every contract that it is shared with now or was before. */
function sharedWith({ source, sharing }: TimeFound): readonly string[] {
  const now = (sharing ?? source.body.sharing)?.shares ?? [];
  return [...new Set([...(source.body.sharedWith ?? []), ...now.map(({ contract }) => contract)])].toSorted();
}

function sourceAfter(found: TimeFound, parts: readonly Part[]): TimeSource {
  const { source, route } = found;
  const revision = revisionOf(found);
  const own = found.own ?? source.body.own;
  const sharing = found.sharing ?? source.body.sharing;
  const contracts = sharedWith(found);
  const shared = contracts.length === 0 ? {} : { ...(sharing === undefined ? {} : { sharing }), sharedWith: contracts };
  const posted =
    route === null && !revision.gone
      ? undefined
      : { revision, route: route ?? source.body.posted?.route ?? NO_ROUTE, parts: parts.filter((part) => part.seconds !== 0) };
  return {
    ...source,
    rev: source.rev + 1,
    state: contracts.length > 0 ? "pending" : revision.gone ? "gone" : route === null ? "unrouted" : "posted",
    issue: revision.issue,
    at: instantText(revision.updated),
    body: { revision, ...(own === undefined ? {} : { own }), ...shared, ...(posted === undefined ? {} : { posted }) },
  };
}
