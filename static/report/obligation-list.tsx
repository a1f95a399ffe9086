import Button from "@atlaskit/button/new";
import Lozenge from "@atlaskit/lozenge";
import type { ObligationsView, ObligationView } from "../../src/app/api";
import { formatDate, formatMoment } from "../../src/text/format";
import { usePage, useSay } from "../shared/page-context";
import { Table, type Column } from "../shared/table";
import { ObligationWorkCell } from "./obligation-work";

interface Props {
  readonly view: ObligationsView;
  readonly nameIn: (one: ObligationView) => string;
  readonly onRecord: (one: ObligationView) => void;
  readonly onCreate: (one: ObligationView) => void;
  readonly creating: boolean;
}

const APPEARANCE = { before: "neutral", due: "neutral", done: "success", overdue: "removed" } as const;

/** By due date: its work item, what is done with its evidence, what is not with a button for whoever may record it. */
export function ObligationList({ view, nameIn, onRecord, onCreate, creating }: Props) {
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
    { key: "work", head: say("obligation.head.work"), renderCell: ({ work }) => (work === null ? say("none") : <ObligationWorkCell work={work} />) },
    {
      key: "evidence",
      head: say("obligation.head.evidence"),
      renderCell: ({ done }) => (done === null ? say("none") : (done.evidence ?? say("obligation.evidence.work"))),
    },
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
          <div className="line end">
            {(one.work?.state === "gone" || one.work?.state === "refused") && (
              <Button
                spacing="compact"
                isDisabled={creating}
                aria-label={say("obligation.create.of", { name: nameIn(one), due: one.due })}
                onClick={() => onCreate(one)}
              >
                {say("obligation.create")}
              </Button>
            )}
            <Button spacing="compact" aria-label={say("obligation.record.of", { name: nameIn(one), due: one.due })} onClick={() => onRecord(one)}>
              {say("obligation.record")}
            </Button>
          </div>
        ) : (
          "\u00a0"
        ),
    },
  ];
  return <Table caption={say("obligation.title")} columns={columns} rows={view.obligations} keyOf={({ obligation, due }) => `${obligation}.${due}`} />;
}
