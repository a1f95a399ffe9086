import { readManifest } from "../../host/manifest/manifest";
import { formatted } from "../../host/shell/base/formatter";
import { jiraDate, localInput, spent } from "../../host/shell/base/moment";
import { table } from "../support/table";

describe("formatters of the manifest", () => {
  const modules = readManifest().modules["jira:customField"] ?? [];
  const expressions = modules.flatMap((module) => module.view?.formatter?.expression ?? []);

  it("are all within what the local host evaluates; nothing for null", () => {
    expect(expressions.length).toBeGreaterThan(0);
    for (const expression of expressions) expect(formatted(expression, null)).toBe("");
  });

  it("fill in the value and its parts", () => {
    expect(formatted("value == null ? '' : `${value.tier} (${value.customer})`", { tier: "Service 30", customer: "ACME" })).toBe("Service 30 (ACME)");
    expect(formatted("value == null ? '–' : `${value} min`", 0)).toBe("0 min");
    expect(formatted("value == null ? '–' : `${value} min`", undefined)).toBe("–");
  });

  it("beyond that are refused, not guessed", () => {
    expect(() => formatted("value.map(v => v.name)", [])).toThrow("cannot evaluate");
  });
});

describe("times in the worklog dialog", () => {
  const moments = table<"zone" | "local" | "jira" | "reason">(`
    zone          | local            | jira                         | reason
    Europe/Vienna | 2026-03-02T09:15 | 2026-03-02T09:15:00.000+0100 | winter
    Europe/Vienna | 2026-07-02T09:15 | 2026-07-02T09:15:00.000+0200 | summer
    Europe/London | 2026-01-02T23:45 | 2026-01-02T23:45:00.000+0000 | no offset
    Asia/Kolkata  | 2026-01-02T23:45 | 2026-01-02T23:45:00.000+0530 | half hours
    America/New_York | 2026-01-02T23:45 | 2026-01-02T23:45:00.000-0500 | west
  `);
  it.each(moments)("$local in $zone: $reason", ({ zone, local, jira }) => {
    expect(jiraDate(local, zone)).toBe(jira);
    expect(localInput(jira.replace(/(\d\d)$/, ":$1"), zone)).toBe(local);
  });

  it("are spent in Jira's words", () => {
    expect([0, 60, 3600, 5400].map(spent)).toEqual(["0m", "1m", "1h", "1h 30m"]);
  });
});
