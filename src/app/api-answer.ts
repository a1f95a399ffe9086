import type { Problem } from "../core/problem";

export interface Refusal {
  readonly problems: readonly Problem[];
}
export type Answer<T> = T | Refusal;

export interface Money {
  readonly amount: number;
  readonly currency: string;
}
