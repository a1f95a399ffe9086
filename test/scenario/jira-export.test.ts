import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readExport } from "../../src/app/export/read-export";
import { computeScenario } from "../../src/app/scenario/run-scenario";
import { readScenarioText } from "../../src/core/contract/read-scenario";
import { de } from "../../src/text/de/index";
import { en } from "../../src/text/en/index";
import { Spec, hasSpec } from "../host/jira/spec";
import { changed } from "../support/change";
import { table } from "../support/table";

const FOLDER = join(__dirname, "../../examples/jira");
const EXPORT: unknown = JSON.parse(readFileSync(join(FOLDER, "export.json"), "utf8"));
const read = readScenarioText(readFileSync(join(FOLDER, "service-30.yml"), "utf8"));
const SCENARIO = read.ok ? read.value[0] : null;

const codes = (scenario: unknown, exported: unknown): readonly string[] => {
  const given = readExport(scenario, typeof exported === "string" ? exported : JSON.stringify(exported));
  return given.ok ? [] : given.problems.map(({ code, at }) => `${code} ${at}`);
};

/** What the export makes of the scenario. */
function resultOf(exported: unknown = EXPORT, scenario: unknown = SCENARIO) {
  const given = readExport(scenario, JSON.stringify(exported));
  if (!given.ok) throw new Error(JSON.stringify(given.problems));
  const result = computeScenario(given.value.input);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return { ...result.value, placeOf: given.value.placeOf };
}

test("the example: two issues with pause, labels, priority, marks and an automatic answer; 142.50 in all", () => {
  const { periods, clocks, problems } = resultOf();

  expect(periods.map(({ statement }) => statement.total)).toEqual([3000 + 2250 + 3150 + 5850]);
  expect(clocks.map(({ cycle }) => `${cycle.issue} ${cycle.target} ${cycle.state} ${cycle.elapsedSeconds}`)).toEqual([
    "WEB-1 response kept 3600",
    "WEB-1 resolution-medium kept 14760",
    "WEB-2 response kept 3600",
    "WEB-2 resolution-low kept 21600",
  ]);
  expect(problems).toEqual([]);
});

for (const row of table<"change" | "to" | "gives" | "because">(`
  change                                             | to                          | gives | because
  issues[0].fields.comment.comments[1].jsdPublic     | false                       | WEB-1 response 84600 | an internal comment is no answer; the next public word of ours …
  issues[0].fields.comment.comments[0].author.accountType | "atlassian"            | WEB-1 response 3600 | an account outside the service team answers nothing either
  issues[0].fields.comment.comments[1].visibility    | {"type":"role","value":"x"} | WEB-1 response 84600 | seen by a role only
  issues[1].properties                               | {"request.channel.type":{"value":"portal"}} | WEB-2 resolution-high 21600 | from the portal the priority counts
  issues[1].fields.priority                          | {"id":"4","name":"Low"}     | WEB-2 resolution-low 21600 | a mail stays low
`)) {
  test(`${row.change} = ${row.to}: ${row.because}`, () => {
    const [issue, target, elapsed] = row.gives.split(" ");
    const { clocks } = resultOf(changed(EXPORT, row.change, JSON.parse(row.to)));

    const found = clocks.find(({ cycle }) => cycle.issue === issue && cycle.target === target)?.cycle;
    expect(found?.stoppedAt === null ? null : found?.elapsedSeconds).toBe(Number(elapsed) === 84600 ? null : Number(elapsed));
  });
}

test("the class is followed through the changelog: until the label came, the work was content", () => {
  const given = readExport(SCENARIO, JSON.stringify(EXPORT));
  const facts = given.ok ? (given.value.input as { facts: readonly Readonly<Record<string, unknown>>[] }).facts : [];

  expect(
    facts.filter(({ issue, fact }) => issue === "WEB-2" && (fact === "reported" || fact === "classified")).map(({ at, category }) => `${at} ${category}`),
  ).toEqual(["2026-11-17T13:00:00+00:00 content", "2026-11-17T14:20:00+00:00 design"]);
});

