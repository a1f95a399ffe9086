import type { Contract } from "../../core/contract/contract";
import type { CategoryView, CoverageNotice, QuotaView } from "../api";

/** The sentence before submitting (ux §3.3), per category: covered, billed, or in need of a quote. */
export function viewCategories(contract: Contract, quotas: readonly QuotaView[], month: string): readonly CategoryView[] {
  return Object.entries(contract.categories).map(([id, category]): CategoryView => {
    const quota = quotas.find((one) => one.id === category.quota) ?? null;
    const rate = category.treatment === "billed" ? category.rate : category.overage;
    const perHour = rate === undefined ? undefined : contract.rates[rate]?.perHour;
    return {
      id,
      label: category.label ?? null,
      treatment: category.treatment,
      coverage: {
        kind: kindOf(category.treatment, quota),
        left: quota?.left ?? null,
        granted: quota?.granted ?? null,
        perHour: perHour === undefined ? null : { amount: perHour, currency: contract.currency },
        stepMinutes: contract.rounding.charge?.step ?? null,
        month,
        renewsOn: quota?.renewsOn ?? null,
        prices: contract.prices,
      },
    };
  });
}

function kindOf(treatment: CategoryView["treatment"], quota: QuotaView | null): CoverageNotice["kind"] {
  if (treatment !== "quota") return treatment;
  return quota !== null && quota.left > 0 ? "quota-left" : "quota-empty";
}
