import SectionMessage from "@atlaskit/section-message";
import type { CloseView } from "../../src/app/api";
import { useSay } from "../shared/page-context";
import { lastClosed, type CloseParts } from "./close-rows";

/** Why nothing can be closed: too early, all done, or no contract at all. One message at most. */
export function Hurdle({ view, parts }: { readonly view: CloseView; readonly parts: CloseParts }) {
  const say = useSay();
  const { month, opensOn, zone, asOf } = view;
  if (view.items.length === 0) return <p>{say("report.close.none", { month })}</p>;
  if (parts["too-early"].length > 0) {
    return (
      <div className="notice">
        <SectionMessage appearance="information" title={say("report.close.early")}>
          <p>{say("report.close.early.text", { month, opens: opensOn })}</p>
        </SectionMessage>
      </div>
    );
  }
  const last = lastClosed(parts.closed);
  if (parts.closed.length < view.items.length || last === null) return null;
  const facts = { month, at: last.closedAt ?? asOf, by: last.closedBy ?? "", zone, now: asOf };
  return (
    <div className="notice">
      <SectionMessage appearance="success" title={say("report.close.nothing")}>
        <p>{say(last.closedBy === null ? "report.close.nothing.text" : "report.close.nothing.by", facts)}</p>
      </SectionMessage>
    </div>
  );
}
