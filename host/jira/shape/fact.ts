import { API, BASE_URL } from "../facts/site";
import { CATEGORIES, RESOLUTION, issueTypeFact, priorityFact, statusFact } from "../facts/workflow";
import { projectOf, type ProjectFact } from "../facts/desk";
import { nameFor, type View } from "./view";

/** Small resources inside issues: statuses, priorities, types, projects. */
export function statusShape(view: View, id: string): Record<string, unknown> {
  const fact = statusFact(id);
  const category = CATEGORIES[fact.category];
  return {
    self: `${API}/status/${id}`,
    description: "",
    iconUrl: `${BASE_URL}/images/icons/statuses/generic.png`,
    name: nameFor(view, fact.name),
    id,
    statusCategory: {
      self: `${API}/statuscategory/${category.id}`,
      id: category.id,
      key: category.key,
      colorName: category.colorName,
      name: nameFor(view, category.name),
    },
  };
}

export function priorityShape(view: View, id: string): Record<string, unknown> {
  return { self: `${API}/priority/${id}`, iconUrl: `${BASE_URL}/images/icons/priorities/${id}.svg`, name: nameFor(view, priorityFact(id).name), id };
}

export const resolutionShape = (view: View, id: string | null): Record<string, unknown> | null =>
  id === null ? null : { self: `${API}/resolution/${id}`, id, description: RESOLUTION.description, name: nameFor(view, RESOLUTION.name) };

export function issueTypeShape(id: string): Record<string, unknown> {
  const fact = issueTypeFact(id);
  return {
    self: `${API}/issuetype/${id}`,
    id,
    description: fact.description,
    iconUrl: `${BASE_URL}/images/icons/issuetypes/${id}.svg`,
    name: fact.name,
    subtask: false,
    hierarchyLevel: 0,
  };
}

export const projectAvatars = (id: string): Record<string, string> =>
  Object.fromEntries(["48x48", "24x24", "16x16", "32x32"].map((size) => [size, `${BASE_URL}/avatar/project/${id}?size=${size.slice(0, 2)}`]));

export function projectShape(id: string): Record<string, unknown> {
  const project: ProjectFact = projectOf(id);
  return {
    self: `${API}/project/${id}`,
    id,
    key: project.key,
    name: project.name,
    projectTypeKey: "service_desk",
    simplified: false,
    avatarUrls: projectAvatars(id),
  };
}
