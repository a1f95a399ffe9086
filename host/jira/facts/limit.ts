/** Limits of Jira Cloud's REST API; source: developer.atlassian.com, rate limiting page of 2026-08-12. */

/** Writes to one issue: at most `writes` within `span` ms of the site's clock, for an app. */
export const WRITES_PER_ISSUE = [
  { writes: 20, span: 2_000 },
  { writes: 100, span: 30_000 },
] as const;
/** Points an hour, tier 1, all installations of the app together; resets at the full UTC hour. */
export const POINTS_PER_HOUR = 65_000;
/** Ids per `changelog/bulkfetch`, fields per call, histories per page. */
export const CHANGELOG_BULK = { issues: 1_000, fields: 10, page: 10_000, defaultPage: 1_000 } as const;
/** Page of `issue/{k}/changelog`. */
export const CHANGELOG_PAGE = 100;
export const ISSUE_BULK = 100;
/** Ids of `worklog/list`, ids a page of `worklog/updated`. */
export const WORKLOG_LIST = 1_000;
export const WORKLOG_FEED_PAGE = 1_000;
/** Changes of the last minute are not in the worklog feeds. */
export const WORKLOG_FEED_LAG = 60_000;
export const WORKLOG_PAGE = 5_000;
/** Worklogs inside the issue body (general knowledge, UNCERTAIN). */
export const WORKLOGS_IN_ISSUE = 20;
export const SEARCH_PAGE = { default: 50, most: 5_000, full: 100 } as const;
export const RECONCILE_IDS = 50;
export const PROPERTY = { key: 255, value: 32_768 } as const;
/** How far behind a stale search index is, in ms of the site's clock (the fault `staleQueries`). */
export const INDEX_LAG = 60_000;
