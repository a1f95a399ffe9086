import type { Contract } from "./contract";

/**
 * The label by which an issue is expected to go beyond its quota, as the contract writes it; null = none, or its category draws on
 * no quota. It only brings the announcement forward: the work uses the quota first like any other (S13). Capitals do not matter.
 */
export function overageLabel(
  { announce, categories }: Contract,
  { labels, category }: { readonly labels: readonly string[]; readonly category: string | null },
): string | null {
  if (announce === undefined || category === null || categories[category]?.treatment !== "quota") return null;
  const worn = new Set(labels.map((label) => label.toLowerCase()));
  return announce.labels.find((label) => worn.has(label.toLowerCase())) ?? null;
}
