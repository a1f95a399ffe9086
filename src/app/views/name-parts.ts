import type { Contract, Label } from "../../core/contract/contract";
import type { Labels } from "../api/answer";

const labelled = (parts: readonly { readonly id: string; readonly label?: Label }[]): Record<string, Label> =>
  Object.fromEntries(parts.flatMap(({ id, label }) => (label === undefined ? [] : [[id, label]])));

/** What the contract calls its categories, quotas and fees, the discount among them; for a page that shows ids nowhere. */
export function labelsOf(contract: Contract | null): Labels {
  if (contract === null) return { categories: {}, quotas: {}, fees: {} };
  const categories = Object.entries(contract.categories).map(([id, { label }]) => ({ id, ...(label === undefined ? {} : { label }) }));
  return {
    categories: labelled(categories),
    quotas: labelled(contract.quotas),
    fees: labelled([...contract.fees, ...(contract.discount === undefined ? [] : [contract.discount])]),
  };
}
