import { allocate } from "../money/money";

/** One worklog over several named contracts (RULES §3); a missing weight counts 1. */
export interface Share {
  readonly contract: string;
  readonly weight?: number;
}

/** Whole seconds of each share; they sum to the worklog exactly. Example: 100 s over three → 34, 33, 33. */
export const shareSeconds = (seconds: number, shares: readonly Share[]): readonly number[] =>
  allocate(
    seconds,
    shares.map(({ weight = 1 }) => weight),
  );
