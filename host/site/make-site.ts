import { jiraSite } from "../jira/jira-site";
import { composeSite, type Site, type SiteOptions } from "./compose-site";

export type { Site };

/** The local site with its Jira, ready to be used; several may live in one process. */
export async function makeSite(options: Omit<SiteOptions, "jira" | "manifest">): Promise<Site> {
  return composeSite({ ...options, jira: jiraSite });
}
