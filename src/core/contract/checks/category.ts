import { problem, type Problem } from "../../problem";
import type { CategoryDocument, ContractDocument } from "../document";

type Treatment = NonNullable<CategoryDocument["treatment"]>;

/** Which treatment uses which key; a key elsewhere would be read by nobody. */
const USES: Readonly<Record<"quota" | "overage" | "rate", readonly Treatment[]>> = {
  quota: ["quota"],
  overage: ["quota"],
  rate: ["billed", "quote-first"],
};

/** Categories name quotas and rates that exist, and carry only what their treatment uses. */
export function categoryProblems(document: ContractDocument, at: string): readonly Problem[] {
  const found = Object.entries(document.categories).flatMap(([id, category]) => ofCategory(document, category, `${at}.categories.${id}`));
  const fallback = document.defaultCategory;
  const unknown = typeof fallback === "string" && !Object.hasOwn(document.categories, fallback);
  const known = Object.keys(document.categories).join(", ");
  return unknown ? [...found, problem("contract.category-unknown", `${at}.defaultCategory`, { category: fallback, known })] : found;
}

function ofCategory(document: ContractDocument, category: CategoryDocument, at: string): readonly Problem[] {
  const found: Problem[] = [];
  const { treatment, quota } = category;
  if (treatment === "quota" && quota === undefined) found.push(problem("contract.quota-missing", `${at}.quota`));
  if (quota !== undefined && !document.quotas.some(({ id }) => id === quota))
    found.push(problem("contract.quota-unknown", `${at}.quota`, { quota, known: document.quotas.map(({ id }) => id).join(", ") }));
  for (const key of ["overage", "rate"] as const) {
    const rate = category[key];
    if (typeof rate === "string" && !Object.hasOwn(document.rates, rate))
      found.push(problem("contract.rate-unknown", `${at}.${key}`, { rate, known: Object.keys(document.rates).join(", ") }));
  }
  if (treatment === null) return found;
  for (const key of ["quota", "overage", "rate"] as const) {
    if (category[key] !== undefined && !USES[key].includes(treatment))
      found.push(problem("contract.without-effect", `${at}.${key}`, { key, where: `treatment: ${treatment}` }));
  }
  return found;
}
