import type { VirtualClock } from "../clock/clock";

/** How often the virtual clock is moved while it plays, in real milliseconds. */
export const BEAT_MS = 250;

/** Lets virtual time pass while real time does. */
export interface Player {
  /** Virtual seconds a real second; 0 = stopped. */
  readonly speed: number;
  play(speed: number): void;
  stop(): void;
}

export function clockPlayer(clockNow: () => Pick<VirtualClock, "now" | "advanceTo">, failed: (problem: unknown) => void): Player {
  let speed = 0;
  let timer: NodeJS.Timeout | undefined;
  let busy = false;
  const beat = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    try {
      const clock = clockNow();
      await clock.advanceTo(clock.now() + speed * BEAT_MS);
    } catch (problem) {
      failed(problem);
    } finally {
      busy = false;
    }
  };
  const stop = (): void => {
    clearInterval(timer);
    timer = undefined;
    speed = 0;
  };
  return {
    get speed() {
      return speed;
    },
    play(wanted) {
      stop();
      if (!(wanted > 0)) return;
      speed = wanted;
      timer = setInterval(() => void beat(), BEAT_MS);
    },
    stop,
  };
}
