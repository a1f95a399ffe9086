import type { ContractRow } from "../../src/app/api";
import { formatMinutes, formatMoney, formatPercent } from "../../src/text/format";
import { usePage, useSay } from "../shared/page-context";
import { fits, sumsOf } from "./rows";

/** The month in four numbers; they are the sums of the rows below. */
export function Figures({ rows }: { readonly rows: readonly ContractRow[] }) {
  const { language } = usePage();
  const say = useSay();
  const sums = sumsOf(rows);
  const money = (amounts: typeof sums.charged): string => amounts.map((one) => formatMoney(language, one.amount, one.currency)).join(" + ") || say("none");
  const missed = sums.finished - sums.kept + sums.overdue;
  const judged = sums.finished + sums.overdue;
  const figures = [
    { head: say("report.figure.used"), words: say("report.figure.used.of", { used: formatMinutes(sums.used), granted: formatMinutes(sums.granted) }) },
    { head: say("report.figure.over"), words: say("report.figure.over.count", { count: rows.filter(fits.over).length, time: formatMinutes(sums.over) }) },
    { head: say("report.figure.charged"), words: money(sums.charged) },
    { head: say("report.figure.total"), words: money(sums.total) },
    {
      head: say("report.figure.sla"),
      words: judged === 0 ? say("none") : say("report.figure.sla.kept", { share: formatPercent(language, sums.kept / judged), missed }),
    },
  ];
  return (
    <dl className="figures">
      {figures.map(({ head, words }) => (
        <div key={head}>
          <dt>{head}</dt>
          <dd className="number">{words}</dd>
        </div>
      ))}
    </dl>
  );
}
