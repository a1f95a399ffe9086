import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ContractDocument } from "../../src/core/contract/document";
import type { ScenarioOutput } from "../../src/core/contract/schema/output";

interface Pair {
  readonly input: {
    readonly scenario: string;
    readonly asOf: string;
    readonly calendars: Readonly<Record<string, unknown>>;
    readonly contracts: readonly ContractDocument[];
    readonly facts: readonly Readonly<Record<string, unknown>>[];
  };
  readonly output: ScenarioOutput;
}

/** The published pair: that input gives that output. */
export const PAIR = JSON.parse(readFileSync(join(__dirname, "service-30.pair.json"), "utf8")) as Pair;
