import type { Label } from "../../core/contract/contract";
import type { Problem } from "../../core/problem";
import type { TraceStep } from "../../core/trace";

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

/** The contract sheet, worded as `trace.*`; the agency's own names stand in the facts already, in the language of the asked locale. */
export interface SheetView {
  readonly title: TraceStep;
  readonly about: readonly TraceStep[];
  /** A point is a sentence and those that belong to it. */
  readonly sections: readonly { readonly title: TraceStep; readonly points: readonly (readonly TraceStep[])[] }[];
}
