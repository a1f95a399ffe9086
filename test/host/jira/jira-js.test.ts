import { foreignCalls } from "./jira-js-sweep";
import { served } from "./served-site";
import { siteUnderTest } from "./site-under-test";
import { furnished } from "./sweep";

/** Whole sweeps take a second here and much longer on a machine with other work to do. */
jest.setTimeout(60_000);

/** jira.js shares no code with us; `throw` makes it a judge of every answer. */
test("a foreign client accepts the answer of every call it knows", async () => {
  const site = siteUnderTest();
  const place = await furnished(site);
  const { host, close } = await served(site);
  const complaints: string[] = [];
  let called = 0;
  try {
    for (const [name, run] of foreignCalls(host, place)) {
      called += 1;
      await run().catch((error: unknown) => complaints.push(`${name}: ${String(error)} ${JSON.stringify(error).slice(0, 800)}`));
    }
  } finally {
    await close();
  }
  expect(complaints).toEqual([]);
  expect(called).toBeGreaterThan(80);
});
