import type { Facts } from "./problem";

/** One step of an explanation: a rule's code and the facts it worked on; worded by src/text, key `trace.<code>`. */
export interface TraceStep {
  readonly code: string;
  readonly facts: Facts;
}

export const step = (code: string, facts: Facts = {}): TraceStep => ({ code, facts });
