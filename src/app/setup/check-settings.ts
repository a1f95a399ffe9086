import { problem, type Problem } from "../../core/problem";
import type { Settings } from "../api";
import { isJson } from "../read-json";

const ENTRIES_MAX = 500;

/** Settings come from a browser: shapes and ranges are checked before they are kept. */
export function checkSettings(settings: Settings): readonly Problem[] {
  const lists = [settings?.categoryByRequestType, settings?.severityByPriority, settings?.marks];
  if (lists.some((one) => typeof one !== "object" || one === null || Object.keys(one).length > ENTRIES_MAX) || !Array.isArray(settings.serviceAccounts)) {
    return [problem("app.ask-malformed", "settings")];
  }
  if (!isPlace(settings.owed)) return [problem("app.ask-malformed", "settings.owed")];
  const severities = Object.entries(settings.severityByPriority).filter(([, severity]) => !Number.isInteger(severity) || severity < 1 || severity > 9);
  const marks = Object.keys(settings.marks).filter((mark) => !/^#[\p{L}\p{N}_-]{1,40}$/u.test(mark));
  return [
    ...severities.map(([priority, severity]) => problem("app.unknown-severity", `settings.severityByPriority.${priority}`, { severity, levels: 9 })),
    ...marks.map((mark) => problem("app.mark-malformed", "settings.marks", { mark })),
  ];
}

/** Ids of Jira's projects and issue types are numbers. */
const isPlace = (owed: unknown): boolean => {
  if (owed === undefined) return true;
  if (!isJson(owed)) return false;
  const { project, issueType, ...rest } = owed;
  return isId(project) && (issueType === undefined || isId(issueType)) && Object.keys(rest).length === 0;
};
const isId = (value: unknown): boolean => typeof value === "string" && /^\d{1,18}$/.test(value);
