import type { ReactNode } from "react";

export interface ChoiceProps {
  readonly name: string;
  readonly value: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly isDisabled?: boolean;
  readonly id?: string;
  readonly onChoose: (id: string) => void;
}

/** A plain select: light, keyboard-friendly, named. */
export function Choice({ name, value, options, isDisabled, id, onChoose }: ChoiceProps): ReactNode {
  return (
    <select
      id={id}
      className="choice"
      aria-label={id === undefined ? name : undefined}
      value={value}
      disabled={isDisabled}
      onChange={(event) => onChoose(event.target.value)}
    >
      {options.map((option) => (
        <option key={option.id} value={option.id}>
          {option.name}
        </option>
      ))}
    </select>
  );
}
