/** Milliseconds since 1970-01-01T00:00:00Z, an integer. Made only by the functions of this folder. */
export type Instant = number & { readonly unit: "epoch milliseconds" };

/** A day without a zone, `yyyy-mm-dd`. */
export type LocalDate = string & { readonly unit: "local date" };

/** Half-open: the instant `until` is already outside. */
export interface Span {
  readonly from: Instant;
  readonly until: Instant;
}

export const instant = (epochMilliseconds: number): Instant => epochMilliseconds as Instant;
export const localDate = (text: string): LocalDate => text as LocalDate;
