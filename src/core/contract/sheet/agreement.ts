import { step, type TraceStep } from "../../trace";
import type { SheetPage, SheetSection } from "./page";

/** What was agreed besides prices and times: parts, scope, availability, channels, people, rules of thumb, place in the queue. */
export function agreementSections(page: SheetPage): readonly SheetSection[] {
  return [
    { title: step("sheet.section.components"), rows: componentRows(page) },
    { title: step("sheet.section.scope"), rows: scopeRows(page) },
    { title: step("sheet.section.availability"), rows: availabilityRows(page) },
    { title: step("sheet.section.channels"), rows: channelRows(page) },
    { title: step("sheet.section.contacts"), rows: contactRows(page) },
    { title: step("sheet.section.advice"), rows: adviceRows(page) },
  ];
}

function componentRows({ contract: { components = [], fees, currency }, name }: SheetPage): readonly TraceStep[] {
  const nameOf = (id: string): string => name(id, components.find((one) => one.id === id)?.label);
  return components.flatMap(({ id, label, ordered, requires = [], includedWith = [], fee }) => {
    const facts = { component: name(id, label) };
    const price = fees.find((one) => one.id === fee);
    return [
      step(ordered ? "sheet.component.ordered" : "sheet.component.offered", facts),
      ...(price === undefined ? [] : [step(`sheet.component.fee-${price.per}`, { ...facts, amount: price.amount, currency })]),
      ...(requires.length === 0 ? [] : [step("sheet.component.requires", { ...facts, others: requires.map(nameOf).join(" · ") })]),
      ...(includedWith.length === 0 ? [] : [step("sheet.component.included", { ...facts, others: includedWith.map(nameOf).join(" · ") })]),
    ];
  });
}

const scopeRows = ({ contract: { scope }, text }: SheetPage): readonly TraceStep[] =>
  (["operated", "covered", "excluded"] as const).flatMap((kind) => {
    const items = scope?.[kind] ?? [];
    return items.length === 0 ? [] : [step(`sheet.scope.${kind}`, { items: items.map(text).join(" · ") })];
  });

function availabilityRows({ contract: { availability } }: SheetPage): readonly TraceStep[] {
  if (availability === undefined) return [];
  const { promised, aimed, per } = availability;
  return [
    ...(promised === undefined ? [] : [step(`sheet.availability.promised-${per}`, { percent: promised })]),
    ...(aimed === undefined ? [] : [step(`sheet.availability.aimed-${per}`, { percent: aimed })]),
  ];
}

const channelRows = ({ contract: { channels = [] }, name, text }: SheetPage): readonly TraceStep[] =>
  channels.map(({ id, label, note }) =>
    note === undefined ? step("sheet.channel", { channel: name(id, label) }) : step("sheet.channel.note", { channel: name(id, label), note: text(note) }),
  );

const contactRows = ({ contract: { contacts = [] } }: SheetPage): readonly TraceStep[] =>
  contacts.map(({ role, name, email, phone }) => {
    const reach = [phone, email].filter((one) => one !== undefined).join(" · ");
    return reach === "" ? step(`sheet.contact.${role}`, { name }) : step(`sheet.contact.${role}.reach`, { name, reach });
  });

const adviceRows = ({ contract: { advisories = [], options, sla }, text, category }: SheetPage): readonly TraceStep[] => [
  ...advisories.map(({ category: id, above, per, advice }) => step(`sheet.advice.${per}`, { category: category(id), above, advice: text(advice) })),
  ...(sla === null || options.contractFirst === undefined ? [] : [step(`sheet.rank.${options.contractFirst}`)]),
];
