import { isRegion } from "../../calendar/holidays";
import { problem, type Problem } from "../../problem";
import { isLongEnough } from "../../rating/discount";
import { localDate } from "../../time/instant";
import type { ContractDocument } from "../document";
import { doubled } from "../doubled";

/** Tiers without gaps and overlaps, prices of roles that exist, surcharges of categories that exist. */
export const rateTermProblems = (document: ContractDocument, at: string): readonly Problem[] => [
  ...Object.keys(document.rates).flatMap((id) => [...tierProblems(document, id, at), ...roleRateProblems(document, id, at)]),
  ...surchargeProblems(document, at),
  ...discountProblems(document, at),
];

function tierProblems({ rates }: ContractDocument, id: string, at: string): readonly Problem[] {
  const { tiers, byRole } = rates[id] ?? {};
  if (tiers === undefined) return [];
  const path = `${at}.rates.${id}.tiers.bands`;
  const found = tiers.bands.flatMap(({ from, upTo }, place): Problem[] => {
    const before = place === 0 ? 0 : (tiers.bands[place - 1]?.upTo ?? null);
    const here = `${path}[${place}]`;
    if (before === null) return [problem("contract.tier-after-open", here, { from })];
    const mine: Problem[] = [];
    if (from > before) mine.push(problem("contract.tier-gap", `${here}.from`, { from, before }));
    if (from < before) mine.push(problem("contract.tier-overlap", `${here}.from`, { from, before }));
    if (upTo !== null && upTo <= from) mine.push(problem("contract.tier-empty", `${here}.upTo`, { from, upTo }));
    return mine;
  });
  const last = tiers.bands.at(-1)?.upTo ?? null;
  if (last !== null) found.push(problem("contract.tier-ends", `${path}[${tiers.bands.length - 1}].upTo`, { upTo: last }));
  if (byRole !== undefined) found.push(problem("contract.without-effect", `${at}.rates.${id}.byRole`, { key: "byRole", where: "tiers" }));
  return found;
}

function roleRateProblems({ rates, roles }: ContractDocument, id: string, at: string): readonly Problem[] {
  return Object.keys(rates[id]?.byRole ?? {}).flatMap((role) =>
    Object.hasOwn(roles, role) ? [] : [problem("contract.role-unknown", `${at}.rates.${id}.byRole.${role}`, { role, known: Object.keys(roles).join(", ") })],
  );
}

function surchargeProblems({ surcharges, categories, sla }: ContractDocument, at: string): readonly Problem[] {
  const windows = surcharges?.windows ?? [];
  const path = `${at}.surcharges.windows`;
  return [
    ...doubled(
      windows.map(({ id }) => id),
      path,
      "id",
    ),
    ...windows.flatMap(({ holidays, week, categories: only, onCall }, place) => [
      ...(onCall === true && !sla?.onCall ? [problem("contract.surcharge-no-on-call", `${path}[${place}].onCall`)] : []),
      ...(only ?? []).flatMap((category, index) =>
        Object.hasOwn(categories, category)
          ? []
          : [problem("contract.category-unknown", `${path}[${place}].categories[${index}]`, { category, known: Object.keys(categories).join(", ") })],
      ),
      ...(holidays !== undefined && !isRegion(holidays.region)
        ? [problem("calendar.unknown-region", `${path}[${place}].holidays.region`, { region: holidays.region })]
        : []),
      ...(week !== undefined && Object.values(week).every((hours) => hours.length === 0) && holidays === undefined
        ? [problem("calendar.never-open", `${path}[${place}].week`)]
        : []),
    ]),
  ];
}

/** A discount that the agreed term can never earn would be promised in vain. */
function discountProblems({ discount, term }: ContractDocument, at: string): readonly Problem[] {
  if (discount === undefined || discount.months === null) return [];
  const long = isLongEnough({ from: localDate(term.from), until: term.until === null ? null : localDate(term.until) }, discount.months);
  return long ? [] : [problem("contract.discount-never", `${at}.discount.months`, { months: discount.months })];
}
