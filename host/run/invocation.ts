/** What the platform passes beside the event (`backendContext`, local-host.md §1.6). */
export interface BackendContext {
  /** The person behind a UI call; missing for events, schedules and queues. */
  readonly principal?: { readonly accountId: string };
  /** Missing outside the paid Marketplace; then everything is allowed (DESIGN §5). */
  readonly license?: { readonly isActive?: boolean; readonly active?: boolean };
  readonly installContext?: string;
}

export interface Invocation {
  readonly functionKey: string;
  readonly event: unknown;
  readonly context?: BackendContext;
  readonly appContext?: { readonly moduleType: string; readonly moduleKey: string };
  /** Real seconds; the manifest's, else the platform's, when missing. */
  readonly timeoutSeconds?: number;
}

/** Returned by a function that wants to be called again (`new InvocationError(…)` of `@forge/events` evaluates to it). */
export interface RetryRequest {
  /** Seconds, 1…900. */
  readonly retryAfter: number;
  readonly retryReason: string;
  readonly retryData: unknown;
}

/**
 * How an invocation ended. `thrown`: the function threw; `timeout`: it ran longer than its real seconds; `stopped`: the
 * fault `stopAtWrite` killed it between two statements, which no catch of the app can notice.
 */
export type Outcome =
  | { readonly ok: true; readonly result: unknown; readonly retry: RetryRequest | null }
  | { readonly ok: false; readonly reason: "thrown" | "timeout" | "stopped"; readonly name: string; readonly message: string };

/** Longest wait an app may ask for, seconds. D events-reference/product_events, 2026-08-22. */
export const RETRY_AFTER_MAX = 900;

export function retryRequestOf(result: unknown): RetryRequest | null {
  const { ["_retry"]: wanted, retryOptions: options } = (result ?? {}) as {
    readonly ["_retry"]?: unknown;
    readonly retryOptions?: Partial<RetryRequest> | null;
  };
  if (wanted !== true) return null;
  return {
    retryAfter: Math.min(RETRY_AFTER_MAX, Math.max(1, options?.retryAfter ?? 1)),
    retryReason: options?.retryReason ?? "FUNCTION_RETRY_REQUEST",
    retryData: options?.retryData ?? {},
  };
}
