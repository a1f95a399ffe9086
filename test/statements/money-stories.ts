import type { Contract, Quota } from "../../src/core/contract/contract";
import { cutUsage } from "../../src/core/contract/cut-usage";
import type { Pooling } from "../../src/core/ledger/pooling";
import { shareSeconds } from "../../src/core/rating/share";
import type { Usage } from "../../src/core/rating/usage";
import { chainPeriods, type ChainLink } from "../../src/core/statement/chain";
import { stateHistory } from "../../src/core/statement/history";
import { ratePeriod } from "../../src/core/statement/rate-period";
import type { Statement } from "../../src/core/statement/statement";
import { localDate } from "../../src/core/time/instant";
import { nextPeriod, type Period } from "../../src/core/time/period";
import type { Language } from "../../src/text/say";
import { contract, monthOf, NOVEMBER, usage } from "../support/terms";

/** Statements that belong together, one document; totals are worked out by hand. */
export interface MoneyStory {
  readonly file: string;
  readonly title: Readonly<Record<Language, string>>;
  readonly story: Readonly<Record<Language, string>>;
  readonly statements: () => readonly Statement[];
  readonly customers: readonly string[];
  readonly totals: readonly number[];
  readonly because: string;
}

export const LABELS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  de: { base: "Support", content: "Inhalte", design: "Entwicklung", night: "Nachtzuschlag", manager: "Supportmanager" },
  en: { base: "Support", content: "Content", design: "Development", night: "Night surcharge", manager: "support manager" },
};

const DECEMBER = nextPeriod(contract().period, NOVEMBER);
const BOTH: readonly Period[] = [NOVEMBER, DECEMBER];
const minutes = (amount: number, rollover: Quota["rollover"] = "none"): Quota[] => [
  { id: "content", unit: "minutes", amount, rollover, limit: "soft", notices: [] },
];
const terms = (change: Partial<Contract>): Contract => contract({ tier: "Support", fees: [{ id: "base", amount: 3000, per: "period" }], ...change });

const chain = (versions: readonly Contract[], usages: readonly Usage[], poolings: readonly Pooling[] = []): ReadonlyMap<string, ChainLink> =>
  chainPeriods({ versions, periods: BOTH, poolings, factsOf: () => ({ state: "closed", usages }) });
const stated = (links: ReadonlyMap<string, ChainLink>): Statement[] => [...links.values()].map((link) => link.rated().statement);

const pooling: Pooling = {
  id: "p1",
  quota: "content",
  first: NOVEMBER.from,
  second: DECEMBER.from,
  direction: "with-next",
  approver: "manager",
  agreedOn: localDate("2026-11-02"),
  reason: "Relaunch",
  work: ["WEB-1"],
};

function tiered(mode: "graduated" | "volume"): Statement[] {
  const bands = [
    { from: 0, upTo: 120, perHour: 9000 },
    { from: 120, upTo: 600, perHour: 8000 },
    { from: 600, upTo: null, perHour: 7000 },
  ];
  const plan = terms({ quotas: minutes(600), rates: { regular: { perHour: 9000, tiers: { mode, billed: "apart", bands } } } });
  const usages = [
    usage("601", "WEB-1", "2026-11-04T09:00:00+01:00", 480),
    usage("602", "WEB-2", "2026-11-11T09:00:00+01:00", 200),
    usage("603", "WEB-3", "2026-11-18T09:00:00+01:00", 70),
  ];
  return [ratePeriod({ contract: plan, period: NOVEMBER, state: "closed", usages }).statement];
}

/** 100 minutes over three contracts, one of them with double weight: 25, 50, 25. */
function shared(): Statement[] {
  const shares = [{ contract: "nord" }, { contract: "sued", weight: 2 }, { contract: "west" }];
  const seconds = shareSeconds(6000, shares);
  return shares.map(({ contract: id, weight = 1 }, index) => {
    const share = { of: 6000, weight, weights: 4 };
    const work = { ...usage("701", "UPD-1", "2026-11-12T09:00:00+01:00", 100), seconds: seconds[index] ?? 0, share };
    return ratePeriod({ contract: terms({ id, customer: id }), period: NOVEMBER, state: "closed", usages: [work] }).statement;
  });
}

function amended(): Statement[] {
  const before = terms({});
  const after = terms({
    validFrom: localDate("2026-11-16"),
    rates: { regular: { perHour: 9600 } },
    amendment: { quota: "next-period", running: "new-cycles-only" },
  });
  const usages = ["2026-11-10", "2026-11-20"].map((day, index) => usage(String(801 + index), "WEB-1", `${day}T09:00:00+01:00`, 60, { category: "design" }));
  return [ratePeriod({ contract: before, versions: [before, after], period: NOVEMBER, state: "closed", usages }).statement];
}

/** Saturday night of 28 March 2027 has seven real hours between 22:00 and 06:00. */
function clockChange(): Statement[] {
  const plan = terms({
    surcharges: { combine: "highest", covered: "free", windows: [{ id: "night", week: { sat: [["22:00", "06:00"]] }, percent: 50 }] },
    options: { ...contract().options, split: "rate-window" },
  });
  const work = usage("901", "OPS-1", "2027-03-27T21:00:00+01:00", 540, { category: "design" });
  return [ratePeriod({ contract: plan, period: monthOf("2027-03-27T21:00:00+01:00"), state: "closed", usages: cutUsage(work, plan) }).statement];
}

function corrected(): Statement[] {
  const early = usage("201", "WEB-1", "2026-11-09T10:00:00+01:00", 25);
  const late = usage("202", "WEB-2", "2026-11-28T10:00:00+01:00", 25);
  return stateHistory([{ period: NOVEMBER.from, known: () => chain([terms({})], [early]) }], chain([terms({})], [early, late])).map(
    ({ statement }) => statement,
  );
}

