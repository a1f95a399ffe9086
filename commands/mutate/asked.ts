/** What one run was asked for. */
export interface Asked {
  /** Files or folders below src/core; empty: all. */
  readonly places: readonly string[];
  /** So many mutants, drawn by `seed`; undefined: every one. */
  readonly sample: number | undefined;
  readonly seed: number;
  /** Per cent below which the exit status is 1. */
  readonly threshold: number;
  readonly workers: number;
  /** Seconds of tests that one mutant is worth, by the survey's times. */
  readonly patience: number;
  /** Forget every verdict of earlier runs. */
  readonly fresh: boolean;
}

const NUMBERS = { "--sample": "sample", "--seed": "seed", "--threshold": "threshold", "--workers": "workers", "--patience": "patience" } as const;

/** Reads the words after `npm run mutate --`; throws with the usage at a word it does not know. */
export function readAsked(words: readonly string[]): Asked {
  let asked: Asked = { places: [], sample: undefined, seed: 20261128, threshold: 85, workers: 2, patience: 3, fresh: false };
  for (let place = 0; place < words.length; place += 1) {
    const word = words[place] ?? "";
    const number = NUMBERS[word as keyof typeof NUMBERS];
    if (number !== undefined) asked = { ...asked, [number]: numberAfter(word, words[(place += 1)]) };
    else if (word === "--fresh") asked = { ...asked, fresh: true };
    else if (word.startsWith("src/core")) asked = { ...asked, places: [...asked.places, word.replace(/\/$/, "")] };
    else
      throw new Error(
        `"${word}" is not known. Usage: npm run mutate -- [src/core/FOLDER|FILE …] [--sample N] [--seed N] [--threshold N] [--workers N] [--patience N] [--fresh]`,
      );
  }
  return asked;
}

function numberAfter(word: string, value: string | undefined): number {
  const number = Number(value);
  if (value === undefined || !Number.isSafeInteger(number) || number < 0) throw new Error(`${word} wants a whole number`);
  return number;
}

/** Whether `file` lies in one of the places asked for. */
export const isAsked = ({ places }: Asked, file: string): boolean =>
  places.length === 0 || places.some((place) => file === place || file.startsWith(`${place}/`));

/** `count` of `all`, drawn without repetition by a generator of our own, in their old order: the same seed, the same sample. */
export function drawn<T>(all: readonly T[], count: number | undefined, seed: number): readonly T[] {
  if (count === undefined || count >= all.length) return all;
  const keys = all.map((one, place) => ({ one, place, key: scrambled(seed, place) })).toSorted((a, b) => a.key - b.key);
  return keys
    .slice(0, count)
    .toSorted((a, b) => a.place - b.place)
    .map(({ one }) => one);
}

/** Mulberry32's mixing step: well spread, and the same on every machine. */
function scrambled(seed: number, place: number): number {
  let mixed = (seed + Math.imul(place + 1, 0x6d2b79f5)) | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return (mixed ^ (mixed >>> 14)) >>> 0;
}
