import { useEffect, useRef, useState } from "react";
import SectionMessage from "@atlaskit/section-message";
import type { ObligationsView, ObligationView } from "../../src/app/api";
import { askReport, useAction, useAnswer } from "../../src/frontend/ask";
import { nameOf } from "../../src/text/label";
import { usePage, useSay } from "../shared/page-context";
import { Problems } from "../shared/problems";
import { Skeleton } from "../shared/waiting";
import { ObligationList } from "./obligation-list";
import { RecordEvidence } from "./record-evidence";

interface Props {
  readonly contract: string;
  readonly periodStart: string;
}

/** The tasks a contract owes regularly, as they are due in the period on the page. */
export function Obligations(props: Props) {
  const say = useSay();
  const { view, problems, reload, show } = useAnswer<ObligationsView>(() => askReport("obligations", { ...props }));
  if (view !== null) return <ObligationsOf view={view} onView={show} />;
  return (
    <>
      <Problems problems={problems} title={say("obligation.error")} onRetry={reload} />
      {problems.length === 0 && <Skeleton rows={4} words={say("obligation.loading")} />}
    </>
  );
}

/** The list, and the form for one of them; after it the focus is where it says what was recorded. */
function ObligationsOf({ view, onView }: { readonly view: ObligationsView; readonly onView: (view: ObligationsView) => void }) {
  const { language } = usePage();
  const say = useSay();
  const [recording, setRecording] = useState<ObligationView | null>(null);
  const [said, setSaid] = useState("");
  const creating = useAction<ObligationsView>((next) => {
    setSaid(say("obligation.created"));
    onView(next);
  });
  const output = useRef<HTMLOutputElement>(null);
  useEffect(() => {
    if (said !== "") output.current?.focus();
  }, [said]);
  const nameIn = ({ obligation }: ObligationView): string => nameOf(language, view.labels.categories[obligation] ?? null, obligation);
  const record = (one: ObligationView | null): void => {
    setSaid("");
    setRecording(one);
  };
  const done = (next: ObligationsView, one: ObligationView): void => {
    setRecording(null);
    setSaid(say("obligation.recorded", { name: nameIn(one), due: one.due }));
    onView(next);
  };
  const create = ({ obligation, due }: ObligationView): void => {
    record(null);
    creating.run(() => askReport("createWork", { contract: view.contract, obligation, due }));
  };
  if (view.obligations.length === 0) return <p>{say("obligation.empty")}</p>;
  return (
    <>
      <output ref={output} tabIndex={-1} className="block saved">
        {said}
      </output>
      <Problems problems={creating.problems} title={say("obligation.refused")} />
      {view.lacksProject && (
        <div className="notice">
          <SectionMessage appearance="warning" title={say("obligation.lacks-project")}>
            <p>{say("obligation.lacks-project.how")}</p>
          </SectionMessage>
        </div>
      )}
      {recording !== null && (
        <RecordEvidence
          key={`${recording.obligation}.${recording.due}`}
          contract={view.contract}
          one={recording}
          name={nameIn(recording)}
          onDone={(next) => done(next, recording)}
          onCancel={() => record(null)}
        />
      )}
      <ObligationList view={view} nameIn={nameIn} onRecord={record} onCreate={create} creating={creating.busy} />
    </>
  );
}
