import type { Manifest } from "../manifest/manifest";
import type { Chance } from "../site/chance";
import type { SiteLog } from "../site/log";
import type { SiteParts } from "../site/site";
import { execute, failed } from "./execute";
import { installForgeGlobals } from "./forge-globals";
import type { Invocation, Outcome } from "./invocation";
import type { FunctionModule } from "./load-functions";
import { resolverEvent, resolverInvocation, type ResolverCall } from "./resolver-context";
import { route, type Reach } from "./route";
import { RESOLVER_ANSWER_BYTES_MAX, RESOLVER_REQUEST_BYTES_MAX, TIMEOUT_ASYNC_SECONDS, TIMEOUT_DEFAULT_SECONDS, forgeRuntime } from "./runtime";

/** A line of the invocation list the shell shows. */
export interface InvocationRecord {
  readonly id: string;
  readonly functionKey: string;
  /** Virtual time, epoch milliseconds. */
  readonly at: number;
  /** Real milliseconds. */
  readonly took: number;
  readonly ended: "ok" | "retry" | "thrown" | "timeout" | "stopped";
}

/** Invocations remembered for the shell. */
export const INVOCATIONS_KEPT = 500;

export interface RunnerParts {
  readonly site: SiteParts;
  readonly manifest: Manifest;
  readonly luck: Chance;
  readonly log: SiteLog;
  /** Late, because Jira and the queue need the runner themselves. */
  readonly reach: () => Reach;
}

/** Runs the app's functions as the platform would, each with its own identity, counted and remembered. */
export class Runner {
  private functions: FunctionModule | null = null;
  private codeDir: string | null = null;
  private readonly records: InvocationRecord[] = [];
  private readonly entries: ReadonlyMap<string, Manifest["modules"]["function"][number]>;
  /** Functions that only queues and schedules call: they get more time. */
  private readonly asyncKeys: ReadonlySet<string | undefined>;

  constructor(private readonly parts: RunnerParts) {
    installForgeGlobals();
    const { modules } = parts.manifest;
    this.entries = new Map(modules.function.map((entry) => [entry.key, entry]));
    this.asyncKeys = new Set([...(modules["consumer"] ?? []), ...(modules["scheduledTrigger"] ?? [])].map((module) => module.function));
  }

  /** Takes the app's functions (also a new version of them); `appCodeDir` is where its `__LOCALES__` lie. */
  load(functions: FunctionModule | null, appCodeDir: string | null): void {
    this.functions = functions;
    this.codeDir = appCodeDir;
  }

  /** The app's exports as evaluated for this site, or null. */
  functionsLoaded(): FunctionModule | null {
    return this.functions;
  }

  get isLoaded(): boolean {
    return this.functions !== null;
  }

  /** Oldest first. */
  invocations(): readonly InvocationRecord[] {
    return this.records;
  }

  /** Runs one function; never rejects, the outcome says how it ended. `origin` groups invocations that cause each other. */
  async invokeFunction(invocation: Invocation, origin?: string): Promise<Outcome> {
    const { site, luck, log } = this.parts;
    const id = luck.uuid();
    const began = performance.now();
    site.counters.invocations[invocation.functionKey] = (site.counters.invocations[invocation.functionKey] ?? 0) + 1;
    const outcome = await this.start(invocation, id, origin ?? id);
    const ended = !outcome.ok ? outcome.reason : outcome.retry === null ? "ok" : "retry";
    this.records.push({ id, functionKey: invocation.functionKey, at: site.clock.now(), took: performance.now() - began, ended });
    if (this.records.length > INVOCATIONS_KEPT) this.records.shift();
    if (!outcome.ok) log.write("error", invocation.functionKey, `${outcome.reason}: ${outcome.message}`);
    return outcome;
  }

  /** Calls a resolver for a UI: answers plain JSON, rejects with the message the bridge would show. */
  async invokeResolver(call: ResolverCall): Promise<unknown> {
    const { manifest } = this.parts;
    if (JSON.stringify(call.call).length > RESOLVER_REQUEST_BYTES_MAX) throw new Error("the request is larger than 500 KB");
    const outcome = await this.invokeFunction(resolverInvocation(manifest, call, resolverEvent(manifest, call)));
    if (!outcome.ok) throw new Error(outcome.message);
    if (outcome.result !== undefined && JSON.stringify(outcome.result).length > RESOLVER_ANSWER_BYTES_MAX) throw new Error("the answer is larger than 5 MB");
    return outcome.result;
  }

  private start(invocation: Invocation, id: string, origin: string): Promise<Outcome> | Outcome {
    const entry = this.entries.get(invocation.functionKey);
    if (entry === undefined) return failed(new Error(`manifest.yml has no function ${invocation.functionKey}`));
    const handler = this.functions?.[entry.handler.replace(/^\w+\./, "")];
    if (typeof handler !== "function") return failed(new Error(`the bundle exports no ${entry.handler}`));
    const { manifest, reach } = this.parts;
    const timeoutSeconds =
      invocation.timeoutSeconds ?? entry.timeoutSeconds ?? (this.asyncKeys.has(entry.key) ? TIMEOUT_ASYNC_SECONDS : TIMEOUT_DEFAULT_SECONDS);
    const scopes = manifest.permissions.scopes;
    return execute({
      timeoutSeconds,
      runtime: forgeRuntime({ invocation, invocationId: id, appCodeDir: this.codeDir, handler: entry.handler, timeoutSeconds, scopes }),
      fetch: (descriptor, path, init, stop) => route(reach(), { invocation, origin, stop }, descriptor, path, init),
      work: () => (handler as (event: unknown, context: unknown) => unknown)(JSON.parse(JSON.stringify(invocation.event)), invocation.context ?? {}),
    });
  }
}
