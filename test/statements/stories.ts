import type { RatingInput } from "../../src/core/statement/rating-input";
import { localDate } from "../../src/core/time/instant";
import { at, contract, NOVEMBER, usage } from "../support/terms";

/** One month of one customer: what was agreed, what happened, and the total worked out by hand. */
export interface Story {
  readonly file: string;
  readonly title: { readonly de: string; readonly en: string };
  readonly story: { readonly de: string; readonly en: string };
  readonly input: RatingInput;
  readonly customer: string;
  readonly labels: { readonly de: Readonly<Record<string, string>>; readonly en: Readonly<Record<string, string>> };
  /** Minor units, and how a person gets there. */
  readonly total: number;
  readonly because: string;
}

const takt = { charge: { step: 15, mode: "up", scope: "issue-period", groups: "by-rate" } } as const;
const base = (amount: number): { id: string; amount: number; per: "period" }[] => [{ id: "base", amount, per: "period" }];
const closed = { period: NOVEMBER, state: "closed", contractVersion: { number: 1, validFrom: localDate("2026-01-01") } } as const;
const minutes = (id: string, amount: number): RatingInput["contract"]["quotas"][number] => ({
  id,
  unit: "minutes",
  amount,
  rollover: "none",
  limit: "soft",
  notices: [80, 100],
});
const content = {
  de: { base: "Aktualisierungspauschale", content: "Inhalte", regular: "Stundensatz" },
  en: { base: "Content flat rate", content: "Content", regular: "Hourly rate" },
};
const service = (tier: string, amount: number, fee: number): RatingInput["contract"] =>
  contract({ id: tier.toLowerCase().replace(" ", "-"), tier, fees: base(fee), rounding: takt, quotas: [minutes("content", amount)] });

const ticketsOf = (days: readonly number[]): RatingInput["tickets"] =>
  days.map((day, index) => ({ issue: `SHOP-${index + 1}`, acceptedAt: at(`2026-11-${String(day).padStart(2, "0")}T09:00:00+01:00`) }));

