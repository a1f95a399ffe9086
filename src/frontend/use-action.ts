import { useState } from "react";
import type { Answer, Problem } from "../app/api";
import { isRefusal } from "./ask";

export interface Action<T extends object> {
  readonly busy: boolean;
  readonly problems: readonly Problem[];
  readonly run: (ask: () => Promise<Answer<T>>) => void;
}

/** One button's work: busy while it runs, its problems beside it, `done` with the good answer. A second press waits for the first. */
export function useAction<T extends object>(done: (answer: T) => void): Action<T> {
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const run = (ask: () => Promise<Answer<T>>): void => {
    if (busy) return;
    setBusy(true);
    setProblems([]);
    void ask().then((answer) => {
      setBusy(false);
      if (isRefusal(answer)) setProblems(answer.problems);
      else done(answer);
    });
  };
  return { busy, problems, run };
}
