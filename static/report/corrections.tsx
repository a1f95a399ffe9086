import type { StatementView } from "../../src/app/api";
import { formatMoney } from "../../src/text/format";
import { lineResult, lineWords } from "../shared/line-words";
import { usePage, useSay } from "../shared/page-context";
import { Table, type Column } from "../shared/table";
import { Why } from "../shared/why";
import { titleOf } from "./group-rows";

type Correction = StatementView["statement"]["corrections"][number];

/** What changed about months that were already closed: one line a changed work item. */
export function Corrections({ view }: { readonly view: StatementView }) {
  const { language } = usePage();
  const say = useSay();
  const { corrections, currency } = view.statement;
  if (corrections.length === 0) return view.supplements.length > 0 ? null : <p>{say("report.corrections.empty")}</p>;
  const rows = corrections.map((line, place) => ({ line, place }));
  const columns: Column<{ readonly line: Correction; readonly place: number }>[] = [
    {
      key: "item",
      head: say("report.lines.item"),
      renderCell: ({ line }) => (line.issue === undefined ? say("none") : titleOf(view, line.issue, say("report.hidden-item"))),
    },
    { key: "what", head: say("report.corrections.what"), renderCell: ({ line }) => lineWords(language, line, currency) },
    { key: "amount", head: say("report.lines.amount"), align: "right", renderCell: ({ line }) => formatMoney(language, line.amount, currency) },
    {
      key: "why",
      head: say("report.lines.why"),
      align: "right",
      renderCell: ({ line }) => (
        <Why what={lineWords(language, line, currency)} trace={line.trace} result={lineResult(language, line, currency)} currency={currency} />
      ),
    },
  ];
  return <Table caption={say("report.tab.corrections")} columns={columns} rows={rows} keyOf={({ place }) => String(place)} />;
}