export const MONEY_STORIES: readonly MoneyStory[] = [
  {
    file: "rollover",
    title: { de: "Übertrag in den nächsten Monat", en: "Carried into the next month" },
    story: {
      de: "Bis zu 15 Minuten werden übertragen. Im November bleiben 20 übrig: 15 gehen in den Dezember, 5 verfallen.",
      en: "Up to 15 minutes are carried. In November 20 are left: 15 go to December, 5 expire.",
    },
    statements: () =>
      stated(
        chain(
          [terms({ quotas: minutes(30, { cap: 15 }) })],
          [usage("501", "WEB-1", "2026-11-10T09:00:00+01:00", 10), usage("502", "WEB-2", "2026-12-10T09:00:00+01:00", 50)],
        ),
      ),
    customers: ["ACME GmbH", "ACME GmbH"],
    totals: [3000, 3750],
    because: "30,00; 30,00 + (50 − 30 − 15 =) 5 min × 90,00/h = 7,50",
  },
  {
    file: "pooling-over-two-months",
    title: { de: "Zwei Monate gemeinsam", en: "Two months together" },
    story: {
      de: "Für den Relaunch werden November und Dezember zusammengelegt. 50 Minuten im November: 30 eigene, 20 aus dem Dezember. Dort bleiben 10.",
      en: "November and December are pooled for the relaunch. 50 minutes in November: 30 of its own, 20 of December, where 10 are left.",
    },
    statements: () =>
      stated(chain([terms({})], [usage("511", "WEB-1", "2026-11-10T09:00:00+01:00", 50), usage("512", "WEB-2", "2026-12-10T09:00:00+01:00", 20)], [pooling])),
    customers: ["ACME GmbH", "ACME GmbH"],
    totals: [3000, 4500],
    because: "30,00; 30,00 + (20 − (30 − 20) =) 10 min × 90,00/h = 15,00",
  },
  {
    file: "tiers-graduated",
    title: { de: "Staffel, jede Stufe für sich", en: "Graduated tiers" },
    story: {
      de: "10 Stunden sind enthalten, 150 Minuten gehen darüber: 120 zu 90 €, 30 zu 80 €.",
      en: "10 hours are included, 150 minutes go beyond: 120 at €90, 30 at €80.",
    },
    statements: () => tiered("graduated"),
    customers: ["ACME GmbH"],
    totals: [25000],
    because: "30,00 + 120 min × 90,00/h (180,00) + 30 min × 80,00/h (40,00)",
  },
  {
    file: "tiers-volume",
    title: { de: "Staffel nach Menge", en: "Volume tiers" },
    story: {
      de: "Dieselben 150 Minuten; die Menge des Monats bestimmt den Satz für alle: 80 €.",
      en: "The same 150 minutes; the amount of the month chooses the rate for all of them: €80.",
    },
    statements: () => tiered("volume"),
    customers: ["ACME GmbH"],
    totals: [23000],
    because: "30,00 + 80 min × 80,00/h (106,67) + 70 min × 80,00/h (93,33)",
  },
  {
    file: "shared-worklog",
    title: { de: "Ein Eintrag für drei Verträge", en: "One entry for three contracts" },
    story: {
      de: "Eine Updaterunde von 100 Minuten für drei Kunden, einer davon mit doppeltem Gewicht: 25, 50 und 25 Minuten.",
      en: "A round of updates of 100 minutes for three customers, one with double weight: 25, 50 and 25 minutes.",
    },
    statements: shared,
    customers: ["Nord GmbH", "Süd GmbH", "West GmbH"],
    totals: [3000, 6000, 3000],
    because: "25 of 30 min covered; 50 − 30 = 20 min × 90,00/h = 30,00 more; 25 covered",
  },
  {
    file: "amendment-mid-month",
    title: { de: "Neuer Satz ab Monatsmitte", en: "A new rate from mid-month" },
    story: {
      de: "Am 16. November steigt der Stundensatz von 90 € auf 96 €. Jede Stunde kostet, was an ihrem Tag galt.",
      en: "On 16 November the rate rises from €90 to €96. Each hour costs what held on its day.",
    },
    statements: amended,
    customers: ["ACME GmbH"],
    totals: [21600],
    because: "30,00 + 60 min × 90,00/h + 60 min × 96,00/h",
  },
  {
    file: "week-of-the-clock-change",
    title: { de: "Woche der Zeitumstellung", en: "Week of the clock change" },
    story: {
      de: "Neun Stunden ab Samstag, 27. März 2027, 21:00. Die Nacht von 22:00 bis 06:00 hat nur sieben Stunden; der Zuschlag beträgt 50 %.",
      en: "Nine hours from Saturday 27 March 2027, 21:00. The night from 22:00 to 06:00 has only seven hours; the surcharge is 50 %.",
    },
    statements: clockChange,
    customers: ["ACME GmbH"],
    totals: [115500],
    because: "30,00 + (60 + 60) min × 90,00/h (180,00) + 420 min × 135,00/h (945,00)",
  },
  {
    file: "correction-after-close",
    title: { de: "Korrektur nach dem Abschluss", en: "Correction after the close" },
    story: {
      de: "Der November ist abgeschlossen, danach werden 25 Minuten für den 28. November nachgetragen. Der November bleibt, im Dezember steht die Korrektur.",
      en: "November is closed; then 25 minutes are logged for 28 November. November stays, December carries the correction.",
    },
    statements: corrected,
    customers: ["ACME GmbH", "ACME GmbH"],
    totals: [3000, 6000],
    because: "30,00; 30,00 + (25 + 25 − 30 =) 20 min × 90,00/h = 30,00",
  },
];
