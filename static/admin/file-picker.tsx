import { useRef } from "react";
import Button from "@atlaskit/button/new";

interface Props {
  readonly label: string;
  readonly accept: string;
  readonly onText: (text: string) => void;
}

/** Reads a chosen text file in the browser; nothing leaves it until the form is sent. The browser's own button would speak the browser's language. */
export function FilePicker({ label, accept, onText }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <span className="field">
      <Button onClick={() => input.current?.click()}>{label}</Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept={accept}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) void file.text().then(onText);
        }}
      />
    </span>
  );
}
