/** The life of one issue as the budget names it: raised in the portal, three comments, one pause, two worklogs, resolved. */
import { comment, customerComment, moveTo } from "../../host/demo/acts";
import { STATUS } from "../../host/jira/facts/workflow";
import { meter, type Counted } from "./meter";
import { EVA, MINUTE, MIRA, type Office } from "./office";

/** Waits for the first daily run and then for the end of an hourly one: reconciliation stays apart from what events cost. */
export async function afterHourly(office: Office): Promise<void> {
  const runs = (key: string): number => office.site.counters.invocations[key] ?? 0;
  for (let minute = 0; minute < 24 * 60 && runs("run-daily") === 0; minute += 5) await office.pass(5 * MINUTE);
  const before = runs("run-hourly");
  for (let minute = 0; minute < 70 && runs("run-hourly") === before; minute += 1) await office.pass(MINUTE);
  await office.pass(MINUTE);
}

export interface Life {
  readonly issue: { readonly id: string; readonly key: string };
  readonly counted: Counted;
}

/** Lives within 50 minutes; one issue was there before, so that what is read once a site is not counted to this one. */
export async function liveIssue(office: Office): Promise<Life> {
  const { site } = office;
  const earlier = await office.raise("Vorher");
  await comment(site.jira, MIRA, earlier.key, "Danke.", false);
  await afterHourly(office);
  const { counted, reset } = meter(site);
  reset();
  const issue = await office.raise("Öffnungszeiten ändern", { category: "content", severity: 2 });
  await office.pass(3 * MINUTE);
  await comment(site.jira, MIRA, issue.key, "Wir sehen es uns an.", false);
  await office.pass(3 * MINUTE);
  await moveTo(site.jira, MIRA, issue.key, STATUS.waiting);
  await office.pass(10 * MINUTE);
  await customerComment(site.jira, EVA, issue.key, "Die neue Zeit ist 9 bis 18 Uhr.");
  await office.pass(3 * MINUTE);
  await moveTo(site.jira, MIRA, issue.key, STATUS.progress);
  await office.log(issue.key, 600, new Date(site.clock.now() - 20 * MINUTE).toISOString());
  await office.pass(3 * MINUTE);
  await office.log(issue.key, 540, new Date(site.clock.now() - 15 * MINUTE).toISOString());
  await office.pass(3 * MINUTE);
  await comment(site.jira, MIRA, issue.key, "Erledigt.", false);
  await moveTo(site.jira, MIRA, issue.key, STATUS.resolved);
  await office.pass(3 * MINUTE);
  return { issue, counted: structuredClone(counted) };
}
