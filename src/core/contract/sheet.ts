import { fine, type Outcome } from "../problem";
import { addDays } from "../time/local-date";
import { step, type TraceStep } from "../trace";
import { completeContract } from "./complete-contract";
import type { Contract, Label } from "./contract";
import type { CalendarDocument, ContractDocument } from "./document";
import { questionsOf } from "./questions";
import { agreementSections } from "./sheet/agreement";
import { answerRows } from "./sheet/answers";
import { moneySections } from "./sheet/money";
import type { SheetPage, SheetSection } from "./sheet/page";
import { timeSections } from "./sheet/time";

export interface ContractSheet {
  readonly title: TraceStep;
  readonly about: readonly TraceStep[];
  readonly sections: readonly SheetSection[];
}

export interface SheetOptions {
  /** Names that are written in two languages appear in this one. */
  readonly language: "de" | "en";
  /** Opening hours are printed where the calendars are given; else their name. */
  readonly calendars?: Readonly<Record<string, CalendarDocument>>;
  readonly customerName?: string;
}

/**
 * The contract sheet (Vertragsblatt): terms and interpretations in plain words that a customer can sign. Only a complete contract has
 * one: open points are problems. Every answer to an open point stands beside the provider's words that it reads.
 */
export function contractSheet(written: ContractDocument, options: SheetOptions): Outcome<ContractSheet> {
  const complete = completeContract(written);
  if (!complete.ok) return complete;
  const page = pageOf(complete.value, options);
  const questions = questionsOf(written);
  const sections = [
    ...moneySections(page),
    ...timeSections(page),
    ...agreementSections(page),
    { title: step("sheet.section.answers"), rows: answerRows(questions, page) },
    { title: step("sheet.section.sign"), rows: [step("sheet.sign.provider"), step("sheet.sign.customer")] },
  ].filter(({ rows }) => rows.length > 0);
  return fine({ title: step("sheet.title", { tier: written.tier, customer: options.customerName ?? written.customer }), about: aboutRows(page), sections });
}

function pageOf(contract: Contract, { language, calendars = {} }: SheetOptions): SheetPage {
  const text = (label: Label): string => (typeof label === "string" ? label : label[language]);
  const name = (id: string, label?: Label): string => (label === undefined ? id : text(label));
  return { contract, calendars, text, name, category: (id) => name(id, contract.categories[id]?.label) };
}

function aboutRows({ contract, text }: SheetPage): readonly TraceStep[] {
  const { id, term, validFrom, period, currency, prices, vat, terms, startEvent, timezone, defaultTariff } = contract;
  return [
    step("sheet.contract", { contract: id }),
    term.until === null ? step("sheet.term.open", { from: term.from }) : step("sheet.term.fixed", { from: term.from, last: addDays(term.until, -1) }),
    ...(startEvent === undefined ? [] : [startRow(text(startEvent.event), startEvent.on)]),
    ...(validFrom === undefined ? [] : [step("sheet.version", { from: validFrom })]),
    period.kind === "calendar-month" ? step("sheet.period.calendar") : step("sheet.period.anniversary", { anchor: period.anchor }),
    step(`sheet.prices.${prices}`, { currency }),
    ...(vat === undefined ? [] : [step("sheet.vat", { percent: vat.percent })]),
    step("sheet.zone", { place: timezone }),
    ...(terms === undefined ? [] : [step("sheet.terms", { terms: terms.id, date: terms.date })]),
    ...(defaultTariff === true ? [step("sheet.default-tariff")] : []),
  ];
}

const startRow = (event: string, on: string | null): TraceStep =>
  on === null ? step("sheet.start-event.open", { event }) : step("sheet.start-event.on", { event, on });
