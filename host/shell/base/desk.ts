import type { Person } from "../../demo/cast";
import type { Boot, Project } from "./boot";

/** The service desk that a customer's organisation belongs to. */
export function deskOf(boot: Boot, person: Person): string {
  const organisation = boot.organisations.find(({ id }) => id === person.organisation);
  return boot.projects.find(({ key }) => key === organisation?.project)?.serviceDesk ?? boot.projects[0]?.serviceDesk ?? "1";
}

export const projectOfDesk = (boot: Boot, desk: string): Project | undefined => boot.projects.find(({ serviceDesk }) => serviceDesk === desk);
