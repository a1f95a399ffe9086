import { useEffect, useState } from "react";
import type { LogDraft, LogPreview, Problem } from "../../app/api";
import { askAgent, isRefusal } from "../ask";

const PAUSE = 400;

export interface PreviewState {
  readonly preview: LogPreview | null;
  readonly problems: readonly Problem[];
  readonly busy: boolean;
}

interface Answered {
  readonly key: string;
  readonly preview: LogPreview | null;
  readonly problems: readonly Problem[];
}

/** What logging this draft would do, asked again when typing rests for 400 ms; the last words stay while it is on its way. */
export function usePreview(draft: LogDraft | null): PreviewState {
  const [answered, setAnswered] = useState<Answered>({ key: "", preview: null, problems: [] });
  const key = draft === null ? "" : JSON.stringify(draft);
  useEffect(() => {
    if (key === "") return;
    let current = true;
    const timer = setTimeout(() => {
      void askAgent("preview", JSON.parse(key) as LogDraft).then((answer) => {
        if (!current) return;
        setAnswered(isRefusal(answer) ? { key, preview: null, problems: answer.problems } : { key, preview: answer, problems: [] });
      });
    }, PAUSE);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [key]);
  if (key === "") return { preview: null, problems: [], busy: false };
  return { preview: answered.preview, problems: answered.problems, busy: answered.key !== key };
}
