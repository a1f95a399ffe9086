import { useEffect, type ReactNode } from "react";
import { modulesOf, manifestText } from "../base/boot";
import { AdfView } from "../base/adf";
import { useLoad } from "../base/load";
import { useSession } from "../base/session";
import { Go } from "../chrome/go";
import { Refused } from "../chrome/refused";
import { JIRA, type Issue } from "../jira";
import { emit } from "../module/bus";
import { ModuleFrame } from "../module/module-frame";
import { Activity } from "./activity";
import { ContextPanel } from "./context-panel";
import { Details } from "./details";
import { extensionOf } from "./extension";
import { Summary } from "./summary";
import { StatusMenu } from "./status-menu";

/** An issue as an agent sees it: main column with the app's panels, right rail with its context and the fields. */
export function IssuePage({ issueKey }: { readonly issueKey: string }): ReactNode {
  const { rest, say, version } = useSession();
  const { value: issue, failure } = useLoad(() => rest<Issue>("GET", `${JIRA}/issue/${issueKey}`), ["issue", issueKey]);
  useEffect(() => {
    if (issue !== undefined) emit("JIRA_ISSUE_CHANGED", { issueId: issue.id, projectId: issue.fields.project.id, version });
  }, [issue, version]);
  if (failure !== null) return <Refused word="issue.not-found" />;
  if (issue === undefined) return <p>{say("loading")}</p>;
  return (
    <article className="issue" data-testid="issue">
      <nav className="crumbs" aria-label="Breadcrumbs">
        <Go to={`/queue/${issue.fields.project.key}`}>{issue.fields.project.key}</Go> / <span>{issue.key}</span>
      </nav>
      <div className="issue-columns">
        <div className="issue-main">
          <Summary issue={issue} />
          <section aria-label={say("field.description")} className="adf">
            {issue.fields.description === null ? null : <AdfView node={issue.fields.description} />}
          </section>
          <Panels issue={issue} />
          <Activity issue={issue} />
        </div>
        <aside className="issue-rail">
          <StatusMenu issue={issue} />
          <ContextPanels issue={issue} />
          <Details issue={issue} />
        </aside>
      </div>
    </article>
  );
}

function Panels({ issue }: { readonly issue: Issue }): ReactNode {
  const { boot, locale } = useSession();
  return modulesOf(boot, "jira:issuePanel").map((module) => {
    const title = manifestText(boot, locale, module.title);
    if (module.resource === undefined) return null;
    return (
      <section key={module.key} className="card" aria-label={title} data-testid={`panel-${module.key}`}>
        <h2 className="card-title">{title}</h2>
        <ModuleFrame place={{ type: "jira:issuePanel", module, resource: module.resource, extension: extensionOf(issue) }} title={title} />
      </section>
    );
  });
}

function ContextPanels({ issue }: { readonly issue: Issue }): ReactNode {
  const { boot } = useSession();
  return modulesOf(boot, "jira:issueContext").map((module) => <ContextPanel key={module.key} module={module} issue={issue} />);
}
