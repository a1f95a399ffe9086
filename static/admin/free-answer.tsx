import { useId } from "react";
import type { QuestionView } from "../../src/app/api";
import { useSay } from "../shared/page-context";

interface Props {
  readonly name: string;
  readonly kind: NonNullable<QuestionView["freeForm"]>;
  readonly checked: boolean;
  readonly typed: string;
  readonly onChoose: () => void;
  readonly onType: (typed: string) => void;
}

/** „Another rate …“: a value of the agency's own. */
export function FreeAnswer({ name, kind, checked, typed, onChoose, onType }: Props) {
  const say = useSay();
  const id = useId();
  return (
    <div className="option">
      <input id={id} type="radio" name={name} checked={checked} onChange={onChoose} />
      <label htmlFor={id}>{say(`admin.question.other.${kind}`)}</label>
      <input
        className="control"
        aria-label={say(`admin.question.other.${kind}`)}
        value={typed}
        onFocus={onChoose}
        onChange={(event) => onType(event.target.value)}
      />
    </div>
  );
}
