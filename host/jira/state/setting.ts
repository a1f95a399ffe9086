import type { HostStore } from "../../store/store";
import { TABLE, type SettingRow } from "./rows";

/** Jira's own defaults where it has them (8 h a day, 5 days a week), the poorer answer where the real one is not known. */
export const DEFAULT_SETTING: SettingRow = {
  hoursPerDay: 8,
  daysPerWeek: 5,
  customerCommentResumes: true,
  translatedNames: false,
  appLostBrowse: [],
  outside: {},
  appMayCheckOthers: false,
  outgoingMail: true,
  silentTransitions: [],
  feedOfDeletedIssues: false,
  grants: {},
};

/** Changes settings of the site as an administrator would; the others stay. */
export function changeSetting(store: HostStore, change: Partial<SettingRow>): void {
  const known = store.table<SettingRow>(TABLE.setting).get("site") ?? DEFAULT_SETTING;
  store.put(TABLE.setting, "site", { ...known, ...change });
}
