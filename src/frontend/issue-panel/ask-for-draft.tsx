import { useState } from "react";
import { Inline } from "@forge/react";
import type { IssueView, LogDraft, LogPreview } from "../../app/api";
import { AskButtons } from "./ask-buttons";
import { ConsentForm, type Matter } from "./consent-form";

interface Props {
  readonly view: IssueView;
  readonly draft: LogDraft;
  readonly ask: NonNullable<LogPreview["ask"]>;
  readonly onChanged: (view: IssueView) => void;
}

/** Time that would be parked when logged: the customer can be asked first, for exactly this draft. */
export function AskForDraft({ view, draft, ask, onChanged }: Props) {
  const [kind, setKind] = useState<Matter["kind"] | null>(null);
  const { seconds, date, category } = draft;
  if (view.consents.some(({ state }) => state === "asked")) return null;
  if (kind !== null) {
    return <ConsentForm view={view} matter={{ kind, seconds, date, category, ways: ask.ways }} onChanged={onChanged} onClose={() => setKind(null)} />;
  }
  return (
    <Inline space="space.100">
      <AskButtons view={view} ways={ask.ways} onChoose={setKind} />
    </Inline>
  );
}
