import { useLayoutEffect, useRef, type MutableRefObject } from "react";

/** A box that always holds what the newest rendering gave, for handlers that outlive one. */
export function useLatest<T>(value: T): MutableRefObject<T> {
  const box = useRef(value);
  useLayoutEffect(() => {
    box.current = value;
  }, [value]);
  return box;
}
