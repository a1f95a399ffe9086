import type { ContractRow } from "../../src/app/api";
import { formatMinutes, formatMoney, formatPercent } from "../../src/text/format";
import { usePage, useSay } from "../shared/page-context";
import { fits, sumsOf } from "./rows";

/** The month in a few numbers; they are the sums of the rows below. Kept is a share of what is judged; what is open and past due stands apart. */
export function Figures({ rows }: { readonly rows: readonly ContractRow[] }) {
  const { language } = usePage();
  const say = useSay();
  const sums = sumsOf(rows);
  const money = (amounts: typeof sums.charged): string => amounts.map((one) => formatMoney(language, one.amount, one.currency)).join(" + ") || say("none");
  const over = rows.filter(fits.over).length;
  const figures = [
    { head: say("report.figure.used"), words: say("report.figure.used.of", { used: formatMinutes(sums.used), granted: formatMinutes(sums.granted) }) },
    { head: say("report.figure.over"), words: say(`report.figure.over.count${over === 1 ? ".one" : ""}`, { count: over, time: formatMinutes(sums.over) }) },
    { head: say("report.figure.charged"), words: money(sums.charged) },
    { head: say("report.figure.total"), words: money(sums.total) },
    {
      head: say("report.figure.sla"),
      words:
        sums.finished === 0
          ? say("none")
          : say("report.figure.sla.kept", { kept: sums.kept, finished: sums.finished, share: formatPercent(language, sums.kept / sums.finished) }),
    },
    ...(sums.overdue === 0
      ? []
      : [
          {
            head: say("report.figure.overdue"),
            words: say(`report.figure.overdue.count${sums.overdue === 1 ? ".one" : ""}`, { count: sums.overdue }),
          },
        ]),
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
