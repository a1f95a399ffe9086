import { timeOf } from "../../test/browser/support/story";
import type { Morning } from "./morning";
import { choose, inPanel, MIRA, panel, pick, press, steps, type, wait, type Play, type Screen } from "./screen";

const time =
  (typed: string): Play =>
  (page) =>
    timeOf(page.getByTestId("panel-issue-panel")).fill(typed);
const estimate = (typed: string): Play => steps(type("agent.estimate.time", typed)(inPanel), press("agent.estimate.submit")(inPanel), wait(800));
const why = press("action.why")(inPanel);
/** A button of the pages around the app. */
const jira =
  (de: string, en: string): Play =>
  (page, language) =>
    page.getByRole("button", { name: { de, en }[language], exact: true }).click();
const window = { who: MIRA, only: "window" } as const;

const reclassify = steps(
  press("action.change")(inPanel),
  wait(600),
  pick("agent.log.category", { de: "Selbst verschuldeter Fehler", en: "Self-inflicted fault" })(inPanel),
  wait(800),
  choose("agent.class.counts.from-now")(inPanel),
  type("agent.class.reason", "Das Postfach wurde beim Kunden geleert.")(inPanel),
);

/** What an agent meets before anybody was asked anything. */
export const agent = (states: Morning): readonly Screen[] => [
  { ...window, name: "queue", path: "/queue/WEB" },
  panel("issue-running", states.running),
  panel("issue-paused", states.paused),
  panel("issue-over", states.over),
  panel("issue-preview", states.fresh, time("45m")),
  panel("issue-ambiguous", states.fresh, time("1.30")),
  panel("issue-offer", states.fresh, estimate("45m")),
  panel("issue-ask-approval", states.fresh, steps(estimate("45m"), press("agent.consent.ask.approval")(inPanel))),
  panel("issue-quote-needed", states.feature, estimate("6h")),
  panel("issue-ask-quote", states.feature, steps(estimate("6h"), press("agent.consent.ask.quote")(inPanel))),
  panel("issue-parks", states.feature, time("45m")),
  panel("issue-reclassify", states.fault, reclassify),
  panel("issue-task", states.task),
  panel("issue-on-call-quiet", states.oncall, press("on-call.open")(inPanel)),
  { ...window, name: "issue-why", path: `/browse/${states.over}`, play: why },
  { ...window, name: "create", path: "/queue/WEB", play: jira("Erstellen", "Create") },
  { ...window, name: "host-drawer", path: "/queue/WEB", play: jira("Host", "Host") },
];
