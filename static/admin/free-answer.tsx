import { useId } from "react";
import type { QuestionView } from "../../src/app/api";
import { useSay } from "../shared/page-context";

interface Props {
  readonly name: string;
  readonly kind: NonNullable<QuestionView["freeForm"]>;
  /** No reading is offered beside it: it is the answer, not another one. */
  readonly alone: boolean;
  readonly checked: boolean;
  readonly typed: string;
  readonly onChoose: () => void;
  readonly onType: (typed: string) => void;
}

/** „Another rate …“: a value of the agency's own. */
export function FreeAnswer({ name, kind, alone, checked, typed, onChoose, onType }: Props) {
  const say = useSay();
  const id = useId();
  const words = say(`admin.question.${alone ? "only" : "other"}.${kind}`);
  return (
    <div className="option">
      <input id={id} type="radio" name={name} checked={checked} onChange={onChoose} />
      <label htmlFor={id}>{words}</label>
      <input className="control" aria-label={words} value={typed} onFocus={onChoose} onChange={(event) => onType(event.target.value)} />
    </div>
  );
}
