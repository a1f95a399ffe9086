import Button from "@atlaskit/button/new";
import Lozenge from "@atlaskit/lozenge";
import type { DecisionsView, DecisionView } from "../../src/app/api";
import { formatMoment } from "../../src/text/format";
import { LinkedText } from "../shared/linked-text";
import { usePage, useSay } from "../shared/page-context";
import { Table, type Column } from "../shared/table";
import { decisionWords, periodWords } from "./decision-words";

interface Props {
  readonly view: DecisionsView;
  readonly onTakeBack: (decision: DecisionView) => void;
}

/** Everything decided, newest first; what was taken back stays, with who and why. */
export function DecisionList({ view, onTakeBack }: Props) {
  const { language } = usePage();
  const say = useSay();
  const when = (at: string): string => formatMoment(language, at, view.zone, view.asOf);
  const columns: Column<DecisionView>[] = [
    { key: "what", head: say("decide.head.what"), renderCell: (one) => decisionWords(language, view, one) },
    {
      key: "period",
      head: say("decide.head.period"),
      renderCell: (one) => one.periods.map((from) => periodWords(language, view, from)).join(", ") || say("none"),
    },
    { key: "why", head: say("decide.head.why"), renderCell: (one) => <Reason one={one} view={view} /> },
    { key: "who", head: say("decide.head.who"), wide: true, renderCell: (one) => `${one.by ?? say("report.person.unknown")}, ${when(one.at)}` },
    { key: "state", head: say("decide.head.state"), renderCell: (one) => <State one={one} when={when} /> },
    {
      key: "act",
      head: say("decide.head.act"),
      align: "right",
      renderCell: (one) =>
        one.mayTakeBack ? (
          <Button spacing="compact" aria-label={say("decide.take-back.of", { what: decisionWords(language, view, one) })} onClick={() => onTakeBack(one)}>
            {say("decide.take-back")}
          </Button>
        ) : (
          "\u00a0"
        ),
    },
  ];
  return <Table caption={say("decide.title")} columns={columns} rows={view.decisions} keyOf={({ id }) => id} />;
}

/** Why, and the proof that goes with it. */
function Reason({ one, view }: { readonly one: DecisionView; readonly view: DecisionsView }) {
  const say = useSay();
  const proof = [
    ...(one.approver === null ? [] : [say("decide.proof.approver", { approver: one.approver })]),
    ...(one.work.length === 0 || one.kind === "off-charge" || one.kind === "bundle" ? [] : [say("decide.proof.work", { work: one.work.join(", ") })]),
    ...(one.hiddenWork === 0 ? [] : [say("decide.proof.hidden", { count: one.hiddenWork })]),
    ...(one.channel === null ? [] : [say("decide.proof.channel", { channel: say(`decide.channel.${one.channel}`) })]),
    ...(one.until === null ? [] : [say("decide.proof.until", { until: one.until, zone: view.zone })]),
  ];
  return (
    <>
      <LinkedText text={one.reason ?? one.evidence ?? ""} />
      {proof.length > 0 && <span className="code">{proof.join(" · ")}</span>}
    </>
  );
}

function State({ one, when }: { readonly one: DecisionView; readonly when: (at: string) => string }) {
  const say = useSay();
  const { takenBack } = one;
  return (
    <>
      <Lozenge appearance={one.state === "decided" ? "success" : "neutral"}>{say(`decide.state.${one.state}`)}</Lozenge>
      {takenBack !== null && (
        <span className="code">
          <LinkedText text={takenBack.reason} /> ({[takenBack.by ?? say("report.person.unknown"), when(takenBack.at)].join(", ")})
        </span>
      )}
    </>
  );
}
