import { within, type Descriptor, type ForgeInit } from "./forge-globals";
import { retryRequestOf, type Outcome } from "./invocation";

/** Why the platform, not the app, ended an invocation. */
export class Ended extends Error {
  constructor(
    readonly reason: "timeout" | "stopped",
    message: string,
  ) {
    super(message);
  }
}

export type Fetch = (descriptor: Descriptor, path: string, init: ForgeInit | undefined, stop: () => Promise<never>) => Promise<Response>;

export interface Execution {
  readonly runtime: unknown;
  readonly timeoutSeconds: number;
  readonly fetch: Fetch;
  work(): unknown;
}

/**
 * Runs one invocation to its end. Killed (by its time, or by the fault `stopAtWrite`), it is dead at once: the caller hears
 * so, and every request its code still makes is left without an answer for ever, as in a process that is gone.
 */
export async function execute({ runtime, timeoutSeconds, fetch, work }: Execution): Promise<Outcome> {
  const never = new Promise<never>(() => undefined);
  let isDead = false;
  let kill: (reason: Ended) => void = () => undefined;
  const killed = new Promise<never>((_, reject) => {
    kill = (reason) => {
      isDead = true;
      reject(reason);
    };
  });
  const stop = (): Promise<never> => {
    kill(new Ended("stopped", "stopped at a storage write"));
    return never;
  };
  const timer = setTimeout(() => kill(new Ended("timeout", `ran longer than ${timeoutSeconds} s`)), timeoutSeconds * 1000);
  try {
    const running = { runtime, fetch: (descriptor: Descriptor, path: string, init?: ForgeInit) => (isDead ? never : fetch(descriptor, path, init, stop)) };
    return ended(await Promise.race([killed, within(running, async () => work())]));
  } catch (error) {
    return failed(error);
  } finally {
    clearTimeout(timer);
  }
}

/** Results are plain JSON: what JSON drops, the platform drops. */
function ended(result: unknown): Outcome {
  const copy: unknown = result === undefined ? undefined : JSON.parse(JSON.stringify(result) ?? "null");
  return { ok: true, result: copy, retry: retryRequestOf(copy) };
}

export function failed(error: unknown): Outcome {
  if (error instanceof Ended) return { ok: false, reason: error.reason, name: "Ended", message: error.message };
  if (typeof error === "object" && error !== null && "message" in error)
    return { ok: false, reason: "thrown", name: "name" in error ? String(error.name) : "Error", message: String(error.message) };
  return { ok: false, reason: "thrown", name: "Error", message: String(error) };
}
