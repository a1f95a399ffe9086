import { route } from "@forge/api";
import type { ProjectSeen } from "../../app/jira-port";
import { askJira, askJiraOrNull } from "./ask-jira";
import { at, listOf, textOf } from "./read-json";
import { paged } from "./read-site";

const PAGE = 50;

export async function readProject(id: string): Promise<ProjectSeen | null> {
  const body = await askJiraOrNull("app", route`/rest/api/3/project/${id}`);
  return body === null ? null : projectOf(body);
}

/** Projects that the app may see, with their issue types. */
export async function readProjects(): Promise<readonly ProjectSeen[]> {
  const all = await paged(
    (start) => askJira("app", route`/rest/api/3/project/search?startAt=${start}&maxResults=${PAGE}&expand=${"issueTypes"}&orderBy=${"key"}`),
    "values",
  );
  return all.map(projectOf);
}

const projectOf = (body: unknown): ProjectSeen => ({
  id: textOf(at(body, "id")) ?? "",
  key: textOf(at(body, "key")) ?? "",
  name: textOf(at(body, "name")) ?? "",
  issueTypes: listOf(at(body, "issueTypes")).map((type) => ({
    id: textOf(at(type, "id")) ?? "",
    name: textOf(at(type, "name")) ?? "",
    subtask: at(type, "subtask") === true,
  })),
});