export const STORIES: readonly Story[] = [
  {
    file: "service-30-with-overage",
    title: { de: "Service 30 mit Mehrverbrauch", en: "Service 30 with overage" },
    story: {
      de: "30 Minuten im Monat sind vereinbart. Auf einem Vorgang fallen 20 und 25 Minuten an: 30 sind im Kontingent, 15 werden zum Stundensatz berechnet.",
      en: "30 minutes a month are agreed. One work item takes 20 and 25 minutes: 30 are covered, 15 are billed by the hour.",
    },
    input: {
      ...closed,
      contract: service("Service 30", 30, 3000),
      usages: [usage("101", "ACME-1", "2026-11-10T13:00:00+01:00", 20), usage("102", "ACME-1", "2026-11-11T09:00:00+01:00", 25)],
    },
    customer: "ACME GmbH",
    labels: content,
    total: 5250,
    because: "30,00 + 15 min × 90,00/h (22,50)",
  },
  {
    file: "service-60-within-quota",
    title: { de: "Service 60 im Rahmen des Kontingents", en: "Service 60 within the quota" },
    story: {
      de: "60 Minuten sind vereinbart, 45 werden gebraucht. 15 Minuten verfallen, denn das Kontingent ist nicht übertragbar.",
      en: "60 minutes are agreed, 45 are used. 15 minutes expire, because the quota does not carry over.",
    },
    input: {
      ...closed,
      contract: service("Service 60", 60, 6000),
      usages: [usage("201", "ACME-7", "2026-11-03T10:00:00+01:00", 20), usage("202", "ACME-9", "2026-11-24T15:30:00+01:00", 25)],
    },
    customer: "ACME GmbH",
    labels: content,
    total: 6000,
    because: "the fee alone",
  },
  {
    file: "cms-and-shop-with-overage",
    title: { de: "CMS & Shop Updates mit Mehrverbrauch", en: "CMS & Shop Updates with overage" },
    story: {
      de: "25 Minuten CMS-Service sind enthalten. Ein Major-Release braucht 42 Minuten in drei Schritten; die Erneuerung des Zertifikats gehört zum Paket.",
      en: "25 minutes of CMS service are included. A major release takes 42 minutes in three steps; renewing the certificate is part of the package.",
    },
    input: {
      ...closed,
      contract: contract({
        id: "cms-shop",
        tier: "CMS & Shop Updates",
        timezone: "Europe/Berlin",
        fees: base(2500),
        rounding: takt,
        quotas: [minutes("cms", 25)],
        categories: { cms: { treatment: "quota", quota: "cms", overage: "regular" }, certificate: { treatment: "free" } },
      }),
      usages: [
        usage("301", "WEB-4", "2026-11-04T09:00:00+01:00", 10, { category: "cms" }),
        usage("302", "WEB-4", "2026-11-04T11:00:00+01:00", 12, { category: "cms" }),
        usage("303", "WEB-4", "2026-11-05T09:00:00+01:00", 20, { category: "cms" }),
        usage("304", "WEB-6", "2026-11-18T14:00:00+01:00", 20, { category: "certificate" }),
      ],
    },
    customer: "Buchhandlung Nord",
    labels: {
      de: { base: "CMS & Shop Updates", cms: "CMS-Service", certificate: "SSL-Zertifikat" },
      en: { base: "CMS & Shop Updates", cms: "CMS service", certificate: "SSL certificate" },
    },
    total: 7000,
    because: "25,00 + 17 min, rounded up to 30 × 90,00/h (45,00)",
  },
  {
    file: "sla1-six-tickets",
    title: { de: "SLA1 mit sechs Anfragen", en: "SLA1 with six requests" },
    story: {
      de: "Verwaltung und Korrespondenz zu fünf Anfragen sind enthalten, die sechste wird laut Vertrag auf Regie berechnet. Programmierung erfolgt immer auf Regie.",
      en: "Administration and correspondence for five requests are included; by contract the sixth is billed at the Regie rate. Programming is always billed.",
    },
    input: {
      ...closed,
      contract: contract({
        id: "sla1",
        tier: "SLA1",
        fees: base(12000),
        rates: { regie: { perHour: 9500 } },
        quotas: [{ id: "tickets", unit: "tickets", amount: 5, rollover: "none", limit: "soft", notices: [80, 100], afterLast: "bill" }],
        categories: {
          correspondence: { treatment: "quota", quota: "tickets", overage: "regie" },
          implementation: { treatment: "billed", rate: "regie" },
        },
      }),
      tickets: ticketsOf([2, 4, 9, 11, 16, 23]),
      usages: [
        ...[2, 4, 9, 11, 16, 23].map((day, index) =>
          usage(String(401 + index), `SHOP-${index + 1}`, `2026-11-${String(day).padStart(2, "0")}T10:00:00+01:00`, index === 5 ? 20 : 10, {
            category: "correspondence",
          }),
        ),
        usage("407", "SHOP-2", "2026-11-05T13:00:00+01:00", 90, { category: "implementation" }),
      ],
    },
    customer: "Tischlerei Berger",
    labels: {
      de: { base: "Wartungs- & Servicepauschale", tickets: "Support-Tickets", correspondence: "Korrespondenz", implementation: "Umsetzung" },
      en: { base: "Maintenance flat rate", tickets: "Support requests", correspondence: "Correspondence", implementation: "Implementation" },
    },
    total: 29417,
    because: "120,00 + 90 min × 95,00/h (142,50) + 20 min × 95,00/h (31,67)",
  },
  {
    file: "basis-supportvertrag",
    title: { de: "Basis-Supportvertrag", en: "Basic support contract" },
    story: {
      de: "Der Grundpreis sichert die Bereitschaft. Störungsanalyse und -beseitigung werden nach vereinbartem Stundensatz abgerechnet.",
      en: "The base fee buys readiness. Analysing and mending faults is billed at the agreed hourly rate.",
    },
    input: {
      ...closed,
      contract: contract({
        id: "basis",
        tier: "Basis-Supportvertrag",
        timezone: "Europe/Berlin",
        fees: base(25000),
        rates: { agreed: { perHour: 11000 } },
        quotas: [],
        categories: { incident: { treatment: "billed", rate: "agreed" } },
      }),
      usages: [
        usage("501", "PORT-11", "2026-11-12T09:20:00+01:00", 40, { category: "incident" }),
        usage("502", "PORT-12", "2026-11-19T16:00:00+01:00", 35, { category: "incident" }),
        usage("503", "PORT-12", "2026-11-20T09:00:00+01:00", 25, { category: "incident" }),
      ],
    },
    customer: "Stadtwerke Seedorf",
    labels: { de: { base: "Grundpreis", incident: "Störung" }, en: { base: "Base fee", incident: "Fault" } },
    total: 43333,
    because: "250,00 + 40 min × 110,00/h (73,33) + 60 min × 110,00/h (110,00)",
  },
  {
    file: "month-without-work",
    title: { de: "Ein Monat ohne Arbeit", en: "A month without work" },
    story: {
      de: "Im November fragt niemand etwas an. Die Pauschale gilt weiter, die 30 Minuten verfallen.",
      en: "Nobody asks for anything in November. The flat rate stands, the 30 minutes expire.",
    },
    input: { ...closed, contract: service("Service 30", 30, 3000), usages: [] },
    customer: "ACME GmbH",
    labels: content,
    total: 3000,
    because: "the fee alone",
  },
];
