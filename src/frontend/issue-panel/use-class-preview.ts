import { useEffect, useState } from "react";
import type { ClassPreview } from "../../app/api";
import { askAgent, isRefusal } from "../ask";

/** What another category would do; null while nothing is asked or known. A refusal shows when the change is sent. */
export function useClassPreview(issue: string, category: string | null): ClassPreview | null {
  const [answered, setAnswered] = useState<{ readonly category: string; readonly preview: ClassPreview | null } | null>(null);
  useEffect(() => {
    if (category === null) return;
    let current = true;
    void askAgent("classPreview", { issue, category }).then((answer) => {
      if (current) setAnswered({ category, preview: isRefusal(answer) ? null : answer });
    });
    return () => {
      current = false;
    };
  }, [issue, category]);
  return category !== null && answered?.category === category ? answered.preview : null;
}
