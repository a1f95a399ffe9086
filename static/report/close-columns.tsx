import type { CloseItem, CloseView } from "../../src/app/api";
import { formatMinutes, formatMoney, type Language } from "../../src/text/format";
import type { Say } from "../shared/page-context";
import type { Column } from "../shared/table";
import { hashOf } from "../shared/use-hash";
import { totalsOf } from "./close-rows";

export const keyOf = (item: CloseItem): string => item.contract;

export const statementHref = (view: CloseView, item: CloseItem): string => hashOf(view.month, item.contract, item.periodStart);

/** The package; after the contract's end with the number of the supplement. */
const contractWords = ({ tier, supplement }: CloseItem, say: Say): string =>
  supplement === null ? tier : `${tier} · ${say("report.supplement", { place: supplement })}`;

/** Contract, time and amounts; the total of what is shown below. */
export function amountColumns(shown: readonly CloseItem[], say: Say, language: Language): Column<CloseItem>[] {
  return [
    { key: "contract", head: say("report.head.contract"), renderCell: (item) => contractWords(item, say) },
    { key: "used", head: say("report.lines.time"), align: "right", renderCell: ({ usedMinutes }) => formatMinutes(usedMinutes) },
    {
      key: "charged",
      head: say("report.head.charged"),
      align: "right",
      renderCell: ({ charged }) => (charged.amount === 0 ? say("none") : formatMoney(language, charged.amount, charged.currency)),
    },
    {
      key: "total",
      head: say("report.head.total"),
      align: "right",
      renderCell: ({ total }) => formatMoney(language, total.amount, total.currency),
      total: totalsOf(shown).map(({ amount, currency }) => <div key={currency}>{formatMoney(language, amount, currency)}</div>),
    },
  ];
}
