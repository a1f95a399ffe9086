import { useEffect, useRef, useState } from "react";
import Button from "@atlaskit/button/new";
import type { DecisionsView, DecisionView, StatementView } from "../../src/app/api";
import { askReport, useAnswer } from "../../src/frontend/ask";
import { useSay } from "../shared/page-context";
import { PartNames } from "../shared/part-names";
import { Problems } from "../shared/problems";
import { Skeleton } from "../shared/waiting";
import { DecideForm } from "./decide-form";
import { kindsFor } from "./decide-kinds";
import { DecisionList } from "./decision-list";
import { ShareForm } from "./share-form";
import { TakeBack } from "./take-back";
import "./decide.css";

interface Props {
  readonly contract: string;
  /** The period on the page, which a form begins with; null: the present one. */
  readonly periodStart: string | null;
  readonly keys: readonly string[];
  /** Figures on the page are of before. */
  readonly onChanged: () => void;
  /** The statement whose worklogs may be shared. */
  readonly statement?: StatementView;
}

type Doing = { readonly kind: "deciding" } | { readonly kind: "sharing" } | { readonly kind: "taking-back"; readonly decision: DecisionView } | null;

/** What was decided about a contract's money, beside one of its statements. */
export function Decisions({ contract, onChanged, ...form }: Props) {
  const say = useSay();
  const { view, problems, reload, show } = useAnswer<DecisionsView>(() => askReport("decisions", { contract }));
  if (view === null) {
    return (
      <>
        <Problems problems={problems} title={say("decide.error")} onRetry={reload} />
        {problems.length === 0 && <Skeleton rows={4} words={say("decide.loading")} />}
      </>
    );
  }
  const onView = (next: DecisionsView): void => {
    show(next);
    onChanged();
  };
  return <DecisionsOf view={view} onView={onView} {...form} />;
}

interface OfProps extends Pick<Props, "periodStart" | "keys" | "statement"> {
  readonly view: DecisionsView;
  readonly onView: (view: DecisionsView) => void;
}

/** The list, and one form at a time: to decide or to take back. After either the focus is where it says what was done. */
export function DecisionsOf({ view, periodStart, keys, statement, onView }: OfProps) {
  const say = useSay();
  const [doing, setDoing] = useState<Doing>(null);
  const [said, setSaid] = useState("");
  const output = useRef<HTMLOutputElement>(null);
  useEffect(() => {
    if (said !== "") output.current?.focus();
  }, [said]);
  const done = (next: DecisionsView, words: string): void => {
    setDoing(null);
    setSaid(words);
    onView(next);
  };
  const start = (next: Doing): void => {
    setSaid("");
    setDoing(next);
  };
  const may = kindsFor(view).length > 0;
  return (
    <PartNames.Provider value={view.labels}>
      <output ref={output} tabIndex={-1} className="block saved">
        {said}
      </output>
      {doing === null && may && (
        <div className="line">
          <Button appearance={view.decisions.length === 0 ? "primary" : "default"} onClick={() => start({ kind: "deciding" })}>
            {say("decide.new")}
          </Button>
          {view.may.adjust && statement !== undefined && statement.statement.usages.length > 0 && (
            <Button onClick={() => start({ kind: "sharing" })}>{say("share.title")}</Button>
          )}
        </div>
      )}
      {doing?.kind === "deciding" && (
        <DecideForm
          view={view}
          periodStart={periodStart}
          keys={keys}
          onDone={(next, kind) => done(next, say("decide.saved", { kind: say(`decide.kind.${kind}`) }))}
          onCancel={() => start(null)}
        />
      )}
      {doing?.kind === "sharing" && statement !== undefined && (
        <ShareForm view={statement} onDone={(words) => done(view, words)} onCancel={() => start(null)} />
      )}
      {doing?.kind === "taking-back" && (
        <TakeBack view={view} decision={doing.decision} onDone={(next) => done(next, say("decide.taken-back"))} onCancel={() => start(null)} />
      )}
      {view.decisions.length === 0 ? (
        doing === null && <p>{say(may ? "decide.empty" : "decide.empty.reader")}</p>
      ) : (
        <DecisionList view={view} onTakeBack={(decision) => start({ kind: "taking-back", decision })} />
      )}
    </PartNames.Provider>
  );
}
