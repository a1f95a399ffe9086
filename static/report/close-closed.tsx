import type { CloseItem, CloseView } from "../../src/app/api";
import { formatMoment, formatMoney } from "../../src/text/format";
import { CopyButton } from "../shared/copy-button";
import { usePage, useSay } from "../shared/page-context";
import { Table, type Column } from "../shared/table";
import { keyOf, statementHref } from "./close-columns";
import { totalsOf } from "./close-rows";

/** First characters of a hash: enough to compare by eye, the rest is copied. */
const HASH_SHOWN = 8;

export function Hash({ hash, number }: { readonly hash: string; readonly number: string }) {
  const say = useSay();
  return (
    <span className="number">
      <code>{hash.slice(0, HASH_SHOWN)}</code> <CopyButton text={hash} label={say("report.close.copy", { number })} />
    </span>
  );
}

/** Frozen statements: number, hash, when and by whom, amount. */
export function ClosedTable({ view, items }: { readonly view: CloseView; readonly items: readonly CloseItem[] }) {
  const { language } = usePage();
  const say = useSay();
  const columns: Column<CloseItem>[] = [
    {
      key: "customer",
      head: say("report.head.customer"),
      renderCell: (item) => <a href={statementHref(view, item)}>{item.customerName}</a>,
      total: say("report.total"),
    },
    { key: "contract", head: say("report.head.contract"), renderCell: ({ tier }) => tier },
    { key: "number", head: say("report.close.number"), renderCell: ({ number }) => <span className="number">{number ?? say("none")}</span> },
    {
      key: "hash",
      head: say("report.close.hash"),
      renderCell: ({ hash, number }) => (hash === null ? say("none") : <Hash hash={hash} number={number ?? ""} />),
    },
    {
      key: "closed",
      head: say("report.state.closed"),
      wide: true,
      renderCell: ({ closedAt, closedBy }) =>
        [closedAt === null ? [] : formatMoment(language, closedAt, view.zone, view.asOf), closedBy ?? []].flat().join(" · ") || say("none"),
    },
    {
      key: "total",
      head: say("report.head.total"),
      align: "right",
      renderCell: ({ total }) => formatMoney(language, total.amount, total.currency),
      total: totalsOf(items).map(({ amount, currency }) => <div key={currency}>{formatMoney(language, amount, currency)}</div>),
    },
  ];
  return <Table caption={say("report.state.closed")} columns={columns} rows={items} keyOf={keyOf} />;
}
