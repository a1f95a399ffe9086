import { problem, type Problem } from "../../problem";
import type { ContractDocument } from "../document";
import { doubled } from "../doubled";

type Component = NonNullable<ContractDocument["components"]>[number];

/** What was agreed in words names parts, fees, severities and categories that exist; bundles do not go in circles. */
export function agreementProblems(document: ContractDocument, at: string): readonly Problem[] {
  return [
    ...componentProblems(document, at),
    ...feeProblems(document, at),
    ...levelProblems(document, at),
    ...(document.advisories ?? []).flatMap(({ category }, place) =>
      Object.hasOwn(document.categories, category)
        ? []
        : [problem("contract.category-unknown", `${at}.advisories[${place}].category`, { category, known: Object.keys(document.categories).join(", ") })],
    ),
    ...availabilityProblems(document, at),
    ...startProblems(document, at),
  ];
}

function componentProblems({ components = [] }: ContractDocument, at: string): readonly Problem[] {
  const ids = components.map(({ id }) => id);
  return [
    ...doubled(ids, `${at}.components`, "id"),
    ...components.flatMap((component, place) => {
      const path = `${at}.components[${place}]`;
      const named = [
        ...(component.requires ?? []).map((id, index) => ({ id, path: `${path}.requires[${index}]` })),
        ...(component.includedWith ?? []).map((id, index) => ({ id, path: `${path}.includedWith[${index}]` })),
      ];
      return [
        ...named.flatMap((one) =>
          ids.includes(one.id) ? [] : [problem("contract.component-unknown", one.path, { component: one.id, known: ids.join(", ") })],
        ),
        ...circle(components, component, path),
        ...missingParts(components, component, path),
      ];
    }),
  ];
}

const needs = ({ requires = [], includedWith = [] }: Component): readonly string[] => [...requires, ...includedWith];

/** A part that in the end needs itself; the circle is named at each part in it. */
function circle(components: readonly Component[], start: Component, at: string): readonly Problem[] {
  const byId = new Map(components.map((one) => [one.id, one]));
  const seen = new Set<string>();
  const waiting = needs(start).map((id) => [start.id, id]);
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const last = path[path.length - 1] ?? "";
    if (last === start.id) return [problem("contract.bundle-circular", at, { component: start.id, path: path.join(" → ") })];
    if (seen.has(last)) continue;
    seen.add(last);
    const next = byId.get(last);
    if (next !== undefined) for (const id of needs(next)) waiting.push([...path, id]);
  }
  return [];
}

function missingParts(components: readonly Component[], { id, ordered, requires = [] }: Component, at: string): readonly Problem[] {
  if (!ordered) return [];
  return requires.flatMap((needed, index) => {
    const part = components.find((one) => one.id === needed);
    return part === undefined || part.ordered ? [] : [problem("contract.component-requires", `${at}.requires[${index}]`, { component: id, needed })];
  });
}

function feeProblems({ components = [], channels = [], fees }: ContractDocument, at: string): readonly Problem[] {
  const known = fees.map(({ id }) => id).join(", ");
  const named = [
    ...components.map(({ fee }, place) => ({ fee, path: `${at}.components[${place}].fee` })),
    ...channels.map(({ fee }, place) => ({ fee, path: `${at}.channels[${place}].fee` })),
  ];
  return named.flatMap(({ fee, path }) =>
    fee === undefined || fees.some(({ id }) => id === fee) ? [] : [problem("contract.fee-unknown", path, { fee, known: known === "" ? "–" : known })],
  );
}

function levelProblems({ levelsGuide, sla }: ContractDocument, at: string): readonly Problem[] {
  const levels = Object.keys(levelsGuide ?? {});
  if (sla === null) return levels.length === 0 ? [] : [problem("contract.without-effect", `${at}.levelsGuide`, { key: "levelsGuide", where: "sla: null" })];
  return levels.flatMap((level) =>
    sla.levels.includes(level) ? [] : [problem("contract.level-unknown", `${at}.levelsGuide.${level}`, { level, known: sla.levels.join(", ") })],
  );
}

function availabilityProblems({ availability }: ContractDocument, at: string): readonly Problem[] {
  if (availability === undefined) return [];
  const { promised, aimed } = availability;
  if (promised === undefined && aimed === undefined) return [problem("contract.availability-empty", `${at}.availability`)];
  if (promised === undefined || aimed === undefined || aimed >= promised) return [];
  return [problem("contract.availability-order", `${at}.availability.aimed`, { promised, aimed })];
}

/** A term that begins with an event begins on its date; before it has happened the contract is a draft (S56). */
function startProblems({ startEvent, term, state }: ContractDocument, at: string): readonly Problem[] {
  if (startEvent === undefined) return [];
  const { on } = startEvent;
  if (on === null) return state === "draft" ? [] : [problem("contract.start-event-open", `${at}.startEvent.on`)];
  return on === term.from ? [] : [problem("contract.start-event-date", `${at}.startEvent.on`, { date: on, from: term.from })];
}
