type Listener = (payload: unknown) => unknown;

/** Events between the frames of the app and from the page to them (`events.on`, `events.emit`). */
const listeners = new Map<string, Set<Listener>>();

export function listenTo(event: string, listener: Listener): () => void {
  const known = listeners.get(event) ?? new Set();
  known.add(listener);
  listeners.set(event, known);
  return () => known.delete(listener);
}

export function emit(event: string, payload: unknown): void {
  for (const listener of listeners.get(event) ?? []) void Promise.resolve(listener(payload)).catch(() => undefined);
}
