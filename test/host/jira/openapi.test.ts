import { ROUTES } from "../../../host/jira/jira-site";
import { Router } from "../../../host/jira/wire/route";
import { siteUnderTest } from "./site-under-test";
import { Spec, hasSpec } from "./spec";
import { furnished, sweepSteps } from "./sweep";

/** Whole sweeps take a second here and much longer on a machine with other work to do. */
jest.setTimeout(60_000);

/** Dates as Jira writes them; anything else that looks like one is a mistake. */
const JIRA_DATE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}[+-]\d{4}$/;
const LIKE_A_DATE = /^\d{4}-\d{2}-\d{2}T/;

function dates(value: unknown, path: string, found: [string, string][]): void {
  if (typeof value === "string" && LIKE_A_DATE.test(value)) found.push([path, value]);
  else if (typeof value === "object" && value !== null) for (const [key, part] of Object.entries(value)) dates(part, `${path}/${key}`, found);
}

test("every route is in the sweep once, or is a write that furnishes the site", async () => {
  const site = siteUnderTest();
  const swept = new Set(sweepSteps(await furnished(site)).map((step) => `${step.line.split(" ")[0]} ${step.path}`));
  const missing = ROUTES.map((route) => `${route.method} ${route.path}`).filter((route) => !swept.has(route));
  expect(missing.sort()).toEqual([
    "DELETE /rest/api/3/comment/{commentId}/properties/{propertyKey}",
    "DELETE /rest/api/3/issue/{issueIdOrKey}/worklog/{worklogId}/properties/{propertyKey}",
    "DELETE /rest/servicedeskapi/request/{issueIdOrKey}/participant",
    "POST /rest/api/3/issue",
    "POST /rest/api/3/issue/{issueIdOrKey}/comment",
    "POST /rest/api/3/issue/{issueIdOrKey}/transitions",
    "POST /rest/api/3/issue/{issueIdOrKey}/worklog",
    "POST /rest/servicedeskapi/request",
    "POST /rest/servicedeskapi/request/{issueIdOrKey}/comment",
    "PUT /rest/api/3/issue/{issueIdOrKey}",
    "PUT /rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}",
    "PUT /rest/api/3/issue/{issueIdOrKey}/worklog/{worklogId}/properties/{propertyKey}",
  ]);
});

test("every date on the platform is written with milliseconds and an offset without colon", async () => {
  const site = siteUnderTest();
  const found: [string, string][] = [];
  for (const step of sweepSteps(await furnished(site))) {
    if (!step.path.startsWith("/rest/api/3")) continue;
    const { body } = await site.ask(step.actor, step.line, step.body);
    if (body !== "") dates(JSON.parse(body), step.path, found);
  }
  expect(found.length).toBeGreaterThan(50);
  // JSM dates inside the Request Type field have a form of their own.
  expect(found.filter(([path, text]) => !path.endsWith("/iso8601") && !JIRA_DATE.test(text))).toEqual([]);
});

if (hasSpec) {
  const [platform, desk] = [new Spec("jira-platform.v3.json"), new Spec("jira-service-management.v3.json")];
  const router = new Router(ROUTES);

  test("requests and answers keep the public documents, but for the known differences", async () => {
    const complaints: string[] = [];
    let checked = 0;
    const site = siteUnderTest((line, body, response) => {
      const [method = "", target = ""] = line.split(" ");
      const path = router.find(method, target.split("?")[0] ?? "")?.route.path ?? "";
      const spec = path.startsWith("/rest/api/3") ? platform : desk;
      const about = (texts: string[]): void => void complaints.push(...texts.map((text) => `${line} ${response.status}: ${text}`));
      if (response.status >= 300) about([`refused: ${response.body}`]);
      if (!spec.has(path, method)) about(["the document does not know this operation"]);
      if (body !== undefined) about(spec.complaints(path, method, ["requestBody"], body).map((text) => `request ${text}`));
      if (response.body !== "") about(spec.complaints(path, method, ["responses", String(response.status)], JSON.parse(response.body)));
      checked += 1;
    });
    for (const step of sweepSteps(await furnished(site))) await site.ask(step.actor, step.line, step.body);
    expect(complaints).toEqual([]);
    expect(checked).toBeGreaterThan(80);
  });

  test("the documents do notice a wrong type, an unknown key and a missing one", () => {
    const worklog = ["/rest/api/3/issue/{issueIdOrKey}/worklog", "GET", ["responses", "200"]] as const;
    expect(platform.complaints(...worklog, { worklogs: [{ timeSpentSeconds: "3600" }] })).toHaveLength(1);
    expect(platform.complaints("/rest/api/3/status", "GET", ["responses", "200"], {})).toHaveLength(1);
    expect(desk.complaints("/rest/servicedeskapi/servicedesk", "GET", ["responses", "200"], { invented: 1 })).toHaveLength(1);
  });
} else {
  process.stdout.write("openapi: no documents beside the repository (../shared/openapi), answers are checked by jira.js only\n");
}
