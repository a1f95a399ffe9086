import { useState } from "react";
import Button from "@atlaskit/button/new";
import type { ObligationsView, ObligationView } from "../../src/app/api";
import { askReport, useAction } from "../../src/frontend/ask";
import { LineField } from "../shared/line-field";
import { useSay } from "../shared/page-context";
import { Problems } from "../shared/problems";
import { StepHeading } from "./close-steps";
import "./decide.css";

interface Props {
  readonly contract: string;
  readonly one: ObligationView;
  readonly name: string;
  readonly onDone: (view: ObligationsView) => void;
  readonly onCancel: () => void;
}

/** A task is done with evidence: what was done, or where it can be seen. */
export function RecordEvidence({ contract, one, name, onDone, onCancel }: Props) {
  const say = useSay();
  const [evidence, setEvidence] = useState("");
  const [pressed, setPressed] = useState(false);
  const saving = useAction<ObligationsView>(onDone);
  const { obligation, due } = one;
  const lacks = evidence.trim() === "";
  const save = (): void => {
    setPressed(true);
    if (!lacks) saving.run(() => askReport("recordEvidence", { contract, obligation, due, evidence: evidence.trim() }));
  };
  return (
    <section className="card decide">
      <StepHeading>{say("obligation.record.title")}</StepHeading>
      <p>{say("obligation.record.what", { name, due })}</p>
      <div className="fields">
        <LineField
          label={say("obligation.record.evidence")}
          hint={say("obligation.record.hint")}
          rows={2}
          value={evidence}
          onChange={setEvidence}
          error={pressed && lacks ? say("obligation.record.missing") : null}
        />
      </div>
      <Problems problems={saving.problems} title={say("obligation.refused")} />
      <div className="line">
        <Button onClick={onCancel}>{say("action.cancel")}</Button>
        <Button appearance="primary" isLoading={saving.busy} onClick={save}>
          {say("obligation.record.save")}
        </Button>
      </div>
    </section>
  );
}
