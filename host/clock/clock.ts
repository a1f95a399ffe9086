/** The site's virtual clock, epoch milliseconds. Nothing in the host asks the wall clock for the time of the site. */
export interface VirtualClock {
  now(): number;
  /** Runs every timer due up to and including `until`, in order of (at, registration), awaiting each; then stands at `until`. */
  advanceTo(until: number): Promise<void>;
  /** Registers a timer; a timer due now or earlier runs at the next advance or `settle`. Returns its cancellation. */
  at(instant: number, name: string, run: () => Promise<void> | void): () => void;
  /** Runs timers due now until none is left, without moving the clock. */
  settle(): Promise<void>;
}

interface Timer {
  readonly instant: number;
  readonly order: number;
  readonly name: string;
  readonly run: () => Promise<void> | void;
}

/** How many timers may run without the clock moving before a loop is assumed. */
export const TIMERS_PER_INSTANT_MAX = 100_000;

export function virtualClock(start: number): VirtualClock {
  let now = start;
  let order = 0;
  let timers: Timer[] = [];
  let running: Promise<void> = Promise.resolve();
  const before = (a: Timer, b: Timer): boolean => a.instant < b.instant || (a.instant === b.instant && a.order < b.order);

  const insert = (timer: Timer): void => {
    let low = 0;
    let high = timers.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (before(timers[middle] as Timer, timer)) low = middle + 1;
      else high = middle;
    }
    timers.splice(low, 0, timer);
  };

  const runUntil = async (until: number): Promise<void> => {
    let atThisInstant = 0;
    for (let next = timers[0]; next !== undefined && next.instant <= until; next = timers[0]) {
      timers.shift();
      atThisInstant = next.instant > now ? 0 : atThisInstant + 1;
      if (atThisInstant > TIMERS_PER_INSTANT_MAX) throw new Error(`clock: ${next.name} keeps the clock at ${new Date(now).toISOString()}`);
      now = Math.max(now, next.instant);
      await next.run();
    }
    now = Math.max(now, until);
  };

  /** One advance at a time: a second caller waits for the first. */
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const turn = running.then(work);
    running = turn.catch(() => undefined);
    return turn;
  };

  return {
    now: () => now,
    advanceTo: (until) => inTurn(() => runUntil(until)),
    settle: () => inTurn(() => runUntil(now)),
    at(instant, name, run) {
      const timer: Timer = { instant: Math.max(instant, now), order: (order += 1), name, run };
      insert(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
  };
}
