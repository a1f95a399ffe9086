import { AsyncLocalStorage } from "node:async_hooks";

/** What the SDK hands to `__forge_fetch__` (local-host.md §1.2). */
export interface Descriptor {
  readonly type?: string;
  readonly provider?: string;
  readonly remote?: string;
  readonly accountId?: string;
  readonly contextAri?: string;
}

export interface ForgeInit {
  readonly method?: string;
  readonly headers?: unknown;
  readonly body?: unknown;
}

/** One running invocation, as the two globals of the SDK see it. */
export interface Running {
  readonly runtime: unknown;
  fetch(descriptor: Descriptor, path: string, init: ForgeInit | undefined): Promise<Response>;
}

const running = new AsyncLocalStorage<Running>();

/**
 * The backend seam of Forge: `globalThis.__forge_fetch__` and a getter `__forge_runtime__`. Both look up the invocation in
 * the asynchronous context, so any number of invocations of any number of sites run side by side in one process.
 */
export function installForgeGlobals(): void {
  if (Object.hasOwn(globalThis, "__forge_fetch__")) return;
  Object.defineProperty(globalThis, "__forge_runtime__", { get: () => running.getStore()?.runtime, configurable: true });
  Object.defineProperty(globalThis, "__forge_fetch__", {
    value: (descriptor: Descriptor, path: string, init?: ForgeInit): Promise<Response> => {
      const current = running.getStore();
      if (current === undefined) return Promise.reject(new Error(`local host: ${path} was called outside an invocation`));
      return current.fetch(descriptor, path, init);
    },
    configurable: true,
  });
}

export const within = <T>(invocation: Running, work: () => T): T => running.run(invocation, work);
