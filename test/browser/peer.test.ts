import { KEEP_MS, PortPeer, type CommandHandler } from "../../host/bridge/peer";
import type { AnyFunction, Port, WireMessage } from "../../host/bridge/wire";
import { memoryHistory } from "../../host/bridge/memory-history";

/** Two ports laid against each other; what crosses is cloned, so a function that slips through fails the test. */
function wire(left: CommandHandler, right: CommandHandler, now = () => 0): { readonly left: PortPeer; readonly right: PortPeer } {
  const ports: Port[] = [];
  const port = (other: number): Port => ({
    onmessage: null,
    postMessage: (message: WireMessage) => {
      const copy = structuredClone(message);
      queueMicrotask(() => ports[other]?.onmessage?.({ data: copy } as MessageEvent<WireMessage>));
    },
  });
  const [a, b] = [port(1), port(0)];
  ports.push(a, b);
  return { left: new PortPeer(a, left, now), right: new PortPeer(b, right) };
}

const none: CommandHandler = (name) => Promise.reject(new Error(`no ${name}`));

describe("function marshalling", () => {
  it("carries functions both ways, inside payloads and answers", async () => {
    const { left } = wire(none, async (_name, payload) => {
      const { double } = payload as { double: (n: number) => Promise<number> };
      const doubled = await double(21);
      return { doubled, again: async (n: number) => (await double(n)) + 1 };
    });
    const answer = (await left.call("x", { double: (n: number) => n * 2 })) as { doubled: number; again: (n: number) => Promise<number> };
    expect(answer.doubled).toBe(42);
    expect(await answer.again(5)).toBe(11);
  });

  it("gives the same function for the same reference", async () => {
    const heard: unknown[] = [];
    const { left } = wire(none, (_name, payload) => heard.push((payload as { f: unknown }).f));
    const f: AnyFunction = () => 1;
    await left.call("x", { f });
    await left.call("x", { f });
    expect(heard[0]).toBe(heard[1]);
  });

  it("forgets functions of documents replaced long ago, and none before, however fast commits come", async () => {
    let time = 0;
    const documents: { click: () => Promise<unknown> }[] = [];
    const hear: CommandHandler = (_name, payload) => documents.push(payload as { click: () => Promise<unknown> });
    const { left } = wire(none, hear, () => time);
    for (let n = 0; n < 50; n += 1) await left.call("reconcile", { click: () => n }, "doc");
    expect(await documents[0]?.click()).toBe(0);
    time = KEEP_MS + 1;
    await left.call("reconcile", { click: () => 50 }, "doc");
    expect(left.kept).toBe(2);
    expect(await documents[49]?.click()).toBe(49);
    expect(await documents[50]?.click()).toBe(50);
    expect(await documents[48]?.click()).toBeUndefined();
  });

  it("copies at once: what is changed afterwards does not cross", async () => {
    const seen: unknown[] = [];
    const { left } = wire(none, (_name, payload) => seen.push(payload));
    const tree = { children: [{ text: "before" }] };
    const sent = left.call("reconcile", tree);
    (tree.children[0] as { text: string }).text = "after";
    await sent;
    expect(seen).toEqual([{ children: [{ text: "before" }] }]);
  });

  it("drops what React hangs on elements", async () => {
    const seen: unknown[] = [];
    const { left } = wire(none, (_name, payload) => seen.push(payload));
    const owner: Record<string, unknown> = {};
    owner["_owner"] = owner;
    await left.call("x", { $$typeof: Symbol("element"), type: "Button", props: { children: "act" }, _owner: owner, _store: {} });
    expect(seen).toEqual([{ type: "Button", props: { children: "act" } }]);
  });

  it("brings refusals over with name and message, and rejects what waits when closed", async () => {
    const { left } = wire(none, () => {
      throw Object.assign(new Error("not submittable"), { name: "BridgeAPIError" });
    });
    await expect(left.call("submit", 1)).rejects.toMatchObject({ name: "BridgeAPIError", message: "not submittable" });
    const silent = wire(none, () => new Promise(() => undefined));
    const waiting = silent.left.call("x", null);
    silent.left.close();
    await expect(waiting).rejects.toThrow("the frame is gone");
  });
});

describe("a frame's history", () => {
  it("pushes, replaces, goes back and forward, and tells its listeners", () => {
    const history = memoryHistory();
    const heard: string[] = [];
    const stop = history.listen(({ pathname }, action) => heard.push(`${action} ${pathname}`));
    history.push("/a?x=1#y");
    history.push({ pathname: "/b" }, { from: "a" });
    history.goBack();
    history.replace("/c");
    history.goForward();
    history.go(-5);
    stop();
    history.push("/unheard");
    expect(heard).toEqual(["PUSH /a", "PUSH /b", "POP /a", "REPLACE /c", "POP /b"]);
    expect(history.createHref({ pathname: "/a", search: "?x=1" })).toBe("/a?x=1");
  });
});
