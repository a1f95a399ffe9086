/**
 * What crosses between a frame and the shell. Functions travel as references `{ __fn: id }`; the other side gets a
 * function that calls back over the same port. Everything else is plain data for the structured clone.
 */
export type WireMessage =
  | { readonly kind: "call"; readonly id: number; readonly name: string; readonly payload: unknown }
  | { readonly kind: "run"; readonly id: number; readonly fn: string; readonly args: readonly unknown[] }
  | { readonly kind: "done"; readonly id: number; readonly value: unknown }
  | { readonly kind: "failed"; readonly id: number; readonly name: string; readonly message: string };

/** First words of a frame to its parent, and the parent's answer that carries the port. */
export const HELLO = "kontingent-host:hello";
export const WELCOME = "kontingent-host:welcome";

/** The part of a MessagePort that is used, so that tests can lay a wire without a browser. */
export interface Port {
  postMessage(message: WireMessage): void;
  onmessage: ((event: MessageEvent<WireMessage>) => void) | null;
}

export type AnyFunction = (...args: readonly unknown[]) => unknown;

/** Keys that React puts on elements and that no bridge carries. */
const REACT_KEYS: ReadonlySet<string> = new Set(["$$typeof", "_owner", "_store", "ref"]);

const isPlain = (value: object): value is Record<string, unknown> => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype || Object.prototype.toString.call(value) === "[object Object]";
};

/** A deep copy with functions replaced by what `keep` names them; taken at once, since callers go on changing their trees. */
export function encode(value: unknown, keep: (fn: AnyFunction) => string): unknown {
  if (typeof value === "function") return { __fn: keep(value as AnyFunction) };
  if (typeof value === "symbol") return undefined;
  if (value instanceof Error) return { name: value.name, message: value.message };
  if (Array.isArray(value)) return value.map((part) => encode(part, keep));
  if (typeof value === "object" && value !== null && isPlain(value)) {
    const entries = Object.entries(value).filter(([key]) => !REACT_KEYS.has(key));
    return Object.fromEntries(entries.map(([key, part]) => [key, encode(part, keep)]));
  }
  return value;
}

/** A deep copy that keeps functions as they are: for trees that their owner goes on changing before the wire is up. */
export function snapshot(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(snapshot);
  if (typeof value !== "object" || value === null || !isPlain(value)) return typeof value === "symbol" ? undefined : value;
  const entries = Object.entries(value).filter(([key]) => !REACT_KEYS.has(key));
  return Object.fromEntries(entries.map(([key, part]) => [key, snapshot(part)]));
}

/** The way back: references become functions made by `revive`. */
export function decode(value: unknown, revive: (id: string) => AnyFunction): unknown {
  if (Array.isArray(value)) return value.map((part) => decode(part, revive));
  if (typeof value === "object" && value !== null && isPlain(value)) {
    if (typeof value["__fn"] === "string") return revive(value["__fn"]);
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, decode(part, revive)]));
  }
  return value;
}
