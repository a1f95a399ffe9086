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
  if (groups.length === 0) return <p>{say("mine.usages.empty")}</p>;
  const duration = (seconds: number): string => (seconds === 0 ? say("none") : formatDuration(seconds));
  const columns: Column<Group>[] = [
    { key: "request", head: say("mine.request"), renderCell: ({ issue }) => titleOf(contract, issue, say("mine.request.other")) },
    { key: "time", head: say("mine.time"), align: "right", renderCell: (group) => duration(group.seconds) },
    { key: "covered", head: say("mine.covered"), align: "right", renderCell: (group) => duration(group.coveredSeconds) },
    { key: "beyond", head: say("mine.beyond"), align: "right", renderCell: (group) => duration(group.overageSeconds) },
    { key: "charged", head: say("mine.charged"), align: "right", renderCell: (group) => duration(group.chargedSeconds) },
    {
      key: "amount",
      head: say("report.lines.amount"),
      align: "right",
      renderCell: (group) => formatMoney(language, group.amount, contract.statement.currency),
    },
  ];
  return <Table caption={say("mine.work")} columns={columns} rows={groups} keyOf={({ issue }) => issue} />;
}

function titleOf(contract: MyContract, issue: string, other: string): string {
  const known = contract.issues[issue];
  if (known === undefined || known.key === null) return other;
  return known.summary === null ? known.key : `${known.key} ${known.summary}`;
}
