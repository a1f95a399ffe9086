import { useEffect, useRef, useState } from "react";
import { useSession } from "./session";

export interface Loaded<T> {
  readonly value: T | undefined;
  readonly failure: string | null;
}

/** Loads when `keys` change and again whenever the site changed; what is shown stays until the new is there. */
export function useLoad<T>(load: () => Promise<T>, keys: readonly unknown[]): Loaded<T> {
  const { version, me } = useSession();
  const [state, setState] = useState<Loaded<T>>({ value: undefined, failure: null });
  const shown = useRef("");
  const name = JSON.stringify([...keys, me?.accountId]);
  useEffect(() => {
    let here = true;
    if (shown.current !== name) setState({ value: undefined, failure: null });
    load().then(
      (value) => {
        if (!here) return;
        shown.current = name;
        setState({ value, failure: null });
      },
      (problem: unknown) => {
        if (here) setState({ value: undefined, failure: problem instanceof Error ? problem.message : String(problem) });
      },
    );
    return () => {
      here = false;
    };
    // `load` is a fresh closure at each rendering; `name` says what it depends on.
  }, [name, version]);
  return state;
}
