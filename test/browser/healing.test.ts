import { BROWSER_MS, type Stage } from "./support/stage";
import { appFields, EVA, frameOf, host, MIRA, MORNING, NORA, openStory, pageAs, panelOf, pass, raise, shows } from "./support/story";
import { restAs } from "./support/visit";

jest.setTimeout(BROWSER_MS);

let stage: Stage;
beforeAll(async () => {
  stage = await openStory();
});
afterAll(() => stage.close());

const said = (text: string): unknown => ({ type: "doc", version: 1, content: [{ type: "paragraph", content: [{ type: "text", text }] }] });

/** A reply, a question to the customer, a worklog and its correction, none of which the app hears of. */
async function workUnheard(key: string): Promise<void> {
  const issue = `/rest/api/3/issue/${key}`;
  const asMira = <T>(method: string, path: string, body: unknown): Promise<T> => restAs<T>(stage.url, MIRA, method, issue + path, body);
  await asMira("POST", "/comment", { body: said("Wir kümmern uns.") });
  await asMira("POST", "/transitions", { transition: { id: "31" } });
  const started = MORNING.replace("Z", "+0000");
  const { id } = await asMira<{ id: string }>("POST", "/worklog", { started, timeSpentSeconds: 3600 });
  await asMira("PUT", `/worklog/${id}`, { timeSpentSeconds: 2700 });
}

/** Every event is lost from here on: what is right afterwards, the hourly reading made right. */
it("an hour after every event was lost, panel, fields and statement are right again", async () => {
  const key = await raise(stage.url, EVA, "Von niemandem gehört", 2);
  await host(stage.url, "faults", { dropEvents: 1 });
  await workUnheard(key);
  const before = await appFields(stage.url, key);
  expect([before["support-minutes"], before["covered-minutes"]]).not.toEqual([15, 30]);

  await pass(stage.url, { jump: "hour" });
  const fields = await appFields(stage.url, key);
  expect([fields["support-minutes"], fields["covered-minutes"]]).toEqual([15, 30]);

  const mira = await pageAs(stage, MIRA, `/browse/${key}`);
  await shows(panelOf(mira), "erfüllt heute, 08:40", "pausiert seit heute, 08:40", "30 min im Kontingent · 15 min zu berechnen = 22,50 €");

  const nora = await pageAs(stage, NORA, "/module/report/WEB");
  await frameOf(nora).getByRole("link", { name: "ACME GmbH" }).click();
  await shows(frameOf(nora).getByRole("row").filter({ hasText: key }), "45 min 30 min 15 min");
  await shows(frameOf(nora).getByRole("row").filter({ hasText: "15 min × 90,00 €/h" }), "22,50 €");
});
