import type { Statement } from "../../src/app/api";
import { formatDuration, formatMinutes, formatMoney } from "../../src/text/format";
import { nameOf } from "../../src/text/label";
import { includedIn } from "../../src/text/quota";
import { usePage, useSay } from "../shared/page-context";
import { usePartNames } from "../shared/part-names";

/** Included · used · covered · over quota · to bill; expired and carried only where there is something. */
export function StatementFigures({ statement }: { readonly statement: Statement }) {
  const { language } = usePage();
  const say = useSay();
  const names = usePartNames();
  const sum = (pick: (usage: Statement["usages"][number]) => number): number => statement.usages.reduce((total, usage) => total + pick(usage), 0);
  const amount = (quota: Statement["quotas"][number], value: number): string =>
    quota.unit === "tickets" ? say(value === 1 ? "quota.ticket" : "quota.tickets", { count: value }) : formatMinutes(value);
  const figures = [
    ...statement.quotas.map((quota) => ({
      key: quota.id,
      head: say("report.sum.included", { quota: nameOf(language, names.quotas[quota.id] ?? null, quota.id) }),
      words: amount(quota, includedIn(quota)),
    })),
    { key: "used", head: say("report.sum.used"), words: formatDuration(sum((usage) => usage.seconds)) },
    { key: "covered", head: say("report.sum.covered"), words: formatDuration(sum((usage) => usage.coveredSeconds)) },
    { key: "over", head: say("report.sum.over"), words: formatDuration(sum((usage) => usage.overageSeconds)) },
    { key: "parked", head: say("report.sum.parked"), words: formatDuration(sum((usage) => usage.parkedSeconds)), only: sum((usage) => usage.parkedSeconds) },
    ...statement.quotas.flatMap((quota) => [
      { key: `${quota.id}:expired`, head: say("report.sum.expired"), words: amount(quota, quota.expired), only: quota.expired },
      { key: `${quota.id}:carried`, head: say("report.sum.carried"), words: amount(quota, quota.rolledOut), only: quota.rolledOut },
    ]),
    { key: "total", head: say("report.sum.total"), words: formatMoney(language, statement.total, statement.currency) },
  ];
  return (
    <dl className="figures">
      {figures
        .filter((figure) => !("only" in figure) || figure.only !== 0)
        .map((figure) => (
          <div key={figure.key}>
            <dt>{figure.head}</dt>
            <dd className="number">{figure.words}</dd>
          </div>
        ))}
    </dl>
  );
}
