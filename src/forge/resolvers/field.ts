import type { FieldApi } from "../../app/api";
import { formOfIssue, formOfRequest } from "../../app/classifying/class-form";
import { isText } from "../../app/decisions/check-ask";
import { loadIssue, refuse } from "../../app/tracking/load-issue";
import { isCustomerOf } from "../../app/people/know-customer";
import { ports } from "../ports";
import { audience } from "./audience";

export const field = audience<FieldApi>({
  classForm: {
    /** On an issue: who sees it, as agent or as its customer. Before it is there: the portal's or project's form; prices only of one's own customer. */
    answer: async ({ issue, project, portal, requestType }, { account }) => {
      if (isText(issue)) return (await maySee(issue, account)) ? formOfIssue(ports, issue) : refuse("app.may-not-see", "issue");
      const home =
        isText(project) && (await ports.jira.maySeeProjectAsUser(project)) ? project : isText(portal) ? await ports.jira.projectOfPortalAsUser(portal) : null;
      return home === null ? refuse("app.no-project", "project") : formOfRequest(ports, home, isText(requestType) ? requestType : null, account);
    },
  },
});

async function maySee(issue: string, account: string): Promise<boolean> {
  if ((await ports.jira.issueAsUser(issue)) !== null) return true;
  if ((await ports.jira.requestAsUser(issue)) === null) return false;
  const loaded = await loadIssue(ports, issue);
  return loaded !== null && isCustomerOf(ports, loaded, account);
}
