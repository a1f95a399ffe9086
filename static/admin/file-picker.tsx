import { useId } from "react";

interface Props {
  readonly label: string;
  readonly accept: string;
  readonly onText: (text: string) => void;
}

/** Reads a chosen text file in the browser; nothing leaves it until the form is sent. */
export function FilePicker({ label, accept, onText }: Props) {
  const id = useId();
  return (
    <span className="field">
      <label htmlFor={id} className="label">
        {label}
      </label>
      <input
        id={id}
        type="file"
        accept={accept}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) void file.text().then(onText);
        }}
      />
    </span>
  );
}
