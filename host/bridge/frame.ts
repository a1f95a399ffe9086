/**
 * Runs first in every app frame, before the bundle: puts `__bridge.callBridge` on the global object as the platform's
 * own script does, and speaks with the shell over a port that only the shell's origin can hand in.
 */
import { memoryHistory } from "./memory-history";
import { PortPeer, type Peer } from "./peer";
import { HELLO, snapshot, WELCOME, type Port } from "./wire";

type Call = (command: string, payload?: unknown) => Promise<unknown>;

const shellOrigin = (document.currentScript as HTMLScriptElement | null)?.dataset["shell"] ?? "";

const connected = new Promise<Peer>((resolve) => {
  const listen = (event: MessageEvent<unknown>): void => {
    const port = event.ports[0];
    if (event.origin !== shellOrigin || event.source !== window.parent || event.data !== WELCOME || port === undefined) return;
    window.removeEventListener("message", listen);
    resolve(new PortPeer(port as unknown as Port, (name) => Promise.reject(new Error(`the frame knows no command ${name}`))));
  };
  window.addEventListener("message", listen);
  window.parent.postMessage(HELLO, shellOrigin);
});

const ask = async (command: string, payload: unknown, scope?: string): Promise<unknown> => (await connected).call(command, payload, scope);

interface Theme {
  readonly colorMode?: string;
  readonly light?: string;
  readonly dark?: string;
  readonly spacing?: string;
  readonly typography?: string;
}

async function enableTheming(): Promise<void> {
  const context = (await ask("getContext", undefined)) as { readonly theme?: Theme };
  const theme = context.theme ?? {};
  const names = Object.entries(theme).filter(([kind]) => kind !== "colorMode");
  document.documentElement.setAttribute("data-color-mode", theme.colorMode ?? "light");
  document.documentElement.setAttribute("data-theme", names.map(([kind, name]) => `${kind}:${String(name)}`).join(" "));
}

const callBridge: Call = (command, payload) => {
  if (command === "createHistory") return Promise.resolve(memoryHistory());
  if (command === "enableTheming") return enableTheming();
  if (command === "reconcile") return ask(command, snapshot(payload), "doc");
  return ask(command, payload);
};

/** Tells the shell how tall the content is; what floats above the page (menus, dialogs) counts too. */
function watchHeight(): void {
  let told = 0;
  const measure = (): void => {
    const { scrollHeight, clientHeight, offsetHeight } = document.documentElement;
    const height = Math.ceil(scrollHeight > clientHeight ? scrollHeight : offsetHeight);
    if (height === told || height === 0) return;
    told = height;
    void ask("__height", height).catch(() => undefined);
  };
  new ResizeObserver(measure).observe(document.body);
  new MutationObserver(measure).observe(document.body, { childList: true, subtree: true });
  measure();
}

Object.assign(globalThis, { __bridge: { callBridge } });
document.addEventListener("DOMContentLoaded", watchHeight);
