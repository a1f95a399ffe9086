import { useEffect, useRef, useState } from "react";
import type { Answer, DecisionEffect, Problem } from "../../src/app/api";
import { isRefusal } from "../../src/frontend/ask";

/** How long nothing is typed before the effect is asked for, in milliseconds. */
const PAUSE_MS = 400;

export interface Preview<Effect = DecisionEffect> {
  readonly effect: Effect | null;
  readonly problems: readonly Problem[];
  readonly busy: boolean;
}

const NOTHING: Preview<never> = { effect: null, problems: [], busy: false };

/**
 * The effect of what is typed, asked once typing rests; an answer that was overtaken is dropped. `question` null: nothing to ask yet. While
 * a newer answer is on its way the last effect stays.
 */
export function usePreview<Ask, Effect extends object = DecisionEffect>(
  question: Ask | null,
  ask: (question: Ask) => Promise<Answer<Effect>>,
): Preview<Effect> {
  const [answered, setAnswered] = useState<Omit<Preview<Effect>, "busy"> & { readonly text: string | null }>({ ...NOTHING, text: null });
  const text = question === null ? null : JSON.stringify(question);
  const asking = useRef(ask);
  useEffect(() => {
    asking.current = ask;
  });
  useEffect(() => {
    if (text === null) return undefined;
    let overtaken = false;
    const timer = setTimeout(() => {
      void asking.current(JSON.parse(text) as Ask).then((answer) => {
        if (!overtaken) setAnswered(isRefusal(answer) ? { text, effect: null, problems: answer.problems } : { text, effect: answer, problems: [] });
      });
    }, PAUSE_MS);
    return () => {
      overtaken = true;
      clearTimeout(timer);
    };
  }, [text]);
  if (text === null) return NOTHING;
  return answered.text === text ? { ...answered, busy: false } : { effect: answered.effect, problems: [], busy: true };
}
