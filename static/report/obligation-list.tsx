import Button from "@atlaskit/button/new";
import Lozenge from "@atlaskit/lozenge";
import type { ObligationsView, ObligationView } from "../../src/app/api";
import { formatDate, formatMoment } from "../../src/text/format";
import { usePage, useSay } from "../shared/page-context";
import { Table, type Column } from "../shared/table";

interface Props {
  readonly view: ObligationsView;
  readonly nameIn: (one: ObligationView) => string;
  readonly onRecord: (one: ObligationView) => void;
}

const APPEARANCE = { due: "neutral", done: "success", overdue: "removed" } as const;

/** By due date: what is done with its evidence, what is not with a button for whoever may record it. */
export function ObligationList({ view, nameIn, onRecord }: Props) {
  const { language } = usePage();
  const say = useSay();
  const columns: Column<ObligationView>[] = [
    { key: "name", head: say("obligation.head.name"), renderCell: nameIn },
    { key: "due", head: say("obligation.head.due"), renderCell: ({ due }) => formatDate(language, due, "document") },
    {
      key: "state",
      head: say("obligation.head.state"),
      renderCell: ({ state }) => <Lozenge appearance={APPEARANCE[state]}>{say(`obligation.state.${state}`)}</Lozenge>,
    },
    { key: "evidence", head: say("obligation.head.evidence"), renderCell: ({ done }) => done?.evidence ?? say("none") },
    {
      key: "who",
      head: say("obligation.head.who"),
      wide: true,
      renderCell: ({ done }) =>
        done === null ? say("none") : `${done.by ?? say("report.person.unknown")}, ${formatMoment(language, done.at, view.zone, view.asOf)}`,
    },
    {
      key: "act",
      head: say("obligation.head.act"),
      align: "right",
      renderCell: (one) =>
        one.done === null && view.mayRecord ? (
          <Button spacing="compact" aria-label={say("obligation.record.of", { name: nameIn(one), due: one.due })} onClick={() => onRecord(one)}>
            {say("obligation.record")}
          </Button>
        ) : (
          "\u00a0"
        ),
    },
  ];
  return <Table caption={say("obligation.title")} columns={columns} rows={view.obligations} keyOf={({ obligation, due }) => `${obligation}.${due}`} />;
}
