import { useEffect, useState } from "react";
import type { ClockView } from "../app/api";

const MINUTE = 60_000;

export interface Now {
  readonly iso: string;
  /** Seconds since the answer was made. */
  readonly drift: number;
}

/** The server's `asOf` moved on once a minute: the whole tree is re-sent at each commit, so never each second (ux §1.4). */
export function useNow(asOf: string): Now {
  const [ticked, setTicked] = useState({ asOf, drift: 0 });
  useEffect(() => {
    const start = Date.now();
    const timer = setInterval(() => setTicked({ asOf, drift: Math.floor((Date.now() - start) / 1000) }), MINUTE);
    return () => clearInterval(timer);
  }, [asOf]);
  const drift = ticked.asOf === asOf ? ticked.drift : 0;
  return { iso: new Date(Date.parse(asOf) + drift * 1000).toISOString(), drift };
}

/** A running clock at a later minute; a clock outside service hours stands until it continues. */
export function movedOn(clock: ClockView, now: Now): ClockView {
  if (clock.state !== "running" && clock.state !== "breached") return clock;
  const stands = clock.continuesAt === null ? 0 : (Date.parse(clock.continuesAt) - Date.parse(now.iso)) / 1000 + now.drift;
  const worked = Math.max(0, now.drift - Math.max(0, stands));
  const waits = clock.continuesAt !== null && Date.parse(clock.continuesAt) > Date.parse(now.iso);
  return { ...clock, remainingSeconds: clock.remainingSeconds - Math.floor(worked), continuesAt: waits ? clock.continuesAt : null };
}
