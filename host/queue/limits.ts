/** Limits of async events. Source D = developer.atlassian.com/platform/forge limits-async-events, mirror of 2026-08-22; S = `@forge/events` 3.0.8, read 2026-10-12. */

/** Events of one push. S. */
export const EVENTS_PER_PUSH_MAX = 50;
/** Bytes of one push (200 KB). S. */
export const PUSH_BYTES_MAX = 200 * 1024;
/** Bytes of one event whose consumer may run longer than 55 s (100 KB). D. */
export const LONG_EVENT_BYTES_MAX = 100 * 1024;
/** Events per minute and installation. D. */
export const EVENTS_PER_MINUTE_MAX = 500;
/** Seconds. S. */
export const DELAY_SECONDS_MAX = 900;
/** Pushes one originating invocation may cause, itself and through the consumers it wakes. D (cyclic limit). */
export const PUSHES_PER_ORIGIN_MAX = 1000;
/** Milliseconds in which an event is tried again (24 h). D. */
export const RETENTION_MS = 24 * 3_600_000;
/** Seconds before the first retry of a consumer that threw; doubled each time. Seen once live as about 40 s (jira-api.md §2.4). */
export const BACKOFF_FIRST_SECONDS = 40;
/** Seconds; the backoff grows no further. D. */
export const BACKOFF_MAX_SECONDS = 900;
/** Bytes of `retryData` (4 KB). D. */
export const RETRY_DATA_BYTES_MAX = 4 * 1024;
/** Milliseconds a finished job's figures can be asked for: ours, the platform names no number. */
export const JOB_KEPT_MS = 24 * 3_600_000;
