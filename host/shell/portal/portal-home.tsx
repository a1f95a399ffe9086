import Heading from "@atlaskit/heading";
import type { ReactNode } from "react";
import { useLoad } from "../base/load";
import { useSession } from "../base/session";
import { Go } from "../chrome/go";
import { DESK, type RequestType } from "../jira";
import { PortalModules } from "./portal-modules";

/** The portal's front page: what can be asked for. */
export function PortalHome({ desk }: { readonly desk: string }): ReactNode {
  const { say, rest } = useSession();
  const { value, failure } = useLoad(() => rest<{ values: readonly RequestType[] }>("GET", `${DESK}/servicedesk/${desk}/requesttype`), ["types", desk]);
  return (
    <>
      <PortalModules kind="portalSubheader" page="portal" extension={{ portal: { id: desk } }} />
      <Heading size="large" as="h1">
        {say("portal.welcome")}
      </Heading>
      {failure === null ? null : <p role="alert">{failure}</p>}
      <ul className="types">
        {(value?.values ?? []).map((type) => (
          <li key={type.id}>
            <Go to={`/portal/${desk}/create/${type.id}`} className="type">
              <strong>{type.name}</strong>
              <span>{type.description}</span>
            </Go>
          </li>
        ))}
      </ul>
    </>
  );
}
