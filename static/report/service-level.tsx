import Lozenge from "@atlaskit/lozenge";
import type { StatementView } from "../../src/app/api";
import { clockWords, type ClockWords } from "../../src/text/clock";
import { usePage, useSay } from "../shared/page-context";
import { Table, type Column } from "../shared/table";
import { Why } from "../shared/why";
import { titleOf } from "./group-rows";

type Clock = StatementView["clocks"][number];

/** Every cycle of the month, missed ones first. */
export function ServiceLevel({ view }: { readonly view: StatementView }) {
  const { language } = usePage();
  const say = useSay();
  if (view.clocks.length === 0) return <p>{say("report.sla.empty")}</p>;
  const words = (clock: Clock): ClockWords => clockWords(language, clock, view.asOf);
  const kept = view.clocks.filter((clock) => clock.state === "kept").length;
  const judged = view.clocks.filter((clock) => !clock.soft && ["kept", "missed", "breached"].includes(clock.state)).length;
  const columns: Column<Clock>[] = [
    { key: "item", head: say("report.lines.item"), renderCell: (clock) => titleOf(view, clock.issue, say("report.hidden-item")) },
    { key: "metric", head: say("report.sla.metric"), renderCell: (clock) => words(clock).metric },
    { key: "state", head: say("report.sla.state"), renderCell: (clock) => <Lozenge appearance={words(clock).tone}>{words(clock).status}</Lozenge> },
    { key: "detail", head: say("report.sla.detail"), renderCell: (clock) => words(clock).detail },
    {
      key: "why",
      head: say("report.lines.why"),
      align: "right",
      renderCell: (clock) => (
        <Why what={words(clock).metric} trace={clock.trace} result={`${words(clock).status} · ${words(clock).detail}`} zone={clock.zone} />
      ),
    },
  ];
  return (
    <div className="panel">
      <p>{judged === 0 ? say("report.sla.none-judged") : say("report.sla.of.long", { kept, finished: judged })}</p>
      <Table
        caption={say("report.tab.sla")}
        columns={columns}
        rows={view.clocks.toSorted((a, b) => rank(a) - rank(b) || a.dueAt.localeCompare(b.dueAt))}
        keyOf={(clock) => `${clock.issue}:${clock.target}:${clock.cycle}`}
      />
    </div>
  );
}

const ORDER: readonly Clock["state"][] = ["breached", "missed", "late", "later-than-aimed", "running", "paused", "kept"];
const rank = (clock: Clock): number => ORDER.indexOf(clock.state);
