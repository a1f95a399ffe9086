import { served } from "./served-site";
import { siteUnderTest } from "./site-under-test";
import { furnished } from "./sweep";

/** Whole sweeps take a second here and much longer on a machine with other work to do. */
jest.setTimeout(60_000);

interface Drift {
  readonly endpoint?: string;
  readonly issues?: readonly unknown[];
}

/** In audit mode the client's schemas are closed: keys that the real Jira does not send come to light. */
test("no answer carries a key that the foreign client has never seen", async () => {
  process.env["AUDIT_SCHEMAS"] = "true";
  const { foreignCalls } = await import("./jira-js-sweep");
  const site = siteUnderTest();
  const place = await furnished(site);
  const { host, close } = await served(site);
  try {
    for (const [, run] of foreignCalls(host, place)) await run();
  } finally {
    await close();
    delete process.env["AUDIT_SCHEMAS"];
  }
  const drift = (globalThis as Record<symbol, unknown>)[Symbol.for("apis-code-gen.schemaAudit")] as readonly Drift[] | undefined;
  expect(JSON.stringify(drift ?? [])).toBe("[]");
});
