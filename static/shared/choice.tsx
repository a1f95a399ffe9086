import { useId } from "react";

export interface ChoiceOption {
  readonly value: string;
  readonly words: string;
}

interface Props {
  readonly label: string;
  readonly value: string;
  readonly options: readonly ChoiceOption[];
  readonly onChange: (value: string) => void;
  readonly hideLabel?: boolean;
}

/** A native select with our tokens: keyboard and screen reader come with it, and 39 KB less than the big one. */
export function Choice({ label, value, options, onChange, hideLabel = false }: Props) {
  const id = useId();
  return (
    <span className="field">
      <label htmlFor={id} className={hideLabel ? "hidden" : "label"}>
        {label}
      </label>
      <select id={id} className="control" value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </select>
    </span>
  );
}
