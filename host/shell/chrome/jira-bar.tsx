import Button from "@atlaskit/button/new";
import { lazy, Suspense, useState, type ReactNode } from "react";
import { manifestText, modulesOf } from "../base/boot";
import { useSession } from "../base/session";
import { Go } from "./go";

const CreateDialog = lazy(() => import("../issue/create-dialog").then(({ CreateDialog: dialog }) => ({ default: dialog })));

/** Jira's own navigation for staff: projects, the app's project pages, administration. */
export function JiraBar(): ReactNode {
  const { boot, me, locale, say } = useSession();
  const [creating, setCreating] = useState(false);
  const reports = modulesOf(boot, "jira:projectPage");
  const admin = me?.kind === "admin" ? modulesOf(boot, "jira:adminPage") : [];
  return (
    <header className="jira-bar">
      <nav aria-label={say("nav.main")}>
        {boot.projects.map((project) => (
          <Go key={project.key} to={`/queue/${project.key}`}>
            {project.name}
          </Go>
        ))}
        {reports.flatMap((module) =>
          boot.projects.map((project) => (
            <Go key={`${module.key}-${project.key}`} to={`/module/${module.key}/${project.key}`}>
              {manifestText(boot, locale, module.title)} {project.key}
            </Go>
          )),
        )}
        {admin.map((module) => (
          <Go key={module.key} to={`/admin/${module.key}`}>
            {say("nav.admin")}: {manifestText(boot, locale, module.title)}
          </Go>
        ))}
      </nav>
      {me?.kind === "manager" ? null : (
        <Button appearance="primary" spacing="compact" onClick={() => setCreating(true)}>
          {say("nav.create")}
        </Button>
      )}
      {creating ? (
        <Suspense fallback={null}>
          <CreateDialog onClose={() => setCreating(false)} />
        </Suspense>
      ) : null}
    </header>
  );
}
