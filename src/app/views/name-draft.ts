import type { ContractDocument } from "../../core/contract/document";
import type { Label } from "../../core/contract/contract";
import type { DraftNames } from "../api";

interface Part {
  readonly id: string;
  readonly label?: Label | undefined;
}

const named = (parts: readonly Part[]): Readonly<Record<string, Label | null>> => Object.fromEntries(parts.map(({ id, label }) => [id, label ?? null]));

const partsOf = (record: Readonly<Record<string, { readonly label?: Label | undefined }>>): readonly Part[] =>
  Object.entries(record).map(([id, { label }]) => ({ id, label }));

/** What a written contract calls its parts, as long as it is not complete enough to be read as one. */
export function namesOfDraft({ categories, quotas, fees, rates, surcharges, sla }: ContractDocument): DraftNames {
  const targets = (sla?.targets ?? []).map(({ id, metric, when }) => [id, { metric, levels: when?.severity ?? [] }] as const);
  return {
    categories: named(partsOf(categories)),
    quotas: named(quotas),
    fees: named(fees),
    rates: named(partsOf(rates)),
    windows: named(surcharges?.windows ?? []),
    targets: Object.fromEntries(targets),
  };
}
