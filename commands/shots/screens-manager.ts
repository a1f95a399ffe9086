import { say } from "../../src/text/say";
import { frameOf } from "../../test/browser/support/story";
import type { Morning } from "./morning";
import { inFrame, press, report, select, steps, tab, type, wait, type Play, type Screen } from "./screen";

const OCTOBER = "#/2026-10/brandl-service-60/2026-10-01";
const KERN = "#/2026-11/kern-support/2026-11-01";
const decisions = tab("decide.title");
const start = steps(decisions, wait(800), press("decide.new")(inFrame));
const kind = (value: string): Play => select("decide.kind", value)(inFrame);
const reason = (text: string): Play => type("decide.field.reason", text)(inFrame);
const time = (text: string): Play => type("decide.field.minutes", text)(inFrame);

const topUp = steps(start, time("2h"), reason("Paket für den Relaunch nachgekauft"), wait(1200));
const pooling = (key: string): Play =>
  steps(
    start,
    kind("pooled"),
    type("decide.field.work", key)(inFrame),
    select("decide.field.approver", { index: 1 })(inFrame),
    reason("Relaunch der Produktseiten"),
    wait(1200),
  );

/** What the manager meets while the month runs. */
export const manager = (states: Pick<Morning, "kern">): readonly Screen[] => [
  report("report-open", "WEB", "#/2026-11"),
  report("report-open-it", "IT", "#/2026-11"),
  report("report-month", "WEB", "#/2026-10"),
  report("statement", "WEB", OCTOBER),
  report("statement-why", "WEB", OCTOBER, (page, language) =>
    frameOf(page)
      .getByRole("button", { name: say(language, "action.why") })
      .nth(2)
      .click(),
  ),
  report("statement-sla", "WEB", OCTOBER, tab("report.tab.sla")),
  report("statement-corrections-none", "WEB", OCTOBER, tab("report.tab.corrections")),
  report("statement-announcements-none", "WEB", OCTOBER, tab("report.tab.announcements")),
  report("statement-sheet", "IT", KERN, steps(tab("report.tab.sheet"), wait(1200))),
  report("tasks", "IT", KERN, steps(tab("obligation.title"), wait(1200))),
  report("decisions-none", "IT", KERN, decisions),
  report("decide-empty-fields", "IT", KERN, steps(start, press("decide.next")(inFrame))),
  report("decide-top-up", "IT", KERN, topUp),
  report("decide-top-up-review", "IT", KERN, steps(topUp, press("decide.next")(inFrame))),
  report("decide-adjustment", "IT", KERN, steps(start, kind("adjusted"), time("45m"), reason("Arbeit außerhalb von Jira"), wait(1200))),
  report("decide-opening-balance", "IT", KERN, steps(start, kind("opening-balance"), time("90m"), reason("Rest aus dem alten Vertrag"), wait(1200))),
  report("decide-pooling", "IT", KERN, pooling(states.kern)),
  report("decide-bundle", "IT", KERN, steps(start, kind("bundle"), wait(600))),
  report("decide-hurdle", "IT", KERN, steps(start, kind("approved"), wait(600))),
  report("share", "IT", KERN, steps(decisions, wait(800), press("share.title")(inFrame), wait(1500))),
  report("contract-periods", "IT", "#/contract/kern-support"),
  report("close-too-early", "WEB", "#/close/2026-11"),
];
