import type { Surcharge } from "../../rating/surcharge";
import { step, type TraceStep } from "../../trace";
import type { Category, Quota, Rate } from "../contract";
import { feesDue } from "../fees-due";
import type { SheetPage, SheetSection } from "./page";

/** What it costs: fees, rates, surcharges, quotas, what each category means, rounding. */
export function moneySections(page: SheetPage): readonly SheetSection[] {
  const { contract } = page;
  return [
    { title: step("sheet.section.fees"), rows: [...feeRows(page), ...discountRows(page)] },
    { title: step("sheet.section.rates"), rows: [...Object.entries(contract.rates).flatMap(([id, rate]) => rateRows(page, id, rate)), ...surchargeRows(page)] },
    {
      title: step("sheet.section.quotas"),
      rows: [...contract.quotas.flatMap((quota) => quotaRows(page, quota)), ...announceRows(page), ...poolingRows(page), ...approvalRows(page)],
    },
    { title: step("sheet.section.categories"), rows: categoryRows(page) },
    { title: step("sheet.section.obligations"), rows: obligationRows(page) },
    { title: step("sheet.section.rounding"), rows: roundingRows(page) },
  ];
}

const feeRows = ({ contract, name }: SheetPage): readonly TraceStep[] =>
  feesDue(contract).map(({ id, amount, per, kind = "base", label }) =>
    step(`sheet.fee.${kind}.${per}`, { fee: name(id, label), amount, currency: contract.currency }),
  );

function discountRows({ contract: { discount } }: SheetPage): readonly TraceStep[] {
  if (discount === undefined) return [];
  return [step(`sheet.discount.${discount.base}`, { percent: discount.percent, months: discount.months })];
}

function rateRows({ contract: { currency }, name }: SheetPage, id: string, { perHour, byRole = {}, tiers, label }: Rate): readonly TraceStep[] {
  const rate = name(id, label);
  return [
    step("sheet.rate", { rate, perHour, currency }),
    ...Object.entries(byRole).map(([role, price]) => step("sheet.rate.role", { rate, role, perHour: price, currency })),
    ...(tiers === undefined ? [] : [step(`sheet.rate.${tiers.mode}`, { rate })]),
    ...(tiers?.bands ?? []).map((band) =>
      band.upTo === null
        ? step("sheet.rate.band-open", { rate, from: band.from, perHour: band.perHour, currency })
        : step("sheet.rate.band", { rate, from: band.from, upTo: band.upTo, perHour: band.perHour, currency }),
    ),
  ];
}

/** How several of them meet, and what they mean inside a quota, is said only where there are several, or a quota. */
function surchargeRows({ contract: { surcharges, quotas, currency }, name }: SheetPage): readonly TraceStep[] {
  if (surcharges === undefined) return [];
  const { windows, combine, covered } = surcharges;
  return [
    ...windows.flatMap((one) => [surchargeRow(one, name(one.id, one.label), currency), ...(one.onCall === true ? [step("sheet.surcharge.on-call")] : [])]),
    ...(windows.length > 1 ? [step(`sheet.surcharge.combine-${combine}`)] : []),
    ...(quotas.some(({ unit }) => unit === "minutes") ? [step(`sheet.surcharge.covered-${covered}`)] : []),
  ];
}

function surchargeRow(surcharge: Surcharge, window: string, currency: string): TraceStep {
  if ("replace" in surcharge) return step("sheet.surcharge.replace", { window, perHour: surcharge.replace, currency });
  if ("add" in surcharge) return step("sheet.surcharge.add", { window, perHour: surcharge.add, currency });
  return step("sheet.surcharge.percent", { window, percent: surcharge.percent });
}

function quotaRows({ name }: SheetPage, { id, unit, amount, rollover, limit, notices, afterLast, label }: Quota): readonly TraceStep[] {
  const quota = name(id, label);
  return [
    step(`sheet.quota.${unit}`, { quota, amount }),
    rollover === "none"
      ? step("sheet.quota.expires", { quota })
      : "cap" in rollover
        ? step(`sheet.quota.cap-${unit}`, { quota, cap: rollover.cap })
        : step("sheet.quota.age", { quota, periods: rollover.agePeriods }),
    ...(afterLast === undefined ? [step(`sheet.quota.${limit}`, { quota })] : [step(`sheet.quota.after-${afterLast}`, { quota, amount })]),
    ...(notices.length === 0 ? [] : [step("sheet.quota.notices", { quota, shares: notices.join(" / ") })]),
  ];
}

const announceRows = ({ contract: { announce } }: SheetPage): readonly TraceStep[] =>
  announce === undefined ? [] : [step("sheet.announce", { labels: announce.labels.join(" / ") })];

function poolingRows({ contract: { pooling } }: SheetPage): readonly TraceStep[] {
  if (pooling === undefined) return [];
  return [step(`sheet.pooling.${pooling.allowed}`), ...(pooling.approver === undefined ? [] : [step(`sheet.pooling.by.${pooling.approver}`)])];
}

function approvalRows({ contract: { approval, sla } }: SheetPage): readonly TraceStep[] {
  if (approval === undefined) return [];
  return [
    step(`sheet.approval.${approval.unanswered}`),
    step(sla === null ? "sheet.approval.clock" : "sheet.approval.service", { hours: approval.afterBusinessHours }),
  ];
}

const categoryRows = (page: SheetPage): readonly TraceStep[] => {
  const { categories, options } = page.contract;
  const rows = Object.entries(categories).map(([id, category]) => categoryRow(page, id, category));
  return options.reclassified === undefined ? rows : [...rows, step(`sheet.reclassified.${options.reclassified}`)];
};

function categoryRow(page: SheetPage, id: string, { treatment, quota, overage, rate }: Category): TraceStep {
  const { contract, name, category } = page;
  const rateName = (key: string): string => name(key, contract.rates[key]?.label);
  const facts = { category: category(id) };
  if (treatment === "quota") {
    const drawn = name(quota ?? "", contract.quotas.find((one) => one.id === quota)?.label);
    return overage === undefined
      ? step("sheet.category.quota-only", { ...facts, quota: drawn })
      : step("sheet.category.quota", { ...facts, quota: drawn, rate: rateName(overage) });
  }
  if (treatment === "billed" && rate !== undefined) return step("sheet.category.billed", { ...facts, rate: rateName(rate) });
  return step(`sheet.category.${treatment}`, facts);
}

const obligationRows = ({ contract, category }: SheetPage): readonly TraceStep[] =>
  Object.entries(contract.categories).flatMap(([id, { obligation, treatment }]) => {
    if (obligation === undefined) return [];
    const facts = { category: category(id), from: obligation.from ?? contract.term.from };
    return [step(`sheet.obligation.${obligation.every}`, facts), step(treatment === "quota" ? "sheet.obligation.quota" : "sheet.obligation.apart", facts)];
  });

function roundingRows({ contract: { rounding } }: SheetPage): readonly TraceStep[] {
  const rows = (["usage", "charge"] as const).flatMap((kind) => {
    const one = rounding[kind];
    if (one === undefined) return [];
    const { step: minutes, mode, scope, minimum, graceMinutes } = one;
    return [
      step(`sheet.rounding.${kind}`, { step: minutes, mode, scope }),
      ...(minimum === undefined ? [] : [step("sheet.rounding.minimum", { minimum })]),
      ...(graceMinutes === undefined ? [] : [step("sheet.rounding.grace", { grace: graceMinutes })]),
    ];
  });
  return rows.length === 0 ? [step("sheet.rounding.none")] : rows;
}
