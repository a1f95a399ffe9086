/** Settings that are words; the empty one stands for null. Numbers are typed in freely. */
export const CHOICES: Readonly<Record<string, readonly string[]>> = {
  rateLimit: ["", "jira-quota-global-based", "jira-quota-tenant-based", "jira-burst-based", "jira-per-issue-on-write"],
  eventFields: ["documented", "full"],
  absentKeyCondition: ["fails", "holds"],
  pointsOfPostReads: ["dear", "cheap"],
};
