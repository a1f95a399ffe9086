import { useId } from "react";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: "text" | "date" | "number";
  readonly rows?: number;
  readonly hint?: string;
  readonly error?: string | null;
  /** What is offered while typing. */
  readonly offers?: readonly string[];
}

/** One labelled field; its hint and its error are read with it. */
export function LineField({ label, value, onChange, type = "text", rows, hint, error = null, offers = [] }: Props) {
  const id = useId();
  const about = { "aria-describedby": `${id}-about`, "aria-invalid": error !== null };
  return (
    <span className="field">
      <label htmlFor={id} className="label">
        {label}
      </label>
      {rows === undefined ? (
        <input
          id={id}
          className="control"
          type={type}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          {...about}
          {...(offers.length === 0 ? {} : { list: `${id}-offers` })}
        />
      ) : (
        <textarea id={id} className="control" rows={rows} value={value} onChange={(event) => onChange(event.target.value)} {...about} />
      )}
      {offers.length > 0 && (
        <datalist id={`${id}-offers`}>
          {offers.map((offer) => (
            <option key={offer} value={offer}>
              {offer}
            </option>
          ))}
        </datalist>
      )}
      <span id={`${id}-about`} className={error === null ? "code" : "wrong"}>
        {error ?? hint}
      </span>
    </span>
  );
}
