import { useEffect, useState } from "react";
import type { CallPreview } from "../../app/api";
import { askAgent, isRefusal } from "../ask";

const PAUSE = 400;

interface Draft {
  readonly issue: string;
  readonly at: string | null;
  readonly channel: string;
}

/** Whether the typed call would count, asked when typing rests; null while it is not known. */
export function useCallPreview(draft: Draft | null): CallPreview | null {
  const [answered, setAnswered] = useState<{ readonly key: string; readonly preview: CallPreview | null }>({ key: "", preview: null });
  const key = draft === null ? "" : JSON.stringify(draft);
  useEffect(() => {
    if (key === "") return;
    let current = true;
    const timer = setTimeout(() => {
      void askAgent("callPreview", JSON.parse(key) as Draft).then((answer) => {
        if (current) setAnswered({ key, preview: isRefusal(answer) ? null : answer });
      });
    }, PAUSE);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [key]);
  return answered.key === key ? answered.preview : null;
}
