/** Limits of the Key-Value Store and the Custom Entity Store. Source D = developer.atlassian.com/platform/forge, read in its mirror of 2026-08-22. */

/** Characters. D limits-kvs-ce, 2026-08-22. */
export const KEY_CHARACTERS_MAX = 500;
/** D entities-errorhandling, 2026-08-22. */
export const KEY_PATTERN = /^(?!\s+$)[a-zA-Z0-9:._\s\-#]+$/;
/** Bytes of the value's JSON in UTF-8 (240 KiB). D limits-kvs-ce, 2026-08-22. */
export const VALUE_BYTES_MAX = 240 * 1024;
/** Levels of nested objects and lists. D entities-manifest, 2026-08-22 (the error table says 32; the poorer number holds here). */
export const VALUE_DEPTH_MAX = 31;
/** Operations of a transaction, items of a batch. D kvs-batch and transactions, 2026-08-22. */
export const OPERATIONS_MAX = 25;
/** Bytes of a transaction or a batch (4 MB). D kvs-batch, 2026-08-22. */
export const REQUEST_BYTES_MAX = 4 * 1024 * 1024;
/** Records of a page. D entities-api-query, 2026-08-22. */
export const PAGE_DEFAULT = 10;
export const PAGE_MAX = 100;
/** Conditions of one query's filters. D entities-api-query, 2026-08-22. */
export const FILTERS_MAX = 100;
/** 32-bit signed. D entities-manifest, 2026-08-22. */
export const INTEGER_MIN = -2_147_483_648;
export const INTEGER_MAX = 2_147_483_647;
/** Bytes of all partition values and of the range value of an index entry. D entities-manifest, 2026-08-22. */
export const PARTITION_BYTES_MAX = 1700;
export const RANGE_BYTES_MAX = 900;
/** Seconds (one year). D kvs-api (time to live), 2026-08-22. */
export const TTL_SECONDS_MAX = 365 * 86_400;
/** Milliseconds an expired record may still be read (48 h); the host takes them all. D kvs-api, 2026-08-22. */
export const EXPIRED_READABLE_MS = 48 * 3_600_000;
/** Bytes of a billed unit; every request is rounded up. D limits-kvs-ce, 2026-08-22. */
export const UNIT_BYTES = 10 * 1024;
/** Bytes a read without a result counts. D forge-platform-pricing, 2026-08-22. */
export const EMPTY_READ_BYTES = 1024;
