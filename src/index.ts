/** What manifest.yml names as handlers, grouped as there. */
export { field } from "./forge/resolvers/field";
export { agent } from "./forge/resolvers/agent";
export { report } from "./forge/resolvers/report";
export { admin } from "./forge/resolvers/admin";
export { customer } from "./forge/resolvers/customer";
export { issueBadge } from "./forge/resolvers/issue-badge";
export { onIssue, onComment, onWorklog, onInstalled } from "./forge/triggers/on-event";
export { tick, hourly, daily } from "./forge/triggers/on-schedule";
export { runLane, runSettle, runJob, runAlarm } from "./forge/queues/on-work";
