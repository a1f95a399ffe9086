import type { Statement, StatementView } from "../../src/app/api";
import { chargeLines } from "../../src/text/charge";
import { formatDate, formatDuration, formatMoney } from "../../src/text/format";
import { nameOf } from "../../src/text/label";
import type { Group } from "../shared/groups";
import { lineResult, lineWords } from "../shared/line-words";
import { usePage, useSay } from "../shared/page-context";
import { Why } from "../shared/why";

interface Props {
  readonly group: Group;
  readonly view: StatementView;
  readonly open: boolean;
  /** The statement has time that waits for a decision: a column of its own. */
  readonly parked: boolean;
  readonly onToggle: () => void;
}

/** One work item: its sums, and unfolded its worklogs and lines, each with its reason. */
export function GroupRows({ group, view, open, parked, onToggle }: Props) {
  const { language } = usePage();
  const say = useSay();
  const { currency } = view.statement;
  const version = { version: view.contractVersion, validFrom: view.validFrom };
  const duration = (seconds: number): string => (seconds === 0 ? say("none") : formatDuration(seconds));
  return (
    <tbody>
      <tr className="group">
        <th scope="rowgroup">
          <button type="button" className="fold" aria-expanded={open} onClick={onToggle}>
            <span aria-hidden="true">{open ? "▾ " : "▸ "}</span>
            {titleOf(view, group.issue, say("report.hidden-item"))}
          </button>
        </th>
        <td className="number right">{duration(group.seconds)}</td>
        <td className="number right">{duration(group.coveredSeconds)}</td>
        <td className="number right">{duration(group.overageSeconds)}</td>
        <td className="number right">{duration(group.billedSeconds)}</td>
        {parked && <td className="number right">{duration(group.parkedSeconds)}</td>}
        <td className="number right">{duration(group.chargedSeconds)}</td>
        <td className="number right">{formatMoney(language, group.amount, currency)}</td>
        <td>{"\u00a0"}</td>
      </tr>
      {open && group.usages.map((usage) => <UsageRow key={usage.worklog} usage={usage} view={view} parked={parked} />)}
      {open &&
        group.lines.map((line, place) => (
          <tr key={place} className="detail">
            <td colSpan={parked ? 7 : 6}>{lineWords(language, line, currency, view.labels.fees)}</td>
            <td className="number right">{formatMoney(language, line.amount, currency)}</td>
            <td className="right">
              <Why
                what={lineWords(language, line, currency, view.labels.fees)}
                trace={line.trace}
                result={lineResult(language, line, currency, view.labels.fees)}
                currency={currency}
                version={version}
              />
            </td>
          </tr>
        ))}
    </tbody>
  );
}

export function titleOf(view: Pick<StatementView, "issues">, issue: string, hidden: string): string {
  const known = view.issues[issue];
  if (known === undefined || known.key === null) return hidden;
  return known.summary === null ? known.key : `${known.key} ${known.summary}`;
}

type UsageProps = Pick<Props, "view" | "parked"> & { readonly usage: Statement["usages"][number] };

function UsageRow({ usage, view, parked }: UsageProps) {
  const { language } = usePage();
  const say = useSay();
  const duration = (seconds: number): string => (seconds === 0 ? say("none") : formatDuration(seconds));
  const category = usage.category === null ? say("category.none") : nameOf(language, view.labels.categories[usage.category] ?? null, usage.category);
  const date = formatDate(language, usage.started, "short");
  return (
    <tr className="detail">
      <td>
        {date} · {view.people[usage.author] ?? say("report.person.unknown")} · {category}
      </td>
      <td className="number right">{duration(usage.seconds)}</td>
      <td className="number right">{duration(usage.coveredSeconds)}</td>
      <td className="number right">{duration(usage.overageSeconds)}</td>
      <td className="number right">{duration(usage.billedSeconds)}</td>
      {parked && <td className="number right">{duration(usage.parkedSeconds)}</td>}
      <td className="number right">{duration(usage.chargedSeconds)}</td>
      <td>{"\u00a0"}</td>
      <td className="right">
        <Why
          what={`${date}, ${formatDuration(usage.seconds)}`}
          trace={usage.trace}
          result={chargeLines(language, { ...usage, freeSeconds: usage.freeSeconds + usage.fixedSeconds, amount: null, perHour: null }).join(" · ")}
          currency={view.statement.currency}
          zone={view.statement.timezone}
          version={{ version: view.contractVersion, validFrom: view.validFrom }}
        />
      </td>
    </tr>
  );
}
