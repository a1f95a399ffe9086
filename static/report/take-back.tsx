import { useState } from "react";
import Button from "@atlaskit/button/new";
import type { DecisionsView, DecisionView } from "../../src/app/api";
import { askReport, useAction } from "../../src/frontend/ask";
import { LineField } from "../shared/line-field";
import { usePage, useSay } from "../shared/page-context";
import { Problems } from "../shared/problems";
import { StepHeading } from "./close-steps";
import { decisionWords } from "./decision-words";
import { Effect } from "./decision-effect";
import { usePreview } from "./use-preview";

interface Props {
  readonly view: DecisionsView;
  readonly decision: DecisionView;
  readonly onDone: (view: DecisionsView) => void;
  readonly onCancel: () => void;
}

/** Taking back needs a reason, and says first what it changes. */
export function TakeBack({ view, decision, onDone, onCancel }: Props) {
  const { language } = usePage();
  const say = useSay();
  const [reason, setReason] = useState("");
  const [pressed, setPressed] = useState(false);
  const preview = usePreview(decision.id, (id) => askReport("previewTakeBack", { contract: view.contract, id }));
  const saving = useAction<DecisionsView>(onDone);
  const lacks = reason.trim() === "";
  const save = (): void => {
    setPressed(true);
    if (!lacks) saving.run(() => askReport("takeBack", { contract: view.contract, id: decision.id, reason: reason.trim() }));
  };
  return (
    <section className="card decide">
      <StepHeading>{say("decide.take-back.title")}</StepHeading>
      <p>{decisionWords(language, view, decision)}</p>
      <div className="fields">
        <LineField
          label={say("decide.field.reason")}
          rows={2}
          value={reason}
          onChange={setReason}
          error={pressed && lacks ? say("decide.wrong.reason") : null}
        />
      </div>
      <Effect preview={preview} />
      <Problems problems={[...preview.problems, ...saving.problems]} title={say("decide.refused")} />
      <div className="line">
        <Button onClick={onCancel}>{say("action.cancel")}</Button>
        <Button appearance="primary" isLoading={saving.busy} onClick={save}>
          {say("decide.take-back.save")}
        </Button>
      </div>
    </section>
  );
}
