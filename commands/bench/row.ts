/** One line of the budget table; `measured` is already formatted for `unit`. */
export interface BenchRow {
  readonly what: string;
  readonly budget: string;
  readonly measured: number | string;
  readonly unit: string;
  readonly kept: boolean;
}
