import { languageOf, say } from "../../text/say";
import { lapseConsents } from "../consents/answer-consent";
import { judgeIssue, nameOf, type Crossing, type Judgement } from "../tracking/judge-issue";
import { accountsOf } from "../people/name-person";
import { instantText } from "../records/instant-text";
import type { TrackRecord } from "../records/track";
import { keyPart, sendNotice } from "../notices/send-notice";
import type { Ports } from "../ports";
import { TICK_SECONDS, updateTrack } from "../tracking/update-track";

/** Tracks one tick acts on; what is left comes with the next, five minutes later. */
const HITS_MAX = 100;

/**
 * One query on `track.due` (DESIGN §5, Tick); each hit is read again, judged again and acted on once. Safe to run twice: notices
 * are claimed, and a track that is told names what it was told. What falls due before the next tick gets an event of its own.
 */
export async function runTick(ports: Ports): Promise<void> {
  const horizon = instantText(ports.now() + TICK_SECONDS * 1000);
  const page = await ports.store.query("track", { index: "by-due", partition: ["open"], range: { upTo: horizon }, limit: HITS_MAX });
  for (const { key, value } of page.rows) {
    const wait = (Date.parse(value.due) - ports.now()) / 1000;
    if (wait <= 0) await actOnIssue(ports, key);
    else await ports.lanes.push("alarm", { kind: "alarm", issue: key, at: value.due }, { delaySeconds: Math.ceil(wait) + 1, oneAtATime: `issue:${key}` });
  }
}

/** Ends consents whose time is over, tells the highest untold crossing of every cycle, marks all of them as told. Safe to run twice, as the tick is. */
export async function actOnIssue(ports: Ports, issue: string): Promise<void> {
  const hit = await ports.store.get("track", issue);
  if (hit === null || hit.state !== "open" || Date.parse(hit.due) > ports.now()) return;
  const lapsed = await lapseConsents(ports, issue, hit.body.facts);
  const track = lapsed ? await ports.store.get("track", issue) : hit;
  if (track === null || track.state !== "open") return;
  const judgement = await judgeIssue(ports, issue, track.body);
  for (const crossing of highest(judgement.untold)) await tell(ports, issue, track, judgement, crossing);
  const told = [...new Set([...(track.body.told ?? []), ...judgement.untold.map(nameOf)])];
  await updateTrack(ports, issue, { facts: [], patch: { told } });
}

function highest(untold: readonly Crossing[]): readonly Crossing[] {
  const last = new Map<string, Crossing>();
  for (const crossing of untold) last.set(`${crossing.target}:${crossing.cycle}`, crossing);
  return [...last.values()];
}

async function tell(ports: Ports, issue: string, track: TrackRecord, judgement: Judgement, crossing: Crossing): Promise<void> {
  const cycle = judgement.cycles.find(({ target, cycle: number }) => target === crossing.target && number === crossing.cycle);
  if (cycle === undefined || judgement.contract === null) return;
  const assignee = track.body.assignee === undefined ? undefined : (await accountsOf(ports, [track.body.assignee])).get(track.body.assignee);
  const mention = assignee ?? judgement.contract.accountManager ?? null;
  const language = languageOf(mention === null ? "de" : await ports.jira.locale(mention));
  const facts = {
    metric: cycle.onCall === true ? `call.${cycle.metric}` : cycle.metric,
    due: instantText(cycle.dueAt),
    zone: judgement.contract.timezone,
    now: instantText(ports.now()),
    left: cycle.remainingSeconds,
  };
  const key = crossing.step === "breach" ? "notice.sla.breach" : "notice.sla.warning";
  await sendNotice(ports, {
    key: `sla:${issue}.${keyPart(crossing.target)}:${crossing.cycle}:${keyPart(crossing.step)}`,
    issue,
    text: say(language, key, facts),
    public: false,
    mention,
  });
}
