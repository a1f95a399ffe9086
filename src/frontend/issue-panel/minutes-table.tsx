import { useState } from "react";
import { Button, DynamicTable, Heading, Inline, Stack, Text } from "@forge/react";
import type { ContractLink, IssueView, MinuteView } from "../../app/api";
import { formatDate, formatDuration, wallTime } from "../../text/format";
import { chargeLines } from "../../text/charge";
import { nameOf } from "../../text/label";
import { Why } from "../parts/why";
import { useSay, useSurface, type Say } from "../surface";

interface Props {
  readonly view: IssueView;
  readonly link: Extract<ContractLink, { kind: "contract" }>;
}

const LATEST = 10;
const COLUMNS = ["date", "who", "category", "time", "covered", "over", "billed", "reason"] as const;
/** Per cent of the width: dates and times stay on one line, names may wrap. */
const WIDTHS = { date: 13, who: 11, category: 20, time: 11, covered: 11, over: 13, billed: 12, reason: 9 } as const;

/** Every worklog with what became of it, newest first; each row says why. */
export function MinutesTable({ view, link }: Props) {
  const say = useSay();
  const [all, setAll] = useState(false);
  const sorted = view.minutes.toSorted((a, b) => b.started.localeCompare(a.started));
  const shown = all ? sorted : sorted.slice(0, LATEST);
  if (sorted.length === 0) {
    return (
      <Stack space="space.100">
        <Heading size="small">{say("agent.minutes.title")}</Heading>
        <Text>{say("agent.minutes.empty")}</Text>
      </Stack>
    );
  }
  const { charged, currency, zone } = view;
  const parked = view.minutes.reduce((sum, one) => sum + one.parkedSeconds, 0);
  const total = [
    say("agent.minutes.total", { covered: charged.coveredMinutes, billed: charged.billableMinutes, ...charged.amount }),
    ...(parked === 0 ? [] : [say("agent.minutes.parked", { time: formatDuration(parked) })]),
  ].join(" · ");
  return (
    <Stack space="space.100">
      <Heading size="small">{say("agent.minutes.title")}</Heading>
      <DynamicTable
        key={shown.map((one) => one.worklog).join()}
        head={{ cells: COLUMNS.map((column) => ({ key: column, content: say(`agent.minutes.${column}`), width: WIDTHS[column] })) }}
        rows={shown.map((one) => ({ key: one.worklog, cells: cellsOf(one) }))}
      />
      <Inline space="space.100" spread="space-between" alignBlock="center">
        <Text weight="bold">{total}</Text>
        <Why what={view.key} trace={charged.trace} result={total} currency={currency} zone={zone} version={link} />
      </Inline>
      {sorted.length > LATEST && (
        <Button appearance="subtle" onClick={() => setAll(!all)}>
          {all ? say("action.show-fewer") : say("action.show-all", { count: sorted.length })}
        </Button>
      )}
    </Stack>
  );

  function cellsOf(one: MinuteView): { key: string; content: React.ReactElement }[] {
    return COLUMNS.map((column) => ({
      key: column,
      // The platform's table calls a cell's component like a function; inside a fragment its state is its own.
      content: (
        <>
          <Cell column={column} minute={one} view={view} link={link} say={say} />
        </>
      ),
    }));
  }
}

interface CellProps extends Props {
  readonly column: (typeof COLUMNS)[number];
  readonly minute: MinuteView;
  readonly say: Say;
}

function Cell({ column, minute, view, link, say }: CellProps) {
  const { language } = useSurface();
  const amount = (seconds: number): string => (seconds === 0 ? say("none") : formatDuration(seconds));
  const date = wallTime(minute.started, view.zone).date;
  if (column === "reason") {
    const words = chargeLines(language, { ...minute, amount: null, perHour: null });
    return (
      <Why
        what={say("agent.minutes.what", { time: formatDuration(minute.seconds), date })}
        trace={minute.trace}
        result={words.join(" · ")}
        currency={view.currency}
        zone={view.zone}
        version={link}
      />
    );
  }
  const category = view.categories.find((one) => one.id === minute.category);
  const words = {
    date: formatDate(language, date),
    who: minute.author ?? say("none"),
    category: minute.category === null ? say("category.none") : nameOf(language, category?.label ?? null, minute.category),
    time: formatDuration(minute.seconds),
    covered: amount(minute.coveredSeconds),
    over: amount(minute.overageSeconds),
    billed: minute.chargedMinutes === 0 ? say("none") : formatDuration(minute.chargedMinutes * 60),
  };
  return <Text>{words[column]}</Text>;
}
