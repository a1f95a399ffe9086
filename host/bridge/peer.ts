import { decode, encode, type AnyFunction, type Port, type WireMessage } from "./wire";

export type CommandHandler = (name: string, payload: unknown) => unknown;

export interface Peer {
  /**
   * Runs a command on the other side. Functions in a payload of the same `scope` replace each other: those of a replaced
   * payload stay callable for a while (a click may still be under way), then they are forgotten.
   */
  call(name: string, payload: unknown, scope?: string): Promise<unknown>;
  /** How many own functions the other side may still call. */
  readonly kept: number;
  close(): void;
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (problem: Error) => void;
}

/** How long functions of a replaced payload stay callable, in real milliseconds: what the other side shows may be some commits behind. */
export const KEEP_MS = 10_000;

interface Generation {
  readonly used: ReadonlySet<string>;
  /** When a newer one came; Infinity for the newest. */
  readonly replaced: number;
}

/** Own functions under stable names, in generations a scope. */
class Keeper {
  readonly byId = new Map<string, AnyFunction>();
  private readonly ids = new Map<AnyFunction, string>();
  private readonly generations = new Map<string, readonly Generation[]>();
  private count = 0;

  keep(fn: AnyFunction): string {
    const known = this.ids.get(fn);
    if (known !== undefined) return known;
    this.count += 1;
    const id = `f${this.count}`;
    this.ids.set(fn, id);
    this.byId.set(id, fn);
    return id;
  }

  /** `used` is the newest generation of `scope`; what only generations replaced long ago held is dropped. */
  turn(scope: string, used: ReadonlySet<string>, now: number): void {
    const before = (this.generations.get(scope) ?? []).map((one) => ({ ...one, replaced: Math.min(one.replaced, now) }));
    const stay = [{ used, replaced: Infinity }, ...before.filter(({ replaced }) => now - replaced <= KEEP_MS)];
    const gone = before.filter(({ replaced }) => now - replaced > KEEP_MS);
    for (const id of gone.flatMap((generation) => [...generation.used])) {
      if (stay.some((generation) => generation.used.has(id))) continue;
      const fn = this.byId.get(id);
      if (fn !== undefined) this.ids.delete(fn);
      this.byId.delete(id);
    }
    this.generations.set(scope, stay);
  }
}

/** One end of the wire; both ends are the same. */
export class PortPeer implements Peer {
  private readonly keeper = new Keeper();
  private readonly waiting = new Map<number, Waiting>();
  private readonly revived = new Map<string, AnyFunction>();
  private last = 0;

  constructor(
    private readonly port: Port,
    private readonly handle: CommandHandler,
    private readonly now: () => number = () => performance.now(),
  ) {
    port.onmessage = (event) => this.receive(event.data);
  }

  get kept(): number {
    return this.keeper.byId.size;
  }

  call(name: string, payload: unknown, scope?: string): Promise<unknown> {
    const used = new Set<string>();
    const copy = encode(payload, (fn) => {
      const id = this.keeper.keep(fn);
      used.add(id);
      return id;
    });
    if (scope !== undefined) this.keeper.turn(scope, used, this.now());
    return this.ask((id) => ({ kind: "call", id, name, payload: copy }));
  }

  close(): void {
    this.port.onmessage = null;
    for (const { reject } of this.waiting.values()) reject(new Error("the frame is gone"));
    this.waiting.clear();
  }

  private ask(message: (id: number) => WireMessage): Promise<unknown> {
    this.last += 1;
    const id = this.last;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.port.postMessage(message(id));
    });
  }

  private readonly revive = (fn: string): AnyFunction => {
    const known = this.revived.get(fn);
    if (known !== undefined) return known;
    const remote: AnyFunction = (...args) => this.ask((id) => ({ kind: "run", id, fn, args: args.map((arg) => encode(arg, (own) => this.keeper.keep(own))) }));
    this.revived.set(fn, remote);
    return remote;
  };

  private receive(message: WireMessage): void {
    if (message.kind === "done") this.settle(message.id, (one) => one.resolve(decode(message.value, this.revive)));
    else if (message.kind === "failed") this.settle(message.id, (one) => one.reject(Object.assign(new Error(message.message), { name: message.name })));
    else if (message.kind === "call") void this.answer(message.id, () => this.handle(message.name, decode(message.payload, this.revive)));
    else void this.answer(message.id, () => this.run(message.fn, message.args));
  }

  private run(fn: string, args: readonly unknown[]): unknown {
    const own = this.keeper.byId.get(fn);
    return own?.(...args.map((arg) => decode(arg, this.revive)));
  }

  private settle(id: number, how: (one: Waiting) => void): void {
    const one = this.waiting.get(id);
    this.waiting.delete(id);
    if (one !== undefined) how(one);
  }

  private async answer(id: number, work: () => unknown): Promise<void> {
    try {
      const value = await work();
      this.port.postMessage({ kind: "done", id, value: encode(value, (fn) => this.keeper.keep(fn)) });
    } catch (problem) {
      const error = problem instanceof Error ? problem : new Error(String(problem));
      this.port.postMessage({ kind: "failed", id, name: error.name, message: error.message });
    }
  }
}
