import { formatDuration, formatMoney } from "../../src/text/format";
import { groupsOf, type Group } from "../shared/groups";
import { usePage, useSay } from "../shared/page-context";
import { Table, type Column } from "../shared/table";
import type { MyContract } from "./my-contract-page";

/** The work by request: time, what the quota covered, what went beyond, what it costs. */
export function WorkTable({ contract }: { readonly contract: MyContract }) {
  const { language } = usePage();
  const say = useSay();
  const { groups } = groupsOf(contract.statement);
  const { usages, quotas } = contract.statement;
  if (groups.length === 0) return <p>{say(`mine.usages.${contract.waiting ? "waiting" : quotas.some((quota) => quota.covered > 0) ? "covered" : "empty"}`)}</p>;
  const duration = (seconds: number): string => (seconds === 0 ? say("none") : formatDuration(seconds));
  const columns: Column<Group>[] = [
    { key: "request", head: say("mine.request"), renderCell: ({ issue }) => titleOf(contract, issue, say("mine.request.other")) },
    { key: "time", head: say("mine.time"), align: "right", renderCell: (group) => duration(group.seconds) },
    { key: "covered", head: say("mine.covered"), align: "right", renderCell: (group) => duration(group.coveredSeconds) },
    { key: "beyond", head: say("mine.beyond"), align: "right", renderCell: (group) => duration(group.overageSeconds) },
    {
      key: "charged",
      head: say("mine.charged"),
      align: "right",
      renderCell: (group) => duration(usages.length > 0 ? group.chargedSeconds : lineSeconds(group)),
    },
    {
      key: "amount",
      head: say("report.lines.amount"),
      align: "right",
      renderCell: (group) => formatMoney(language, group.amount, contract.statement.currency),
    },
  ];
  // Without raw times there is only what was charged: columns full of dashes would say that nothing was done.
  const shown = usages.length > 0 ? columns : columns.filter(({ key }) => !RAW.includes(key));
  return <Table caption={say("mine.work")} columns={shown} rows={groups} keyOf={({ issue }) => issue} />;
}

const RAW = ["time", "covered", "beyond"];
const lineSeconds = ({ lines }: Group): number =>
  lines.reduce((sum, line) => sum + (line.unit === "min" ? line.quantity * 60 : line.unit === "s" ? line.quantity : 0), 0);

function titleOf(contract: MyContract, issue: string, other: string): string {
  const known = contract.issues[issue];
  if (known === undefined || known.key === null) return other;
  return known.summary === null ? known.key : `${known.key} ${known.summary}`;
}