test("components and the app's own field are followed too, by id whatever the language", () => {
  const items = [
    { field: "Component", fieldId: "components", from: null, fromString: null, to: "7", toString: "Gestaltung" },
    {
      field: "Klasse",
      fieldId: "customfield_10102",
      from: '{"category":"content","severity":3}',
      fromString: null,
      to: '{"category":"design","severity":1}',
      toString: null,
    },
  ];
  const withComponent = changed(changed(EXPORT, "issues[0].fields.components", [{ id: "7", name: "Design" }]), "issues[0].changelog.histories[0].items", [
    items[0],
  ]);
  const withField = changed(
    changed(changed(EXPORT, "issues[0].fields.customfield_10102", { category: "design", severity: 1 }), "issues[0].changelog.histories[0].items", [items[1]]),
    "schema.customfield_10102",
    { custom: "ari:cloud:ecosystem::extension/1/2/static/support-class" },
  );
  const byComponent = changed(SCENARIO, "jira.categories.components", { "7": "design" });
  const told = (scenario: unknown, exported: unknown): readonly unknown[] => {
    const given = readExport(scenario, JSON.stringify(exported));
    if (!given.ok) throw new Error(JSON.stringify(given.problems));
    const { facts } = given.value.input as { facts: readonly Readonly<Record<string, unknown>>[] };
    return facts
      .filter(({ issue, fact }) => issue === "WEB-1" && (fact === "reported" || fact === "classified"))
      .map(({ category, severity }) => [category, severity]);
  };

  expect(told(byComponent, withComponent)).toEqual([
    ["content", "medium"],
    ["design", "medium"],
  ]);
  expect(told(SCENARIO, withField)).toEqual([
    ["content", "low"],
    ["design", "high"],
  ]);
});

test("pages of a search, a list of issues and a single issue are read alike; order inside does not matter", () => {
  const { issues, schema } = EXPORT as { issues: readonly { changelog: { histories: readonly unknown[] } }[]; schema: unknown };
  const pages = [
    { issues: issues.slice(0, 1), schema, isLast: false, nextPageToken: "x" },
    { issues: issues.slice(1), schema, isLast: true },
  ];
  const alone = issues.map((issue) => ({ ...issue, schema }));
  const turned = {
    schema,
    issues: issues.map((issue) => ({ ...issue, changelog: { ...issue.changelog, histories: issue.changelog.histories.toReversed() } })),
  };
  const total = (exported: unknown): number => resultOf(exported).periods.reduce((sum, { statement }) => sum + statement.total, 0);

  expect([pages, alone, turned].map(total)).toEqual([14250, 14250, 14250]);
  expect(total(alone[0])).toBe(3000 + 2250);
});

test("what the computation finds is told at its place in the export; the file's own facts keep theirs", () => {
  const scenario = changed(SCENARIO, "contracts[0].categories.design", undefined);
  const { problems, placeOf } = resultOf(EXPORT, changed(scenario, "facts", [{ at: "2026-11-09T10:00:00+01:00", fact: "announced", issue: "WEB-1", by: "m" }]));

  expect(problems.map(({ at }) => placeOf(at))).toContain("export.issues[1].changelog.histories[1].items[0].category");
  expect(placeOf("facts[0].by")).toBe("facts[0].by");
});

for (const row of table<"change" | "to" | "code" | "at" | "because">(`
  change                                       | to          | code                     | at                                      | because
  isLast                                       | false       | jira.search-cut          | export                                  | later pages are missing
  nextPageToken                                | "abc"       | jira.search-cut          | export                                  | the same, said otherwise
  total                                        | 3           | jira.search-cut          | export                                  | the old search counts
  issues                                       | []          | jira.no-issues           | export                                  | nothing was found
  issues[1].key                                | "WEB-1"     | jira.issue-twice         | export.issues[1].key                    | pages that overlap
  issues[0].key                                | (removed)   | jira.missing             | export.issues[0].key                    | asked for ids only
  issues[0].fields                             | 5           | jira.part-missing        | export.issues[0].fields                 | no issue
  issues[0].fields.created                     | (removed)   | jira.missing             | export.issues[0].fields.created         | when it was reported
  issues[0].fields.created                     | "yesterday" | jira.time-unreadable     | export.issues[0].fields.created         | no instant
  issues[0].fields.reporter                    | null        | jira.missing             | export.issues[0].fields.reporter.accountId | by whom
  issues[0].fields.worklog                     | (removed)   | jira.part-missing        | export.issues[0].fields.worklog         | without worklogs everything would be free
  issues[0].fields.comment                     | (removed)   | jira.part-missing        | export.issues[0].fields.comment         | without comments nothing would be answered
  issues[0].changelog                          | (removed)   | jira.part-missing        | export.issues[0].changelog              | without changelog no pause
  issues[0].fields.worklog.total               | 21          | jira.part-cut            | export.issues[0].fields.worklog         | Jira puts 20 into an issue
  issues[0].fields.comment.startAt             | 1           | jira.part-cut            | export.issues[0].fields.comment         | the first one is missing
  issues[0].changelog.total                    | 101         | jira.part-cut            | export.issues[0].changelog              | long histories are cut
  issues[0].fields.worklog.worklogs[0].timeSpentSeconds | "1200" | jira.seconds-unreadable | export.issues[0].fields.worklog.worklogs[0].timeSpentSeconds | a text is no time
  issues[0].fields.worklog.worklogs[0].timeSpentSeconds | -60   | jira.seconds-unreadable  | export.issues[0].fields.worklog.worklogs[0].timeSpentSeconds | no negative time
  issues[0].fields.worklog.worklogs[0].started | "10:30"     | jira.time-unreadable     | export.issues[0].fields.worklog.worklogs[0].started | no instant
  issues[0].fields.worklog.worklogs[0].author  | (removed)   | jira.missing             | export.issues[0].fields.worklog.worklogs[0].author.accountId | nobody worked
  issues[0].properties                         | (removed)   | jira.channel-missing     | export.issues[0].properties             | how it came in decides severities
  issues[0].fields.customfield_10002           | [{"id":"1"},{"id":"2"}] | jira.customer-ambiguous | export.issues[0].fields      | two customers, nobody guesses
  issues[1].fields.labels                      | ["design","text"] | jira.category-ambiguous | export.issues[1].changelog.histories[1].items[0] | two categories
`)) {
  test(`an export with ${row.change} = ${row.to} is ${row.code}: ${row.because}`, () => {
    const broken = changed(EXPORT, row.change, row.to === "(removed)" ? undefined : JSON.parse(row.to));
    const scenario = changed(changed(SCENARIO, "jira.customers.organisations", { "1": "acme", "2": "brandl" }), "jira.categories.labels", {
      design: "design",
      text: "content",
    });

    expect(codes(scenario, broken)).toContain(`${row.code} ${row.at}`);
  });
}

