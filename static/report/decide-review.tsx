import Button from "@atlaskit/button/new";
import type { DecisionKind, DecisionsView } from "../../src/app/api";
import type { Action } from "../../src/frontend/ask";
import { formatDate, formatMinutes } from "../../src/text/format";
import { readDuration } from "../../src/text/duration-input";
import { usePage, useSay } from "../shared/page-context";
import { Problems } from "../shared/problems";
import { StepHeading } from "./close-steps";
import { labelOf, optionsOf } from "./decide-field";
import { fieldsOf, type FieldName, type Typed } from "./decide-draft";
import { Effect } from "./decision-effect";
import type { Preview } from "./use-preview";

interface Props {
  readonly kind: DecisionKind;
  readonly view: DecisionsView;
  readonly typed: Typed;
  readonly preview: Preview;
  readonly saving: Action<DecisionsView>;
  readonly onBack: () => void;
  readonly onSave: () => void;
}

/** Everything once more with its effect, before it counts. */
export function DecideReview({ kind, view, typed, preview, saving, onBack, onSave }: Props) {
  const { language } = usePage();
  const say = useSay();
  const words = (name: FieldName): string => {
    const value = typed[name];
    const option = optionsOf(name, { kind, view, typed, language, say })?.find((one) => one.value === value);
    if (option !== undefined) return option.words;
    if (name === "on" || name === "until") return value === "" ? say("none") : formatDate(language, value);
    const time = name === "minutes" ? readDuration(value, Number.MAX_SAFE_INTEGER) : null;
    return time?.kind === "seconds" ? formatMinutes(time.seconds / 60) : value;
  };
  return (
    <section className="card decide">
      <StepHeading>{say("decide.review", { kind: say(`decide.kind.${kind}`) })}</StepHeading>
      <dl className="facts">
        {fieldsOf(kind, typed).map((name) => (
          <div key={name}>
            <dt>{labelOf(language, say, kind, name)}</dt>
            <dd>{words(name)}</dd>
          </div>
        ))}
      </dl>
      <Effect preview={preview} />
      <p className="small">{say("decide.read-by-customer")}</p>
      <Problems problems={saving.problems} title={say("decide.refused")} />
      <div className="line">
        <Button onClick={onBack}>{say("action.back")}</Button>
        <Button appearance="primary" isLoading={saving.busy} onClick={onSave}>
          {say(`decide.save.${kind}`)}
        </Button>
      </div>
    </section>
  );
}
