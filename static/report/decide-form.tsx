import { useEffect, useRef, useState } from "react";
import Button from "@atlaskit/button/new";
import SectionMessage from "@atlaskit/section-message";
import type { DecisionDraft, DecisionKind, DecisionsView } from "../../src/app/api";
import { askReport, useAction } from "../../src/frontend/ask";
import { Choice } from "../shared/choice";
import { useSay } from "../shared/page-context";
import { Problems } from "../shared/problems";
import { StepHeading } from "./close-steps";
import { DecideField } from "./decide-field";
import { DecideReview } from "./decide-review";
import { emptyForm, fieldsOf, placeProblems, readTyped, type FieldName } from "./decide-draft";
import { hurdleOf, kindsFor } from "./decide-kinds";
import { Effect } from "./decision-effect";
import { usePreview } from "./use-preview";

export interface DecideFormProps {
  readonly view: DecisionsView;
  readonly periodStart: string | null;
  /** Keys that the statement on the page names. */
  readonly keys: readonly string[];
  readonly onDone: (view: DecisionsView, kind: DecisionKind) => void;
  readonly onCancel: () => void;
}

/** Letters and digits that name this decision: pressing twice decides once. */
const newId = (): string => `d-${Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, "0")).join("")}`;

/** Write, look at the effect, confirm. Nothing is kept before the last step. */
export function DecideForm({ view, periodStart, keys, onDone, onCancel }: DecideFormProps) {
  const say = useSay();
  const [id] = useState(newId);
  const [kind, setKind] = useState<DecisionKind>(() => kindsFor(view)[0] ?? "bought");
  const [typed, setTyped] = useState(() => emptyForm(view, periodStart));
  const [pressed, setPressed] = useState(0);
  const [confirming, setConfirming] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const hurdle = hurdleOf(view, kind);
  const { draft, wrong } = readTyped(kind, withQuota(view, kind, typed), id);
  const preview = usePreview<DecisionDraft>(hurdle === null ? draft : null, (asked) => askReport("previewDecision", { contract: view.contract, draft: asked }));
  const saving = useAction<DecisionsView>((next) => onDone(next, kind));
  const shown = fieldsOf(kind, typed);
  const placed = placeProblems(shown, preview.problems);
  useEffect(() => {
    if (pressed > 0) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [pressed]);
  const onType = (name: FieldName, value: string): void => setTyped((before) => ({ ...before, [name]: value }));
  const onNext = (): void => {
    if (draft !== null && preview.problems.length === 0 && !preview.busy) setConfirming(true);
    else setPressed(pressed + 1);
  };
  if (confirming && draft !== null) {
    return (
      <DecideReview
        kind={kind}
        view={view}
        typed={typed}
        preview={preview}
        saving={saving}
        onBack={() => setConfirming(false)}
        onSave={() => saving.run(() => askReport("decide", { contract: view.contract, draft }))}
      />
    );
  }
  return (
    <section className="card decide">
      <StepHeading>{say("decide.new")}</StepHeading>
      <div className="fields" ref={form}>
        <Choice
          label={say("decide.kind")}
          value={kind}
          options={kindsFor(view).map((value) => ({ value, words: say(`decide.kind.${value}`) }))}
          onChange={(value) => setKind(value as DecisionKind)}
          hint={say(`decide.kind.${kind}.text`)}
        />
        {hurdle === null ? (
          shown
            .filter((name) => name !== "quota" || view.quotas.length > 1)
            .map((name) => (
              <DecideField
                key={name}
                kind={kind}
                name={name}
                view={view}
                typed={typed}
                keys={keys}
                onType={onType}
                wrong={{ ...placed.fields, ...(pressed > 0 ? wrong : {}) }}
              />
            ))
        ) : (
          <SectionMessage appearance="information">
            <p>{say(hurdle)}</p>
          </SectionMessage>
        )}
      </div>
      <Problems problems={placed.rest} title={say("decide.refused")} />
      <Effect preview={preview} />
      <div className="line">
        <Button onClick={onCancel}>{say("action.cancel")}</Button>
        {hurdle === null && (
          <Button appearance="primary" isLoading={preview.busy} onClick={onNext}>
            {say("decide.next")}
          </Button>
        )}
      </div>
    </section>
  );
}

/** An approval is for a quota with a hard limit; the others may be about any. */
function withQuota(view: DecisionsView, kind: DecisionKind, typed: ReturnType<typeof emptyForm>): ReturnType<typeof emptyForm> {
  const fitting = view.quotas.filter(({ limit }) => kind !== "approved" || limit === "hard");
  return fitting.some(({ id }) => id === typed.quota) ? typed : { ...typed, quota: fitting[0]?.id ?? "" };
}
