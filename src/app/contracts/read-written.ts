import { completeContract } from "../../core/contract/complete-contract";
import type { Contract } from "../../core/contract/contract";
import type { ContractDocument } from "../../core/contract/document";

/** The document of a stored contract; it was validated before it was stored. */
export const documentOf = (written: string): ContractDocument => JSON.parse(written) as ContractDocument;

/** The contract the core computes with; null while anything is open. */
export function readWritten(written: string): Contract | null {
  const complete = completeContract(documentOf(written));
  return complete.ok ? complete.value : null;
}
