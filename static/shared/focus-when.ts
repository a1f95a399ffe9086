import { useEffect, useRef, type RefObject } from "react";

/** Focuses an element when the reader comes back to it, as after a question that was left; never at the first look. */
export function useFocusWhen<E extends HTMLElement>(comesBack: boolean): RefObject<E> {
  const ref = useRef<E>(null);
  useEffect(() => {
    if (comesBack) ref.current?.focus();
  }, [comesBack]);
  return ref;
}
