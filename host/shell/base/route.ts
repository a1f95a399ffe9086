import { useSyncExternalStore } from "react";

/** The address is the state: path parts, without a router package. */
const listeners = new Set<() => void>();
const changed = (): void => listeners.forEach((listener) => listener());

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  window.addEventListener("popstate", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("popstate", listener);
  };
};

export function go(path: string): void {
  if (path !== window.location.pathname + window.location.search) window.history.pushState(null, "", path);
  changed();
  window.scrollTo(0, 0);
}

export const usePath = (): string => useSyncExternalStore(subscribe, () => window.location.pathname);

/** `{key}` parts of a pattern, or undefined when the path is another one. */
export function match(pattern: string, path: string): Readonly<Record<string, string>> | undefined {
  const wants = pattern.split("/");
  const parts = path.replace(/\/$/, "").split("/");
  if (wants.length !== parts.length) return undefined;
  const found: Record<string, string> = {};
  for (const [place, want] of wants.entries()) {
    const part = parts[place] ?? "";
    if (want.startsWith("{")) found[want.slice(1, -1)] = decodeURIComponent(part);
    else if (want !== part) return undefined;
  }
  return found;
}
