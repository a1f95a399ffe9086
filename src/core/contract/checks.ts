import { problem, type Problem } from "../problem";
import { agreementProblems } from "./checks/agreement";
import { categoryProblems } from "./checks/category";
import { rateTermProblems } from "./checks/rate";
import { onCallProblems } from "./checks/on-call";
import { slaProblems } from "./checks/sla";
import type { ContractDocument, RoundingDocument } from "./document";
import { doubled } from "./doubled";

/** Whether the parts of one contract fit together: everything named exists, nothing is named twice, nothing is without effect. */
export function contractProblems(document: ContractDocument, at: string): readonly Problem[] {
  return [
    ...termProblems(document, at),
    ...doubled(
      document.fees.map(({ id }) => id),
      `${at}.fees`,
      "id",
    ),
    ...rateProblems(document, at),
    ...rateTermProblems(document, at),
    ...quotaProblems(document, at),
    ...categoryProblems(document, at),
    ...roundingProblems(document.rounding.usage, `${at}.rounding.usage`),
    ...roleProblems(document, at),
    ...slaProblems(document, at),
    ...onCallProblems(document, at),
    ...agreementProblems(document, at),
  ];
}

function termProblems({ term, validFrom }: ContractDocument, at: string): readonly Problem[] {
  const found: Problem[] = [];
  if (term.until !== null && term.until <= term.from) found.push(problem("contract.term-empty", `${at}.term.until`, { from: term.from, until: term.until }));
  const outside = validFrom !== undefined && (validFrom < term.from || (term.until !== null && validFrom >= term.until));
  if (outside) found.push(problem("contract.version-outside-term", `${at}.validFrom`, { date: validFrom }));
  return found;
}

function rateProblems({ rates }: ContractDocument, at: string): readonly Problem[] {
  return Object.entries(rates).flatMap(([id, { onTopOf, perHour }]) => {
    if (onTopOf === undefined) return [];
    const path = `${at}.rates.${id}.onTopOf`;
    if (onTopOf === id || !Object.hasOwn(rates, onTopOf))
      return [problem("contract.rate-unknown", path, { rate: onTopOf, known: Object.keys(rates).join(", ") })];
    return perHour === null ? [problem("contract.amount-needed", `${at}.rates.${id}.perHour`, { rate: id })] : [];
  });
}

function quotaProblems({ quotas, categories }: ContractDocument, at: string): readonly Problem[] {
  const used = new Set(Object.values(categories).map(({ quota }) => quota));
  return [
    ...doubled(
      quotas.map(({ id }) => id),
      `${at}.quotas`,
      "id",
    ),
    ...quotas.flatMap((quota, place) => {
      const path = `${at}.quotas[${place}]`;
      const found: Problem[] = [];
      if (!used.has(quota.id)) found.push(problem("contract.quota-unused", `${path}.id`, { quota: quota.id }));
      if (quota.unit === "minutes" && quota.afterLast !== undefined)
        found.push(problem("contract.without-effect", `${path}.afterLast`, { key: "afterLast", where: "unit: minutes" }));
      if (quota.afterLast === "postpone" && quota.rollover !== null && quota.rollover !== "none")
        found.push(problem("contract.postpone-and-carry", `${path}.rollover`, { quota: quota.id }));
      return [...found, ...doubled(quota.notices.map(String), `${path}.notices`)];
    }),
  ];
}

function roundingProblems(usage: RoundingDocument | undefined, at: string): readonly Problem[] {
  if (usage === undefined) return [];
  const idle = (["graceMinutes", "groups"] as const).filter((key) => usage[key] !== undefined);
  return idle.map((key) => problem("contract.without-effect", `${at}.${key}`, { key, where: "rounding.usage" }));
}

function roleProblems({ roles }: ContractDocument, at: string): readonly Problem[] {
  const seen = new Map<string, string>();
  return Object.entries(roles).flatMap(([role, accounts]) =>
    accounts.flatMap((account, place) => {
      const first = seen.get(account);
      seen.set(account, first ?? role);
      return first === undefined ? [] : [problem("contract.account-doubled", `${at}.roles.${role}[${place}]`, { account, role: first })];
    }),
  );
}
