import { useEffect, useState } from "react";

const PATIENCE = 3000;

/** True once `waiting` has lasted three seconds: then the form says that it can be sent without prices (ux §3.3). */
export function useTooSlow(waiting: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!waiting) return;
    const timer = setTimeout(() => setSlow(true), PATIENCE);
    return () => clearTimeout(timer);
  }, [waiting]);
  return waiting && slow;
}
