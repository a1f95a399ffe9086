import type { LocalDate } from "../time/instant";

/**
 * An agreement that two adjacent periods share one quota (S52–S54): `with-next` lets the first borrow what the second is granted,
 * `with-previous` gives the second what the first has left. It names who approved it, when, why, and the work it is for.
 */
export interface Pooling {
  readonly id: string;
  readonly quota: string;
  /** First days of the two periods. */
  readonly first: LocalDate;
  readonly second: LocalDate;
  readonly direction: "with-next" | "with-previous";
  readonly approver: string;
  readonly agreedOn: LocalDate;
  readonly reason: string;
  readonly work: readonly string[];
}

/** An agreement and the later one that would chain with it: a period takes part in one agreement a quota. */
export interface ChainedPooling {
  readonly pooling: Pooling;
  readonly before: Pooling;
}

/** Agreements that hold, in order of their dates, and those that would make a chain of three periods (S52: never). */
export function soundPoolings(poolings: readonly Pooling[]): { readonly sound: readonly Pooling[]; readonly chained: readonly ChainedPooling[] } {
  const sound: Pooling[] = [];
  const chained: ChainedPooling[] = [];
  for (const pooling of poolings.toSorted(byAgreement)) {
    const before = sound.find((one) => one.quota === pooling.quota && sharesPeriod(one, pooling));
    if (before === undefined) sound.push(pooling);
    else chained.push({ pooling, before });
  }
  return { sound, chained };
}

/** By day, on one day by id. */
const byAgreement = (a: Pooling, b: Pooling): number => (a.agreedOn === b.agreedOn ? (a.id < b.id ? -1 : 1) : a.agreedOn < b.agreedOn ? -1 : 1);

const sharesPeriod = (a: Pooling, b: Pooling): boolean => [a.first, a.second].some((period) => period === b.first || period === b.second);
