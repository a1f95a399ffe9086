import type { FrozenView } from "../../src/app/api";
import { useSay } from "../shared/page-context";
import { Hash } from "./close-closed";

interface Props {
  readonly frozen: FrozenView;
  readonly zone: string;
  readonly asOf: string;
}

/** Number and hash of a closed statement, when it was closed and by whom; an ended contract keeps them beside its supplements. */
export function Frozen({ frozen: { number, hash, closedAt, closedBy }, zone, asOf }: Props) {
  const say = useSay();
  const facts = { at: closedAt, by: closedBy ?? "", zone, now: asOf };
  return (
    <>
      <span className="small">
        {say("report.close.number")} {number}
      </span>
      <span className="small">{say(closedBy === null ? "report.close.closed-on" : "report.close.closed-by", facts)}</span>
      <span className="small">
        {say("report.close.hash")} <Hash hash={hash} number={number} />
      </span>
    </>
  );
}
