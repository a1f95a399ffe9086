/** The `history` object of `view.createHistory()` (version 4 of the package): kept inside the frame, as the platform does. */
export interface FrameLocation {
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
  readonly state: unknown;
  readonly key: string;
}
export type HistoryAction = "POP" | "PUSH" | "REPLACE";
type Listener = (location: FrameLocation, action: HistoryAction) => void;

export interface FrameHistory {
  location: FrameLocation;
  action: HistoryAction;
  length: number;
  push(to: string | Partial<FrameLocation>, state?: unknown): void;
  replace(to: string | Partial<FrameLocation>, state?: unknown): void;
  go(steps: number): void;
  goBack(): void;
  goForward(): void;
  listen(listener: Listener): () => void;
  createHref(to: Partial<FrameLocation>): string;
}

const hrefOf = (to: Partial<FrameLocation>): string => `${to.pathname ?? "/"}${to.search ?? ""}${to.hash ?? ""}`;

function locationOf(to: string | Partial<FrameLocation>, state: unknown, key: string): FrameLocation {
  const href = typeof to === "string" ? to : hrefOf(to);
  const url = new URL(href, "http://frame.invalid/");
  return { pathname: url.pathname, search: url.search, hash: url.hash, state: typeof to === "string" ? state : (to.state ?? state), key };
}

export function memoryHistory(start = "/"): FrameHistory {
  let count = 0;
  const fresh = (to: string | Partial<FrameLocation>, state: unknown): FrameLocation => locationOf(to, state, `k${(count += 1)}`);
  const entries: FrameLocation[] = [fresh(start, undefined)];
  let index = 0;
  const listeners = new Set<Listener>();
  const arrive = (action: HistoryAction): void => {
    history.location = entries[index] ?? history.location;
    history.action = action;
    history.length = entries.length;
    for (const listener of listeners) listener(history.location, action);
  };
  const go = (steps: number): void => {
    const target = index + steps;
    if (target < 0 || target >= entries.length) return;
    index = target;
    arrive("POP");
  };
  const history: FrameHistory = {
    location: entries[0] ?? fresh(start, undefined),
    action: "POP",
    length: 1,
    push(to, state) {
      entries.splice(index + 1, entries.length, fresh(to, state));
      index += 1;
      arrive("PUSH");
    },
    replace(to, state) {
      entries[index] = fresh(to, state);
      arrive("REPLACE");
    },
    go,
    goBack: () => go(-1),
    goForward: () => go(1),
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    createHref: hrefOf,
  };
  return history;
}
