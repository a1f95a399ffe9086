import { useEffect, useRef, useState } from "react";
import { useLatest } from "./latest";
import { useSession } from "./session";

export interface Loaded<T> {
  readonly value: T | undefined;
  readonly failure: string | null;
}

/** Loads when `keys` change and again whenever the site changed; what is shown stays until the new is there. */
export function useLoad<T>(load: () => Promise<T>, keys: readonly unknown[]): Loaded<T> {
  const { version, me, locale } = useSession();
  const [state, setState] = useState<Loaded<T>>({ value: undefined, failure: null });
  const shown = useRef({ name: "", version: -1 });
  const latest = useLatest(load);
  const name = JSON.stringify([...keys, me?.accountId, locale]);
  useEffect(() => {
    let here = true;
    if (shown.current.name !== name) setState({ value: undefined, failure: null });
    latest.current().then(
      (value) => {
        if (!here) return;
        shown.current = { name, version };
        setState({ value, failure: null });
      },
      (problem: unknown) => {
        if (here) setState({ value: undefined, failure: problem instanceof Error ? problem.message : String(problem) });
      },
    );
    return () => {
      here = false;
    };
  }, [name, version, latest]);
  return state;
}
