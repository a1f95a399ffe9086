import { composeSite } from "../../../host/site/compose-site";
import { makeSite } from "../../../host/site/make-site";
import { NINE, listeningJira, probeSite, temporary } from "./probe-site";

const MINUTE = 60_000;

test("a fresh site with an app is installed once, and not again after a restart", async () => {
  const journalFile = temporary("installed");
  const installed: unknown[] = [];
  const open = () =>
    composeSite({
      start: NINE,
      journalFile,
      functions: () => ({ onInstalled: (event: unknown) => void installed.push(event) }),
      jira: () => listeningJira([]),
    });
  const first = open();
  await first.clock.advanceTo(NINE + MINUTE);
  first.dispose();
  const second = open();
  await second.clock.advanceTo(NINE + 2 * MINUTE);
  second.dispose();

  expect(installed).toMatchObject([{ eventType: "avi:forge:installed:app", app: { version: "1.0.0" } }]);
  expect([first.isFresh, second.isFresh]).toEqual([true, false]);
});

test("a site without an app lives on and calls nobody", async () => {
  const site = composeSite({ start: NINE, functions: null, jira: () => listeningJira([]) });
  site.events.emit({ name: "avi:jira:created:worklog", selfGenerated: false, payload: { worklog: { id: "1" } } });
  await site.clock.advanceTo(NINE + 60 * MINUTE);

  expect([site.counters.invocations, site.log.entries(), site.events.pending()]).toEqual([{}, [], []]);
});

test("a missing bundle is named", async () => {
  await expect(makeSite({ start: NINE, functions: "no/such/index.cjs" })).rejects.toThrow("no/such/index.cjs is missing");
});

test("a site with its Jira answers the app's requests", async () => {
  const site = await makeSite({ start: NINE, functions: () => ({}) });
  const anonymous = await site.jira.handle({ method: "GET", path: "/rest/api/3/myself", headers: {}, body: null, actor: { kind: "anonymous" } });

  expect(anonymous.status).toBe(401);
});

test("faults are thrown from their own seed, which can be changed while the site runs", () => {
  const lost = (seed: number): string => {
    const site = probeSite();
    site.faults.seed = seed;
    site.faults.dropEvents = 0.5;
    for (let n = 0; n < 30; n += 1) site.events.emit({ name: "avi:jira:created:worklog", selfGenerated: false, payload: { worklog: { id: String(n) } } });
    return JSON.stringify(site.events.pending().map(({ payload }) => payload["worklog"]));
  };

  expect(lost(5)).toBe(lost(5));
  expect(lost(6)).not.toBe(lost(5));
});

test("the log forgets its oldest entries", () => {
  const { log } = probeSite();
  for (let n = 0; n < 1500; n += 1) log.write("info", "test", String(n));

  expect([log.entries().length, log.entries()[0]?.text, log.entries().at(-1)?.seq]).toEqual([1000, "500", 1500]);
});