test("a text that is no JSON, no export, or an answer of refusal is said by name", () => {
  expect(codes(SCENARIO, "<html>")).toEqual(["jira.not-json export"]);
  expect(codes(SCENARIO, "")).toEqual(["jira.not-json export"]);
  expect(codes(SCENARIO, { errorMessages: ["Unbounded JQL queries are not allowed here."] })).toEqual(["jira.answer-refused export"]);
  expect(codes(SCENARIO, [1, null, {}])).toEqual(["jira.not-an-export export[0]", "jira.not-an-export export[1]", "jira.not-an-export export[2]"]);
});

test("a scenario without a mapping, and a mapping without an export, are said by name", () => {
  expect(codes(changed(SCENARIO, "jira", undefined), EXPORT)).toEqual(["jira.mapping-missing jira"]);
  expect(codes(changed(SCENARIO, "jira.customers", { "1": "acme" }), EXPORT)).toEqual(['contract.unknown-key jira.customers["1"]']);
  const alone = computeScenario(SCENARIO);
  expect(alone.ok ? [] : alone.problems.map(({ code, at }) => `${code} ${at}`)).toEqual(["jira.export-missing jira"]);
});

test("every code of an export is worded in both languages", () => {
  const worded = Object.keys(de).filter((key) => key.startsWith("problem.jira."));

  expect(worded.length).toBeGreaterThan(15);
  expect(worded.filter((key) => en[key] === undefined)).toEqual([]);
});

if (hasSpec) {
  test("the example is an answer as the public document describes it", () => {
    const spec = new Spec("jira-platform.v3.json");

    expect(spec.complaints("/rest/api/3/search/jql", "GET", ["responses", "200"], EXPORT)).toEqual([]);
    expect(spec.complaints("/rest/api/3/search/jql", "GET", ["responses", "200"], changed(EXPORT, "issues[0].key", 5))).toHaveLength(1);
  });
} else {
  process.stdout.write("jira-export: no documents beside the repository (../shared/openapi), the example is not compared with them\n");
}

test("labels of the export are told from the change on: the announcement they ask for is due since then (S13)", () => {
  const file = changed(SCENARIO, "contracts[0].announce", { labels: ["relaunch"] });
  const worn = changed(EXPORT, "issues[1].fields.labels", ["relaunch"]);
  const { notices } = resultOf(JSON.parse(JSON.stringify(worn).replace('"toString":"design"', '"toString":"relaunch"')), file);
  const expected = notices.filter((notice) => "label" in notice);

  expect(expected).toMatchObject([{ kind: "announcement", issue: "WEB-2", state: "offered", label: "relaunch", at: "2026-11-17T15:20:00+01:00" }]);
});

test("labels the issue came with are told with its report", () => {
  const file = changed(SCENARIO, "contracts[0].announce", { labels: ["relaunch"] });
  const { notices } = resultOf(changed(EXPORT, "issues[0].fields.labels", ["relaunch"]), file);

  expect(notices.find((notice) => "label" in notice)).toMatchObject({ issue: "WEB-1", label: "relaunch" });
});
