import type { StatementView } from "../../src/app/api";
import { useSay } from "../shared/page-context";
import { Corrections } from "./corrections";
import { lastDay } from "../../src/text/format";
import { hashOf } from "../shared/use-hash";
import { Hash } from "./close-closed";

/** What came late after the contract's end: a numbered supplement each, with the lines that it corrects. */
export function Supplements({ view }: { readonly view: StatementView }) {
  const say = useSay();
  return view.supplements.map(({ place, statement, number, hash, closedAt }) => (
    <section key={place} className="close-part">
      <h3>{say("report.supplement", { place })}</h3>
      <div className="line middle">
        {closedAt === null ? (
          <span className="small">
            {say("report.supplement.open")} <a href={hashOf("close", lastDay(statement.period.until).slice(0, 7))}>{say("report.supplement.close")}</a>
          </span>
        ) : (
          <span className="small">{say("report.close.closed-on", { at: closedAt, zone: statement.timezone, now: view.asOf })}</span>
        )}
        {number !== null && (
          <span className="small">
            {say("report.close.number")} {number}
          </span>
        )}
        {hash !== null && (
          <span className="small">
            {say("report.close.hash")} <Hash hash={hash} number={number ?? ""} />
          </span>
        )}
      </div>
      <Corrections view={{ ...view, statement }} />
      <p>{say("report.supplement.total", { amount: statement.total, currency: statement.currency })}</p>
    </section>
  ));
}
