import type { ReactNode } from "react";
import { manifestText, modulesOf } from "../base/boot";
import { useSession } from "../base/session";
import { Refused } from "../chrome/refused";
import { ModuleFrame } from "../module/module-frame";

const TYPE = "jiraServiceManagement:portalUserMenuAction";

/** The page behind an entry of the person's menu. */
export function PortalModulePage({ desk, moduleKey }: { readonly desk: string; readonly moduleKey: string }): ReactNode {
  const { boot, locale } = useSession();
  const module = modulesOf(boot, TYPE).find(({ key }) => key === moduleKey);
  if (module?.resource === undefined) return <Refused word="refused.nothing" />;
  const title = manifestText(boot, locale, module.title);
  return (
    <div className="frame-page">
      <ModuleFrame place={{ type: TYPE, module, resource: module.resource, extension: { portal: { id: desk } } }} title={title} minHeight="480px" />
    </div>
  );
}
