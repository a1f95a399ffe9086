import Lozenge from "@atlaskit/lozenge";
import type { ContractRow, ReportView } from "../../src/app/api";
import { formatDate, formatMinutes, formatMoney, formatPeriod, type Language } from "../../src/text/format";
import { nameOf } from "../../src/text/label";
import { leftOf } from "../../src/text/quota";
import { usePage, useSay, type Say } from "../shared/page-context";
import { QuotaBar } from "../shared/quota-bar";
import { Table, type Column, type Sorting } from "../shared/table";
import { hashOf } from "../shared/use-hash";
import { byAttention, firstUsedUp, fullness, leftOver, sumsOf } from "./rows";

interface Props {
  readonly view: ReportView;
  readonly rows: readonly ContractRow[];
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
}

/** Every contract of the month: used, left, forecast, overage, amounts, service level; the customer's name opens the statement. */
export function ContractTable({ view, rows, sorting, onSort }: Props) {
  const { language } = usePage();
  const say = useSay();
  const columns = [...identity(view, say, language), ...usage(view.asOf.slice(0, 10), say, language), ...money(rows, say, language)];
  const sorted = sorting.key === "attention" ? rows.toSorted(byAttention(view.asOf.slice(0, 10))) : rows;
  return <Table caption={say("report.title")} columns={columns} rows={sorted} keyOf={keyOf} sorting={sorting} onSort={onSort} />;
}

const keyOf = (row: ContractRow): string => `${row.contract}:${row.periodStart}`;

function identity(view: ReportView, say: Say, language: Language): Column<ContractRow>[] {
  return [
    {
      key: "customer",
      head: say("report.head.customer"),
      sort: (row) => row.customerName,
      renderCell: (row) => <a href={hashOf(view.month, row.contract, row.periodStart)}>{row.customerName}</a>,
      total: say("report.total"),
    },
    {
      key: "contract",
      head: say("report.head.contract"),
      sort: (row) => row.tier,
      renderCell: (row) => (
        <>
          {row.tier} <StateMark row={row} recalculating={view.recalculating.includes(row.contract)} />
          {row.endsOn !== null && <span className="code">{say("report.ends", { on: row.endsOn })}</span>}
          {!row.periodStart.endsWith("-01") && <span className="code">{formatPeriod(language, row.periodStart, row.periodEnd)}</span>}
        </>
      ),
    },
  ];
}

function StateMark({ row, recalculating }: { readonly row: ContractRow; readonly recalculating: boolean }) {
  const say = useSay();
  if (recalculating) return <Lozenge appearance="information">{say("report.state.recalculating")}</Lozenge>;
  if (row.state === "open") return null;
  return <Lozenge appearance={row.state === "closed" ? "success" : "neutral"}>{say(`report.state.${row.state}`)}</Lozenge>;
}

/** One quota leaves its rest to the column beside it; several say theirs under their own names. */
function QuotaBars({ quotas }: Pick<ContractRow, "quotas">) {
  const { language } = usePage();
  const say = useSay();
  const [only] = quotas;
  if (only === undefined) return say("none");
  if (quotas.length === 1) return <QuotaBar quota={only} name="" />;
  return quotas.map((quota) => <QuotaBar key={quota.id} quota={quota} name={nameOf(language, quota.label, quota.id)} withLeft />);
}

function leftWords({ quotas }: ContractRow, say: Say, language: Language): string {
  const [only] = quotas;
  if (only === undefined) return say("none");
  if (quotas.length === 1) return leftOf(language, { ...only, over: 0 });
  if (quotas.some(({ unit }) => unit !== "minutes")) return say("none");
  return say("quota.left", { amount: formatMinutes(quotas.reduce((sum, { left }) => sum + left, 0)) });
}

function usage(today: string, say: Say, language: Language): Column<ContractRow>[] {
  return [
    {
      key: "used",
      head: say("report.head.used"),
      sort: fullness,
      renderCell: (row) => <QuotaBars quotas={row.quotas} />,
    },
    {
      key: "left",
      head: say("report.head.left"),
      sort: leftOver,
      align: "right",
      renderCell: (row) => leftWords(row, say, language),
    },
    {
      key: "forecast",
      head: say("report.head.forecast"),
      wide: true,
      sort: (row) => firstUsedUp(row, today) ?? "9999",
      renderCell: (row) => {
        const day = firstUsedUp(row, today);
        return day === null ? say("none") : <span className="number">{formatDate(language, day, "short")}</span>;
      },
    },
    {
      key: "over",
      head: say("report.head.over"),
      align: "right",
      sort: (row) => row.overageMinutes,
      renderCell: (row) => (
        <>
          {row.overageMinutes === 0 ? say("none") : formatMinutes(row.overageMinutes)}
          {row.parkedMinutes > 0 && <span className="code">{say("report.parked", { minutes: row.parkedMinutes })}</span>}
        </>
      ),
    },
  ];
}

function money(rows: readonly ContractRow[], say: Say, language: Language): Column<ContractRow>[] {
  const sums = sumsOf(rows);
  const sum = (amounts: typeof sums.charged) => amounts.map((one) => <div key={one.currency}>{formatMoney(language, one.amount, one.currency)}</div>);
  return [
    {
      key: "charged",
      head: say("report.head.charged"),
      align: "right",
      sort: (row) => row.charged.amount,
      renderCell: (row) => (row.charged.amount === 0 ? say("none") : formatMoney(language, row.charged.amount, row.charged.currency)),
      total: sum(sums.charged),
    },
    {
      key: "total",
      head: say("report.head.total"),
      align: "right",
      wide: true,
      sort: (row) => row.total.amount,
      renderCell: (row) => formatMoney(language, row.total.amount, row.total.currency),
      total: sum(sums.total),
    },
    {
      key: "sla",
      head: say("report.head.sla"),
      align: "right",
      wide: true,
      sort: (row) => row.sla.kept - row.sla.finished - row.sla.overdue,
      renderCell: (row) => <SlaCell row={row} />,
      total: sums.finished === 0 ? say("none") : say("report.sla.of", { kept: sums.kept, finished: sums.finished }),
    },
  ];
}

/** Kept of judged; beneath it what was missed, and apart what is still open past its due time. */
function SlaCell({ row }: { readonly row: ContractRow }) {
  const say = useSay();
  const { kept, finished, overdue } = row.sla;
  return (
    <>
      {finished === 0 ? say("none") : say("report.sla.of", { kept, finished })}
      {finished > kept && (
        <div>
          <Lozenge appearance="danger">{say("report.sla.missed", { count: finished - kept })}</Lozenge>
        </div>
      )}
      {overdue > 0 && (
        <div>
          <Lozenge appearance="danger">{say("report.sla.overdue", { count: overdue })}</Lozenge>
        </div>
      )}
    </>
  );
}
