import { useState } from "react";
import Button from "@atlaskit/button/new";
import { useSay } from "./page-context";

interface Props {
  readonly text: string;
  /** What is copied, for those who do not see what it stands beside. */
  readonly label: string;
}

/** Copies a text and says so; nothing moves, because both words have the same place. */
export function CopyButton({ text, label }: Props) {
  const say = useSay();
  const [done, setDone] = useState(false);
  return (
    <span aria-live="polite">
      <Button
        appearance="subtle"
        spacing="compact"
        aria-label={done ? `${say("action.copied")}: ${label}` : label}
        onClick={() => void copy(text).then(setDone)}
      >
        {say(done ? "action.copied" : "action.copy")}
      </Button>
    </span>
  );
}

/** The clipboard where the frame may use it, else the selection of a field that nobody sees. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text);
  }
}

function copySelected(text: string): boolean {
  const field = document.createElement("textarea");
  field.value = text;
  field.className = "hidden";
  document.body.append(field);
  field.select();
  try {
    return document.execCommand("copy");
  } finally {
    field.remove();
  }
}
