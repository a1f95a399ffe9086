/** A seeded generator: the same seed gives the same stream, so a site can be lived again exactly. */
export interface Chance {
  /** 0 ≤ x < 1. */
  next(): number;
  /** True in `share` of the draws; a share of 0 draws nothing, so switching a fault off never shifts the stream. */
  happens(share: number): boolean;
  bytes(length: number): Uint8Array;
  /** A version 4 UUID. */
  uuid(): string;
}

/** The mulberry32 generator: 32 bits of state are plenty for faults and ids of one site. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const bytes = (length: number): Uint8Array => Uint8Array.from({ length }, () => Math.floor(next() * 256));
  const uuid = (): string => {
    const digits = [...bytes(16)].map((byte, at) => (at === 6 ? (byte & 0x0f) | 0x40 : at === 8 ? (byte & 0x3f) | 0x80 : byte).toString(16).padStart(2, "0"));
    const part = (from: number, to: number): string => digits.slice(from, to).join("");
    return [part(0, 4), part(4, 6), part(6, 8), part(8, 10), part(10, 16)].join("-");
  };
  return { next, happens: (share) => share > 0 && next() < share, bytes, uuid };
}

/** The dice of the faults: thrown from `faults.seed`, anew whenever that is changed, apart from the ids of the site. */
export function dice(faults: { readonly seed: number }): Chance {
  let seed = faults.seed;
  let current = chance(seed);
  const luck = (): Chance => {
    if (faults.seed !== seed) {
      seed = faults.seed;
      current = chance(seed);
    }
    return current;
  };
  return { next: () => luck().next(), happens: (share) => luck().happens(share), bytes: (length) => luck().bytes(length), uuid: () => luck().uuid() };
}
