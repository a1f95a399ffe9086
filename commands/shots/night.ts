import { say } from "../../src/text/say";
import { inPanel, panel, pick, press, request, steps, UTE, wait, type Act, type Play } from "./screen";
import type { Issue, Site } from "./site";

export const nights = (site: Site): readonly Act[] => {
  let server: Issue = { id: "", key: "" };
  const view = async (): Promise<{ readonly calls: readonly Fact[]; readonly deployments: readonly Fact[] }> =>
    (await site.panel<{ onCall: { calls: readonly Fact[]; deployments: readonly Fact[] } }>(server, "issue", {})).onCall;
  return [
    {
      /** Tuesday 5 January 2027, 23:00 in Stuttgart, before a holiday there. */
      async play() {
        await site.until("2027-01-05T22:00:00.000Z");
        server = await site.raise(UTE, 2, "Server antwortet nicht mehr", "incident", 1, "6");
        await site.until();
      },
      screens: () => [
        panel("on-call-reachable", server.key, wait(1000)),
        panel("on-call-does-not-count", server.key, steps(pick("on-call.channel", { de: "E-Mail", en: "email" })(inPanel), at("22:50"), wait(1200))),
      ],
    },
    {
      async play() {
        await site.panel(server, "recordCall", { at: null, channel: "phone", caller: null });
        await site.until("2027-01-05T22:20:00.000Z");
        await site.panel(server, "beginDeployment", { started: null, ended: null });
        await site.until("2027-01-05T22:35:00.000Z");
        const [deployment] = (await view()).deployments;
        await site.panel(server, "tickStep", { deployment: deployment?.id, step: "reachability" });
      },
      screens: () => [panel("on-call-running", server.key)],
    },
    {
      async play() {
        const [deployment] = (await view()).deployments;
        await site.panel(server, "endDeployment", { deployment: deployment?.id, ended: null });
        await site.until();
      },
      screens: () => [panel("on-call-ended", server.key), panel("on-call-misuse", server.key, press("on-call.misuse.open")(inPanel))],
    },
    {
      async play() {
        const [deployment] = (await view()).deployments;
        await site.panel(server, "logDeployment", { deployment: deployment?.id, comment: "Einsatz", unannounced: "Einsatz auf Anruf" });
        await site.panel(server, "giveFeedback", { deployment: deployment?.id });
        await site.until("2027-01-07T08:30:00.000Z");
        await site.panel(server, "sendReport", { deployment: deployment?.id, comment: null, at: null });
        await site.until();
      },
      screens: () => [panel("on-call-reported", server.key), request("portal-on-call", UTE, 2, server.key)],
    },
  ];
};

/** The time of the call, whose label names both. */
const at =
  (time: string): Play =>
  (page, language) =>
    inPanel(page)
      .getByLabel(`${say(language, "on-call.call.short")}: ${say(language, "on-call.time")}`)
      .fill(time);

interface Fact {
  readonly id: string;
}
