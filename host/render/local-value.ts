import { useEffect, useRef, useState } from "react";

/** How long the app's echo of a keystroke may take; until then what the person typed wins. */
const ECHO_MS = 600;

/**
 * State of a controlled field whose owner answers late: local at once; a *changed* value from the app is adopted,
 * unless it is an echo of something typed a moment ago.
 */
export function useLocalValue<T>(controlled: T | undefined, initial: T): readonly [T, (value: T) => void] {
  const [local, setLocal] = useState<T>(controlled ?? initial);
  const typed = useRef<{ readonly values: T[]; at: number }>({ values: [], at: 0 });
  useEffect(() => {
    if (controlled === undefined) return;
    const echo = typed.current.values.includes(controlled) && performance.now() - typed.current.at < ECHO_MS;
    if (!echo) setLocal(controlled);
  }, [controlled]);
  const type = (value: T): void => {
    typed.current.values.push(value);
    if (typed.current.values.length > 20) typed.current.values.shift();
    typed.current.at = performance.now();
    setLocal(value);
  };
  return [local, type];
}
