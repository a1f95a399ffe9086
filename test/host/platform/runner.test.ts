import { composeSite } from "../../../host/site/compose-site";
import type { RestRequest } from "../../../host/site/site";
import { NINE, inApp, listeningJira, probeSite, teach } from "./probe-site";

const ACTOR = { kind: "user", accountId: "712020:agent-mira" } as const;
const call = (functionKey: string, payload: unknown) => ({
  resolverFunction: "agent-resolver",
  call: { functionKey, payload },
  extension: { issue: { id: "10001", key: "WEB-1" } },
  moduleKey: "issue-panel",
  actor: ACTOR,
  accountType: "licensed" as const,
  timezone: "Europe/Vienna",
});

test("a resolver of the real SDK gets the page's context and the platform's identity, and answers plain JSON", async () => {
  const answer = await probeSite().run.invokeResolver(call("echo", { minutes: 15 }));

  expect(answer).toMatchObject({
    payload: { minutes: 15 },
    context: {
      accountId: "712020:agent-mira",
      accountType: "licensed",
      moduleKey: "issue-panel",
      locale: "de-DE",
      extension: { type: "jira:issuePanel", issue: { key: "WEB-1" } },
    },
  });
  expect(answer).not.toHaveProperty("gone");
});

test("an error of a resolver rejects with its message and lands in the log", async () => {
  const site = probeSite();

  await expect(site.run.invokeResolver(call("fail", {}))).rejects.toThrow("no such contract");
  await expect(site.run.invokeResolver(call("unknown", {}))).rejects.toThrow("Resolver has no definition for 'unknown'.");
  expect(site.log.entries().map(({ level, source, text }) => `${level} ${source} ${text}`)).toContain("error agent-resolver thrown: no such contract");
});

test("the app lives in the site's time, with the site's chance, and reaches nothing outside", async () => {
  const { manifest } = probeSite();
  const extra = {
    ...manifest,
    modules: {
      ...manifest.modules,
      function: [...manifest.modules.function, { key: "clock", handler: "index.clockOfTheApp" }, { key: "fetch", handler: "index.fetchOfTheApp" }],
    },
  };
  const clockOf = async (seed: number) =>
    (await probeSite({}, { manifest: extra, seed }).run.invokeFunction({ functionKey: "clock", event: {} })) as { result: unknown };

  const first = await clockOf(7);
  expect(first.result).toMatchObject({ now: NINE, fresh: "2027-03-01T08:00:00.000Z", isDate: true });
  expect((await clockOf(7)).result).toEqual(first.result);
  expect((await clockOf(8)).result).not.toEqual(first.result);
  const fetched = await probeSite({}, { manifest: extra }).run.invokeFunction({ functionKey: "fetch", event: {} });
  expect(fetched).toMatchObject({ result: expect.stringContaining("no egress") });
});

test("each way of asking Jira reaches it as the right actor", async () => {
  const asked: RestRequest[] = [];
  const site = probeSite({}, { jira: () => listeningJira(asked) });
  teach(site, {
    tick: async ({ api, route }) => {
      await api.asApp().requestJira(route`/rest/api/3/issue/${"WEB-1"}?fields=${"a b"}`);
      await api.asUser().requestJira(route`/rest/api/3/myself`, { method: "post", headers: { Accept: "application/json" }, body: "{}" });
      const gone = await api.asApp().requestJira(route`/rest/api/3/issue/1`, { method: "DELETE" });
      return gone.status;
    },
  });

  const outcome = await site.run.invokeFunction({ functionKey: "run-tick", event: {}, context: { principal: { accountId: ACTOR.accountId } } });

  expect(outcome).toMatchObject({ ok: true, result: 204 });
  expect(asked.map(({ method, path, actor }) => ({ method, path, actor }))).toEqual([
    { method: "GET", path: "/rest/api/3/issue/WEB-1?fields=a%20b", actor: { kind: "app" } },
    { method: "POST", path: "/rest/api/3/myself", actor: ACTOR },
    { method: "DELETE", path: "/rest/api/3/issue/1", actor: { kind: "app" } },
  ]);
  expect(asked[1]?.headers).toMatchObject({ accept: "application/json" });
});

test("without a person there is no asUser, and nobody is impersonated", async () => {
  const message = (work: Promise<unknown>) =>
    work.then(
      () => "answered",
      (error: Error) => error.message,
    );
  const found = await inApp(probeSite(), async ({ api, route }) => [
    await message(api.asUser().requestJira(route`/rest/api/3/myself`)),
    await message(api.asUser("712020:other").requestJira(route`/rest/api/3/myself`)),
  ]);

  expect(found[0]).toContain("Authentication Required");
  expect(found[1]).toContain("AUTH_TYPE_UNAVAILABLE");
});

test("what the host does not have says so by name, with 501", async () => {
  const answer = await inApp(probeSite(), async ({ api }) => {
    const response = await api.asApp().requestGraph("{ me }");
    return { status: response.status, body: (await response.json()) as { message: string } };
  });

  expect(answer.status).toBe(501);
  expect(answer.body.message).toBe("local host: fpp/app/stargate POST /graphql");
});

test("two sites in one process do not meet", async () => {
  const [one, two] = [probeSite(), probeSite({}, { start: NINE + 1000 })];
  const [, , seen] = await Promise.all([
    inApp(one, ({ kvs }) => kvs.set("where", "one")),
    inApp(two, ({ kvs }) => kvs.set("where", "two")),
    inApp(probeSite(), ({ kvs }) => kvs.get("where")),
  ]);

  expect(await inApp(one, ({ kvs }) => kvs.get("where"))).toBe("one");
  expect(await inApp(two, ({ kvs }) => kvs.get("where"))).toBe("two");
  expect(seen).toBeUndefined();
});

test("a function may also be a module made for the site; none at all is an outcome, not a crash", async () => {
  const site = composeSite({ start: NINE, functions: ({ clock }) => ({ tick: () => clock.now() }), jira: () => listeningJira([]) });

  expect(await site.run.invokeFunction({ functionKey: "run-tick", event: {} })).toMatchObject({ ok: true, result: NINE });
  expect(await site.run.invokeFunction({ functionKey: "run-hourly", event: {} })).toMatchObject({
    ok: false,
    reason: "thrown",
    message: "the bundle exports no index.hourly",
  });
  expect(await site.run.invokeFunction({ functionKey: "nothing", event: {} })).toMatchObject({ ok: false, message: "manifest.yml has no function nothing" });
  expect(site.counters.invocations).toEqual({ "run-tick": 1, "run-hourly": 1, nothing: 1 });
});

test("a function that runs longer than its time is ended", async () => {
  const site = probeSite({ tick: () => new Promise((resolve) => setTimeout(resolve, 60_000).unref()) });

  expect(await site.run.invokeFunction({ functionKey: "run-tick", event: {}, timeoutSeconds: 0.02 })).toMatchObject({ ok: false, reason: "timeout" });
});
