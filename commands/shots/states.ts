import { raise } from "../../test/browser/support/story";
import { restAs } from "../../test/browser/support/visit";

/** Keys of the work items that the pictures show. */
export interface States {
  readonly running: string;
  readonly paused: string;
  readonly over: string;
  readonly fresh: string;
}

const EVA = "qm:acme:eva";
const IVO = "qm:falkenstein:ivo";
const KAI = "qm:hafen:kai";
const MIRA = "712020:agent-mira";
const ADA = "712020:admin-ada";

const said = (text: string): unknown => ({ type: "doc", version: 1, content: [{ type: "paragraph", content: [{ type: "text", text }] }] });

/** A few steps on a Monday morning: one issue runs, one waits for its customer, one goes over the quota, one is new. */
export async function playStates(url: string): Promise<States> {
  const clock = (what: string, ask: unknown = {}): Promise<unknown> => restAs(url, ADA, "POST", `/host/clock/${what}`, ask);
  await clock("stop");
  await clock("advance", { until: "2026-11-09T07:40:00.000Z" });
  const agent = (key: string, path: string, body: unknown): Promise<unknown> => restAs(url, MIRA, "POST", `/rest/api/3/issue/${key}${path}`, body);
  const log = (key: string, minutes: number): Promise<unknown> =>
    agent(key, "/worklog", { started: "2026-11-09T08:00:00.000+0000", timeSpentSeconds: minutes * 60, comment: said("Umgesetzt und geprüft.") });
  const running = await raise(url, EVA, "Preise auf der Startseite ändern", 2);
  const paused = await raise(url, IVO, "Neue Bilder für die Winterkollektion", 3);
  const over = await raise(url, KAI, "Fahrplan der Fähre einpflegen", 2);
  await clock("advance", { jump: "hour" });
  await agent(paused, "/comment", { body: said("Welche Bildgröße wünschen Sie?") });
  await agent(paused, "/transitions", { transition: { id: "31" } });
  await agent(over, "/comment", { body: said("Wir beginnen gleich.") });
  await agent(over, "/transitions", { transition: { id: "21" } });
  await log(over, 25);
  await clock("advance", { jump: "hour" });
  const fresh = await raise(url, EVA, "Impressum ergänzen", 3);
  await clock("advance", { until: "2026-11-09T09:50:00.000Z" });
  return { running, paused, over, fresh };
}
