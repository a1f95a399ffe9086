import { checkSettings } from "../../src/app/setup/check-settings";
import { owedIssueType, owedProject } from "../../src/app/obligations/owed-place";
import type { Settings } from "../../src/app/api";
import { table } from "../support/table";

const settings = (owed?: unknown): Settings => {
  const plain = { categoryByRequestType: {}, severityByPriority: {}, marks: {}, serviceAccounts: [] };
  return owed === undefined ? plain : ({ ...plain, owed } as unknown as Settings);
};
const type = (id: string, subtask = false) => ({ id, name: id, subtask });

for (const row of table<"owed" | "because">(`
  owed                                      | because
  null                                      | missing is left out
  "10001"                                   | a project is named inside
  {}                                        | without a project there is no place
  {"project":"WEB"}                         | ids are numbers, keys change
  {"project":"10001","issueType":7}         | ids are texts
  {"project":"10001","issueType":null}      | nothing empty is kept
  {"project":"10001","assignee":"712020:x"} | unknown keys are not kept
`))
  test(`the setting ${row.owed} is refused: ${row.because}`, () => {
    expect(checkSettings(settings(JSON.parse(row.owed)))).toMatchObject([{ code: "app.ask-malformed", at: "settings.owed" }]);
  });

test("a project with or without a type is kept, and none at all", () => {
  const good = [undefined, { project: "10001" }, { project: "10001", issueType: "7" }];
  expect(good.flatMap((owed) => checkSettings(settings(owed)))).toEqual([]);
});

test("the type of the setting, where the project has it and it is no subtask; else the first that is none", () => {
  const project = { id: "1", key: "A", name: "A", issueTypes: [type("1", true), type("2"), type("3")] };
  expect(owedIssueType(project, settings())).toBe("2");
  expect(owedIssueType(project, settings({ project: "1", issueType: "3" }))).toBe("3");
  expect(owedIssueType(project, settings({ project: "1", issueType: "1" }))).toBe("2");
  expect(owedIssueType({ ...project, issueTypes: [type("1", true)] }, settings())).toBeNull();
});

test("organisations and domains name no project", () => {
  expect(owedProject(["org:1", "domain:acme.at"], settings())).toBeNull();
  expect(owedProject(["org:1", "project:5"], settings())).toBe("5");
});
