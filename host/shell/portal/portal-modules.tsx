import type { ReactNode } from "react";
import { manifestText, modulesOf } from "../base/boot";
import { useSession } from "../base/session";
import { ModuleFrame } from "../module/module-frame";

export interface PortalModulesProps {
  /** Name under `jiraServiceManagement:`. */
  readonly kind: "portalSubheader" | "portalRequestDetailPanel";
  /** Page name in the manifest's `pages`; a module without pages is shown on all. */
  readonly page?: string;
  readonly extension: Readonly<Record<string, unknown>>;
}

/** The app's modules of one kind on a portal page. */
export function PortalModules({ kind, page, extension }: PortalModulesProps): ReactNode {
  const { boot, locale } = useSession();
  const type = `jiraServiceManagement:${kind}`;
  const shown = modulesOf(boot, type).filter(({ pages }) => page === undefined || pages === undefined || pages.includes(page));
  return shown.map((module) => {
    const title = manifestText(boot, locale, module.title);
    if (module.resource === undefined) return null;
    return (
      <section
        key={module.key}
        className={kind === "portalSubheader" ? "subheader" : "card"}
        aria-label={title === "" ? module.key : title}
        data-testid={`portal-${module.key}`}
      >
        {title === "" ? null : <h2 className="card-title">{title}</h2>}
        <ModuleFrame
          place={{ type, module, resource: module.resource, extension: { ...extension, location: page ?? "" } }}
          title={title === "" ? module.key : title}
        />
      </section>
    );
  });
}
