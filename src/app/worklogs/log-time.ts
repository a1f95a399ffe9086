import type { Instant } from "../../core/time/instant";
import type { AgentApi, Answer, Refusal } from "../api";
import { announceOverage, noteNotAnnounced } from "../consents/announce-overage";
import { heardWorklogs } from "../hearing/hear-worklog";
import { refuse, type LoadedIssue } from "../tracking/load-issue";
import { draftTime, previewOf, type Draft } from "./preview-time";
import { postSources } from "../posting/post-sources";
import type { Ports } from "../ports";

type Ask = AgentApi["logTime"]["ask"];

/**
 * Logs time as the person, in Jira; the category is kept as our own fact, because Jira has no place for it (RULES §3). What goes
 * beyond the quota is announced first or says why not. Running it twice logs twice, as in Jira's own dialog: the button waits.
 */
export async function logTime(ports: Ports, loaded: LoadedIssue, ask: Ask, account: string, begun?: Instant): Promise<Answer<{ readonly worklog: string }>> {
  const draft = await draftTime(ports, loaded, ask, { begun });
  if ("problems" in draft) return draft;
  const refused = await announcedOrSaid(ports, loaded, draft, ask, account);
  if (refused !== null) return refused;
  const logged = await ports.jira.addWorklogAsUser(loaded.issue, { started: draft.started, seconds: ask.seconds, text: ask.comment.trim() });
  if ("problem" in logged) return { problems: [logged.problem] };
  const [heard] = await heardWorklogs(ports, [logged.worklog], "rest");
  if (heard !== undefined) await postSources(ports, [{ ...heard, ...(ask.category === null ? {} : { own: ask.category }), lane: draft.contract.id }]);
  return { worklog: logged.worklog.id };
}

async function announcedOrSaid(ports: Ports, loaded: LoadedIssue, draft: Draft, ask: Ask, account: string): Promise<Refusal | null> {
  const { announce } = await previewOf(ports, loaded, draft);
  if (!announce.needed || announce.announced) return null;
  const said = { seconds: ask.seconds, category: ask.category };
  if (ask.announce) return announceOverage(ports, loaded, said, account);
  if (ask.notAnnounced !== null && ask.notAnnounced.trim() !== "") return noteNotAnnounced(ports, loaded, { ...said, reason: ask.notAnnounced }, account);
  return refuse("app.announce-or-reason", "announce", { over: Math.ceil(draft.preview.usage.overageSeconds / 60) });
}
