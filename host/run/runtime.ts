import { SITE } from "../site/site";
import type { Invocation } from "./invocation";

/** Version of the installed app, as the site reports it. */
export const APP_VERSION = "1.0.0";
/** Seconds a function may run unless the manifest says otherwise. D limits-invocation, 2026-08-05: resolver and trigger 25, consumer and schedule 55. */
export const TIMEOUT_DEFAULT_SECONDS = 25;
export const TIMEOUT_ASYNC_SECONDS = 55;
/** Bytes of a resolver's request and of its answer (500 KB, 5 MB). D limits-invocation, 2026-08-05. */
export const RESOLVER_REQUEST_BYTES_MAX = 500 * 1000;
export const RESOLVER_ANSWER_BYTES_MAX = 5 * 1000 * 1000;

export const INSTALL_CONTEXT = `ari:cloud:jira::site/${SITE.cloudId}`;

const METRICS = {
  counter: () => ({ incr: ignore, incrBy: ignore, decr: ignore, decrBy: ignore }),
  timing: () => ({ measure: () => ({ stop: ignore }) }),
  gauge: () => ({ set: ignore }),
};

function ignore(): void {
  // the local host keeps no platform metrics
}

export interface RuntimeParts {
  readonly invocation: Invocation;
  readonly invocationId: string;
  readonly appCodeDir: string | null;
  readonly handler: string;
  readonly timeoutSeconds: number;
  readonly scopes: readonly string[];
}

/** `__forge_runtime__` of one invocation, the fields the SDK reads (local-host.md §1.1); times left are real time. */
export function forgeRuntime({ invocation, invocationId, appCodeDir, handler, timeoutSeconds, scopes }: RuntimeParts): Record<string, unknown> {
  const endsAt = performance.now() + timeoutSeconds * 1000;
  const { principal, license, installContext } = invocation.context ?? {};
  return {
    proxy: { token: "local", url: "http://localhost.invalid" },
    contextAri: installContext ?? INSTALL_CONTEXT,
    container: { region: "local", runtime: "nodejs24.x", handler, ...(appCodeDir === null ? {} : { appCodeDir }) },
    appContext: {
      appId: SITE.appId,
      appVersion: APP_VERSION,
      environmentId: SITE.environmentId,
      environmentType: "DEVELOPMENT",
      invocationId,
      installationId: SITE.installationId,
      functionKey: invocation.functionKey,
      ...invocation.appContext,
      ...(license === undefined ? {} : { license }),
      permissions: { scopes, external: {} },
    },
    ...(principal === undefined ? {} : { aaid: principal.accountId }),
    lambdaContext: { awsRequestId: invocationId, getRemainingTimeInMillis: () => Math.max(0, endsAt - performance.now()) },
    tracing: { traceId: invocationId.replaceAll("-", ""), spanId: invocationId.slice(0, 8) },
    realtime: {},
    metrics: METRICS,
    featureFlags: () => false,
  };
}
