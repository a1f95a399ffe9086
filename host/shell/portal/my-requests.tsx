import EmptyState from "@atlaskit/empty-state";
import Heading from "@atlaskit/heading";
import Lozenge from "@atlaskit/lozenge";
import type { ReactNode } from "react";
import { useLoad } from "../base/load";
import { day } from "../base/moment";
import { useSession } from "../base/session";
import { Go } from "../chrome/go";
import { DESK, type PortalRequest } from "../jira";
import { PortalModules } from "./portal-modules";

export const summaryOf = (request: PortalRequest): string => String(request.requestFieldValues.find(({ fieldId }) => fieldId === "summary")?.value ?? "");

export function MyRequests({ desk }: { readonly desk: string }): ReactNode {
  const { say, rest, language, live } = useSession();
  const { value, failure } = useLoad(
    () => rest<{ values: readonly PortalRequest[] }>("GET", `${DESK}/request?serviceDeskId=${desk}&limit=100`),
    ["mine", desk],
  );
  return (
    <>
      <PortalModules kind="portalSubheader" page="my_requests" extension={{ portal: { id: desk } }} />
      <Heading size="large" as="h1">
        {say("portal.mine")}
      </Heading>
      {failure === null ? null : <p role="alert">{failure}</p>}
      {value?.values.length === 0 ? <EmptyState header={say("portal.mine.none")} description={say("portal.mine.none.text")} /> : null}
      {value === undefined || value.values.length === 0 ? null : (
        <div className="table-wrap">
          <table className="list">
            <thead>
              <tr>
                <th scope="col">{say("field.key")}</th>
                <th scope="col">{say("field.summary")}</th>
                <th scope="col">{say("field.status")}</th>
                <th scope="col">{say("field.created")}</th>
              </tr>
            </thead>
            <tbody>
              {value.values.map((request) => (
                <tr key={request.issueId}>
                  <td className="nowrap">{request.issueKey}</td>
                  <td>
                    <Go to={`/portal/${desk}/request/${request.issueKey}`}>{summaryOf(request)}</Go>
                  </td>
                  <td>
                    <Lozenge>{request.currentStatus.status}</Lozenge>
                  </td>
                  <td className="nowrap">{day(language, request.createdDate.iso8601, live.clock.zone)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
