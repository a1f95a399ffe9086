import { useCallback, useEffect, useRef, useState } from "react";
import type { Answer, Problem } from "../app/api";
import { isRefusal } from "./ask";

export interface Loaded<T> {
  /** The last good answer; it stays while a newer one is on its way. */
  readonly view: T | null;
  readonly problems: readonly Problem[];
  readonly busy: boolean;
  readonly reload: () => void;
  /** Takes the answer of an action: true and shown when good, else its problems are returned to the caller's place. */
  readonly show: (view: T) => void;
}

/** Asks once, and again on `reload`; an answer that was overtaken by a newer question is dropped. */
export function useAnswer<T extends object>(load: () => Promise<Answer<T>>): Loaded<T> {
  const [view, setView] = useState<T | null>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [busy, setBusy] = useState(true);
  const question = useRef(0);
  const asking = useRef(load);
  asking.current = load;

  const reload = useCallback(() => {
    const mine = ++question.current;
    setBusy(true);
    void asking.current().then((answer) => {
      if (mine !== question.current) return;
      setBusy(false);
      if (isRefusal(answer)) return setProblems(answer.problems);
      setProblems([]);
      setView(answer);
    });
  }, []);

  const show = useCallback((newer: T) => {
    question.current += 1;
    setBusy(false);
    setProblems([]);
    setView(newer);
  }, []);

  useEffect(reload, [reload]);
  return { view, problems, busy, reload, show };
}
