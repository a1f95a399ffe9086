import { lazy, Suspense, type ReactNode } from "react";
import { Flags } from "./chrome/flags";
import { HostBar } from "./chrome/host-bar";
import { JiraBar } from "./chrome/jira-bar";
import { PortalBar } from "./chrome/portal-bar";
import { Refused } from "./chrome/refused";
import { match, usePath } from "./base/route";
import { useSession } from "./base/session";
import { StartPage } from "./page/start-page";

const QueuePage = lazy(() => import("./list/queue-page").then(({ QueuePage: page }) => ({ default: page })));
const IssuePage = lazy(() => import("./issue/issue-page").then(({ IssuePage: page }) => ({ default: page })));
const ModulePage = lazy(() => import("./page/module-page").then(({ ModulePage: page }) => ({ default: page })));
const PortalHome = lazy(() => import("./portal/portal-home").then(({ PortalHome: page }) => ({ default: page })));
const RequestForm = lazy(() => import("./portal/request-form").then(({ RequestForm: page }) => ({ default: page })));
const MyRequests = lazy(() => import("./portal/my-requests").then(({ MyRequests: page }) => ({ default: page })));
const RequestPage = lazy(() => import("./portal/request-page").then(({ RequestPage: page }) => ({ default: page })));
const PortalModulePage = lazy(() => import("./portal/portal-module").then(({ PortalModulePage: page }) => ({ default: page })));

type Page = (at: Readonly<Record<string, string>>) => ReactNode;

const STAFF_PAGES: readonly (readonly [string, Page])[] = [
  ["/queue/{project}", ({ project = "" }) => <QueuePage project={project} />],
  ["/browse/{key}", ({ key = "" }) => <IssuePage issueKey={key} />],
  ["/module/{key}/{project}", ({ key = "", project = "" }) => <ModulePage type="jira:projectPage" moduleKey={key} project={project} />],
  ["/admin/{key}", ({ key = "" }) => <ModulePage type="jira:adminPage" moduleKey={key} />],
];

const PORTAL_PAGES: readonly (readonly [string, Page])[] = [
  ["/portal/{desk}", ({ desk = "" }) => <PortalHome desk={desk} />],
  ["/portal/{desk}/create/{type}", ({ desk = "", type = "" }) => <RequestForm desk={desk} type={type} />],
  ["/portal/{desk}/requests", ({ desk = "" }) => <MyRequests desk={desk} />],
  ["/portal/{desk}/request/{key}", ({ desk = "", key = "" }) => <RequestPage desk={desk} issueKey={key} />],
  ["/portal/{desk}/module/{key}", ({ desk = "", key = "" }) => <PortalModulePage desk={desk} moduleKey={key} />],
];

function pageAt(pages: readonly (readonly [string, Page])[], path: string): ReactNode | undefined {
  for (const [pattern, page] of pages) {
    const at = match(pattern, path);
    if (at !== undefined) return page(at);
  }
  return undefined;
}

/** What is at the address, for this person: customers see the portal only. */
function Here(): ReactNode {
  const { me } = useSession();
  const path = usePath();
  if (path === "/") return <StartPage />;
  if (me === null) return <Refused word="refused.sign-in" />;
  const portal = pageAt(PORTAL_PAGES, path);
  if (portal !== undefined) return portal;
  const staff = pageAt(STAFF_PAGES, path);
  if (staff === undefined) return <Refused word="refused.nothing" />;
  if (me.kind === "customer") return <Refused word="refused.portal-only" />;
  if (path.startsWith("/admin/") && me.kind !== "admin") return <Refused word="refused.admin-only" />;
  return staff;
}

export function App(): ReactNode {
  const { me, say } = useSession();
  const path = usePath();
  const inPortal = me?.kind === "customer" || path.startsWith("/portal/");
  return (
    <>
      <HostBar />
      {me === null ? null : inPortal ? <PortalBar /> : <JiraBar />}
      <main className="page">
        <Suspense fallback={<p>{say("loading")}</p>}>
          <Here />
        </Suspense>
      </main>
      <Flags />
    </>
  );
}
