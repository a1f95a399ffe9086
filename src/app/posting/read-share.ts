import { assert } from "../../core/assert";
import { stretchAt, turnOf } from "../../core/contract/class-course";
import type { Contract } from "../../core/contract/contract";
import { shareSeconds } from "../../core/rating/share";
import { instant } from "../../core/time/instant";
import { localDateOf } from "../../core/time/zone";
import { courseOf } from "../tracking/course-of-issue";
import { cutParts } from "./cut-parts";
import { loadBook, type ContractBook } from "../contracts/load-contracts";
import { contractOn, loadDesk } from "../tracking/load-desk";
import { planShare, type SharePart } from "./plan-share";
import type { Posting } from "./plan-posting";
import { priceOf } from "../tracking/price-of-issue";
import { categoryOf } from "../tracking/route-issue";
import type { Ports } from "../ports";
import { isShareSource, isTimeSource, type Said, type TimeSource } from "../records/billing";
import type { TrackRecord } from "../records/track";

/**
 * One contract's part of a shared worklog (DESIGN §5): the worklog's source says what is shared and how, the issue's track under which
 * category. A contract that left, and a worklog that is gone, leave nothing; one outside its term waits for a person.
 */
export async function readShare(ports: Ports, key: string): Promise<{ readonly posting: Posting | null; readonly contracts: ReadonlyMap<string, Contract> }> {
  const source = await ports.store.get("source", key);
  assert(source !== null && isShareSource(source), `source ${key} is no share`);
  const worklog = await ports.store.get("source", source.body.worklog);
  assert(worklog !== null && isTimeSource(worklog), `share ${key} has no worklog`);
  const { issue } = worklog.body.revision;
  const track = await ports.store.get("track", issue);
  assert(track !== null, `share ${key} has no track`);
  const book = await loadBook(ports, source.body.contract);
  const latest = book?.versions.at(-1)?.contract;
  assert(book !== null && latest !== undefined, `contract ${source.body.contract} of ${key} was never in force`);
  const gone = worklog.body.revision.gone || track.state === "ignored";
  const part = gone ? "left" : await partOf(ports, book, worklog, track);
  const checks: Posting["checks"] = [
    { kind: "check", entity: "source", key: source.body.worklog, when: { rev: worklog.rev } },
    { kind: "check", entity: "track", key: issue, when: { rev: track.rev } },
  ];
  return { posting: planShare({ key, source, issue, part, gone, checks }), contracts: new Map([[book.id, latest]]) };
}

async function partOf(ports: Ports, book: ContractBook, { body }: TimeSource, track: TrackRecord): Promise<SharePart> {
  const { shares = [] } = body.sharing ?? {};
  const place = shares.findIndex(({ contract }) => contract === book.id);
  const share = shares[place];
  if (share === undefined) return "left";
  const contract = inForce(book, body.revision.started);
  if (contract === null) return "outside-term";
  const seconds = shareSeconds(body.revision.seconds, shares)[place] ?? 0;
  const stretch = stretchAt(courseOf(await loadDesk(ports, track.body), track.body), instant(body.revision.started));
  const { own, revision } = body;
  const category = categoryOf(contract, { own, mark: revision.mark, issue: stretch.category ?? undefined }) ?? "-";
  const turned = own === undefined && revision.mark === undefined ? turnOf(stretch) : {};
  const weights = shares.reduce((sum, { weight = 1 }) => sum + weight, 0);
  const { author, started, logged } = revision;
  const price = priceOf(track.body.facts, contract.id);
  return cutParts(contract, { ...revision, seconds }, "share").map(({ period, seconds: cut, from }) => {
    const said: Extract<Said, { kind: "usage" | "ticket" }>["body"] = {
      source: "",
      seconds: cut,
      started: from ?? started,
      logged,
      author,
      category,
      share: { of: revision.seconds, weight: share.weight ?? 1, weights },
      ...turned,
      ...price,
    };
    return { period, said };
  });
}

/** The version of a contract that covers an instant; null outside its term. */
export function inForce(book: ContractBook, at: number): Contract | null {
  const contract = contractOn(book, instant(at));
  if (contract === null || contract.state === "draft") return null;
  const date = localDateOf(instant(at), contract.timezone);
  const until = book.versions.at(-1)?.contract.term.until ?? null;
  return date >= contract.term.from && (until === null || date < until) ? contract : null;
}
