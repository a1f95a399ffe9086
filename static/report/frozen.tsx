import type { CloseView } from "../../src/app/api";
import { askReport, useAnswer } from "../../src/frontend/ask";
import { useSay } from "../shared/page-context";
import { Hash } from "./close-closed";

/** Number and hash of a closed statement, when it was closed and by whom. */
export function Frozen({ month, contract }: { readonly month: string; readonly contract: string }) {
  const say = useSay();
  const { view } = useAnswer<CloseView>(() => askReport("closeView", { month }));
  const item = view?.items.find((one) => one.contract === contract && one.state === "closed");
  if (view === null || item === undefined) return null;
  const { number, hash, closedAt, closedBy } = item;
  const facts = { at: closedAt ?? "", by: closedBy ?? "", zone: view.zone, now: view.asOf };
  return (
    <>
      {number !== null && (
        <span className="small">
          {say("report.close.number")} {number}
        </span>
      )}
      {closedAt !== null && <span className="small">{say(closedBy === null ? "report.close.closed-on" : "report.close.closed-by", facts)}</span>}
      {hash !== null && (
        <span className="small">
          {say("report.close.hash")} <Hash hash={hash} number={number ?? ""} />
        </span>
      )}
    </>
  );
}
