import { useEffect, useState } from "react";
import type { LogDraft, LogPreview, Problem } from "../../app/api";
import { askAgent, isRefusal } from "../ask";

const PAUSE = 400;

export interface PreviewState {
  readonly preview: LogPreview | null;
  readonly problems: readonly Problem[];
  readonly busy: boolean;
}

const NOTHING: PreviewState = { preview: null, problems: [], busy: false };

/** What logging this draft would do, asked again when typing rests for 400 ms; the last words stay while it is on its way. */
export function usePreview(draft: LogDraft | null): PreviewState {
  const [state, setState] = useState(NOTHING);
  const key = draft === null ? "" : JSON.stringify(draft);
  useEffect(() => {
    if (key === "") return setState(NOTHING);
    let current = true;
    setState((before) => ({ ...before, busy: true }));
    const timer = setTimeout(() => {
      void askAgent("preview", JSON.parse(key) as LogDraft).then((answer) => {
        if (!current) return;
        setState(isRefusal(answer) ? { preview: null, problems: answer.problems, busy: false } : { preview: answer, problems: [], busy: false });
      });
    }, PAUSE);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [key]);
  return state;
}
