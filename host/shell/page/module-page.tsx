import type { ReactNode } from "react";
import { manifestText, modulesOf } from "../base/boot";
import { useSession } from "../base/session";
import { Go } from "../chrome/go";
import { Refused } from "../chrome/refused";
import { ModuleFrame } from "../module/module-frame";

/** A page of the app: in a project, or in the administration. */
export function ModulePage({ type, moduleKey, project }: { readonly type: string; readonly moduleKey: string; readonly project?: string }): ReactNode {
  const { boot, locale, say } = useSession();
  const module = modulesOf(boot, type).find(({ key }) => key === moduleKey);
  const inProject = boot.projects.find(({ key }) => key === project);
  if (module?.resource === undefined || (project !== undefined && inProject === undefined)) return <Refused word="refused.nothing" />;
  const title = manifestText(boot, locale, module.title);
  const extension = inProject === undefined ? {} : { project: { id: inProject.id, key: inProject.key, type: "service_desk" } };
  return (
    <>
      <nav className="crumbs" aria-label="Breadcrumbs">
        {inProject === undefined ? say("nav.admin") : <Go to={`/queue/${inProject.key}`}>{inProject.name}</Go>} / <span>{title}</span>
      </nav>
      <div className="frame-page">
        <ModuleFrame
          key={`${module.key}-${project ?? ""}`}
          place={{ type, module, resource: module.resource, extension }}
          title={title}
          minHeight="calc(100vh - 180px)"
        />
      </div>
    </>
  );
}
