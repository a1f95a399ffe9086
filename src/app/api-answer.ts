import type { Label } from "../core/contract/contract";
import type { Problem } from "../core/problem";

export interface Refusal {
  readonly problems: readonly Problem[];
}
export type Answer<T> = T | Refusal;

/** The contract's own names of its parts, by id; a part without a label is missing. */
export interface Labels {
  readonly categories: Readonly<Record<string, Label>>;
  readonly quotas: Readonly<Record<string, Label>>;
  readonly fees: Readonly<Record<string, Label>>;
}

export interface Money {
  readonly amount: number;
  readonly currency: string;
}
