import { useState } from "react";
import Button from "@atlaskit/button/new";
import type { StatementView } from "../../src/app/api";
import { formatDuration, formatMoney } from "../../src/text/format";
import { groupsOf } from "../shared/groups";
import { lineResult, lineWords } from "../shared/line-words";
import { usePage, useSay } from "../shared/page-context";
import { Why } from "../shared/why";
import { GroupRows } from "./group-rows";

/** More work items than this start folded, so that the totals are seen first. */
const OPEN_UP_TO = 10;
const BEFORE = ["item", "time", "covered", "over", "billed"] as const;
const AFTER = ["charged", "amount", "why"] as const;

/** Lines folded by work item, fees after them, the total last: the shown lines add up to it. */
export function StatementLines({ view }: { readonly view: StatementView }) {
  const { language } = usePage();
  const say = useSay();
  const { statement } = view;
  const { groups, fees } = groupsOf(statement);
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(groups.length <= OPEN_UP_TO ? groups.map((group) => group.issue) : []));
  const toggle = (issue: string): void => {
    const next = new Set(open);
    if (!next.delete(issue)) next.add(issue);
    setOpen(next);
  };
  const money = (amount: number): string => formatMoney(language, amount, statement.currency);
  const seconds = statement.usages.reduce((sum, usage) => sum + usage.seconds, 0);
  const corrections = statement.corrections.reduce((sum, line) => sum + line.amount, 0);
  const parked = groups.some(({ parkedSeconds }) => parkedSeconds > 0);
  const columns = [...BEFORE, ...(parked ? (["parked"] as const) : []), ...AFTER];
  const version = { version: view.contractVersion, validFrom: view.validFrom };
  return (
    <section className="scroll">
      {groups.length === 0 && <p>{say("report.lines.empty")}</p>}
      {groups.length > OPEN_UP_TO && (
        <div className="line">
          <Button onClick={() => setOpen(new Set(open.size === groups.length ? [] : groups.map((group) => group.issue)))}>
            {say(open.size === groups.length ? "report.fold-all" : "report.expand-all")}
          </Button>
        </div>
      )}
      <table>
        <caption className="hidden">{say("report.tab.lines")}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={column === "item" ? "" : "right"}>
                {say(`report.lines.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <GroupRows key={group.issue} group={group} view={view} open={open.has(group.issue)} parked={parked} onToggle={() => toggle(group.issue)} />
        ))}
        <tbody>
          {fees.map((line, place) => (
            <tr key={place}>
              <th scope="row" colSpan={columns.length - 2}>
                {lineWords(language, line, statement.currency, view.labels.fees)}
              </th>
              <td className="number right">{money(line.amount)}</td>
              <td className="right">
                <Why
                  what={lineWords(language, line, statement.currency, view.labels.fees)}
                  trace={line.trace}
                  result={lineResult(language, line, statement.currency, view.labels.fees)}
                  currency={statement.currency}
                  version={version}
                />
              </td>
            </tr>
          ))}
          {statement.corrections.length > 0 && (
            <tr>
              <th scope="row" colSpan={columns.length - 2}>
                {say("report.tab.corrections")}
              </th>
              <td className="number right">{money(corrections)}</td>
              <td>{"\u00a0"}</td>
            </tr>
          )}
        </tbody>
        <tfoot>
          <tr>
            <td>{say("report.total")}</td>
            <td className="number right">{formatDuration(seconds)}</td>
            <td colSpan={columns.length - 4}>{"\u00a0"}</td>
            <td className="number right">{money(statement.total)}</td>
            <td>{"\u00a0"}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
