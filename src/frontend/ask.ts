import { useCallback, useEffect, useRef, useState } from "react";
import { invoke } from "@forge/bridge";
import type { Answer, Audiences, Problem, Refusal } from "../app/api";

type AskOf<A extends keyof Audiences, K extends keyof Audiences[A]> = Audiences[A][K] extends { ask: infer Ask } ? Ask : never;
type AnswerOf<A extends keyof Audiences, K extends keyof Audiences[A]> = Audiences[A][K] extends { answer: infer Given } ? Given : never;

const UNREACHABLE: Refusal = { problems: [{ kind: "problem", code: "ui.unreachable", at: "", facts: {} }] };

/** An answer that is nothing but problems. A draft has problems beside its content and is no refusal. */
export const isRefusal = <T extends object>(answer: Answer<T>): answer is Refusal => "problems" in answer && Object.keys(answer).length === 1;

/** A typed client of one audience. It never throws: a lost connection is a refusal with the code `ui.unreachable`. */
export const client =
  <A extends keyof Audiences>() =>
  async <K extends keyof Audiences[A] & string>(key: K, ask: AskOf<A, K>): Promise<AnswerOf<A, K> | Refusal> => {
    try {
      return (await invoke<AnswerOf<A, K>>(key, ask as Record<string, unknown>)) as AnswerOf<A, K>;
    } catch {
      return UNREACHABLE;
    }
  };

export const askAgent = client<"agent">();
export const askField = client<"field">();
export const askCustomer = client<"customer">();
export const askReport = client<"report">();
export const askAdmin = client<"admin">();

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
  useEffect(() => {
    asking.current = load;
  });

  const ask = useCallback(() => {
    const mine = ++question.current;
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

  const reload = useCallback(() => {
    setBusy(true);
    ask();
  }, [ask]);

  useEffect(ask, [ask]);
  return { view, problems, busy, reload, show };
}

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
