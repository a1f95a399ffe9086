import type { ReactNode } from "react";
import { manifestText, modulesOf } from "../base/boot";
import { deskOf } from "../base/desk";
import { usePath } from "../base/route";
import { useSession } from "../base/session";
import { Go } from "./go";

/** The help center's bar: portal, own requests, and what the app adds to the person's menu. */
export function PortalBar(): ReactNode {
  const { boot, me, locale, say } = useSession();
  const path = usePath();
  const desk = me === null || me.kind !== "customer" ? (path.split("/")[2] ?? "1") : deskOf(boot, me);
  return (
    <header className="portal-bar">
      <strong>{say("portal.title", { agency: boot.agency })}</strong>
      <nav aria-label={say("nav.main")}>
        <Go to={`/portal/${desk}`}>{say("nav.portal")}</Go>
        <Go to={`/portal/${desk}/requests`}>{say("portal.mine")}</Go>
      </nav>
      <nav aria-label={say("portal.menu")}>
        {modulesOf(boot, "jiraServiceManagement:portalUserMenuAction").map((module) => (
          <Go key={module.key} to={`/portal/${desk}/module/${module.key}`}>
            {manifestText(boot, locale, module.title)}
          </Go>
        ))}
      </nav>
    </header>
  );
}
