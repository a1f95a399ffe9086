import { useEffect, useState } from "react";

const partsOf = (): readonly string[] => location.hash.replace(/^#\/?/, "").split("/").filter(Boolean).map(decodeURIComponent);

/** The route inside the frame, `#/a/b` as `["a", "b"]`; links are plain `<a href>`, so Back works. */
export function useHash(): readonly string[] {
  const [parts, setParts] = useState(partsOf);
  useEffect(() => {
    const listen = (): void => setParts(partsOf());
    addEventListener("hashchange", listen);
    return () => removeEventListener("hashchange", listen);
  }, []);
  return parts;
}

export const hashOf = (...parts: readonly string[]): string => `#/${parts.map(encodeURIComponent).join("/")}`;
