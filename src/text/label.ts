import { isWorded, say, type Language } from "./say";

/** What an agency calls a thing: one word for all, or one a language. */
export type Named = string | Readonly<Record<Language, string>> | null;

/** The agency's own name; without one our word for a usual id; without that the id, readable. */
export function nameOf(language: Language, label: Named, id: string, prefix = "category"): string {
  if (typeof label === "string") return label;
  if (label !== null) return label[language];
  const key = `${prefix}.${id}`;
  return isWorded(language, key) ? say(language, key) : readable(id);
}

/** Name of a severity's level: the agency's number alone says nothing, so what its guide says it means stands for it. */
export function levelName(language: Language, level: { readonly level: string; readonly meaning: Named }): string {
  return /^\d+$/.test(level.level) && level.meaning !== null ? nameOf(language, level.meaning, level.level) : nameOf(language, null, level.level, "level");
}

function readable(id: string): string {
  const text = id.replaceAll(/[-_]/g, " ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The agency's names of its parts, as the app answers them. */
export interface PartNames {
  readonly categories: Readonly<Record<string, Exclude<Named, null>>>;
  readonly quotas: Readonly<Record<string, Exclude<Named, null>>>;
}

type Facts = Readonly<Record<string, string | number>>;

/** The facts of a reason with the agency's names in place of the ids of categories and quotas; unknown ids stay. */
export function withNames(language: Language, facts: Facts, names: PartNames | null): Facts {
  const [category, was, quota] = [names?.categories[String(facts["category"])], names?.categories[String(facts["was"])], names?.quotas[String(facts["quota"])]];
  return {
    ...facts,
    ...(category === undefined ? {} : { category: nameOf(language, category, "") }),
    ...(was === undefined ? {} : { was: nameOf(language, was, "") }),
    ...(quota === undefined ? {} : { quota: nameOf(language, quota, "") }),
  };
}

/** The agency's names of a draft's parts, null where it gave none. */
export interface DraftPartNames {
  readonly categories: Readonly<Record<string, Named>>;
  readonly quotas: Readonly<Record<string, Named>>;
  readonly fees: Readonly<Record<string, Named>>;
  readonly rates: Readonly<Record<string, Named>>;
  readonly windows: Readonly<Record<string, Named>>;
  readonly targets: Readonly<Record<string, { readonly metric: string; readonly levels: readonly string[] }>>;
}

/** The facts of a question with words in place of ids; what the draft does not know stays. */
export function withDraftNames(language: Language, facts: Facts, names: DraftPartNames): Facts {
  const known = (fact: string, parts: Readonly<Record<string, Named>>, prefix: string): Facts => {
    const id = String(facts[fact] ?? "");
    const label = parts[id];
    return label === undefined ? {} : { [fact]: nameOf(language, label, id, prefix) };
  };
  const target = names.targets[String(facts["target"] ?? "")];
  return {
    ...facts,
    ...known("category", names.categories, "category"),
    ...known("quota", names.quotas, "category"),
    ...known("fee", names.fees, "report.fee"),
    ...known("rate", names.rates, "rate-name"),
    ...known("window", names.windows, "surcharge"),
    ...(target === undefined ? {} : { target: targetName(language, target) }),
    ...changedPart(language, facts, names),
  };
}

const PARTS: Readonly<Record<string, string>> = { categories: "category", quotas: "category", fees: "report.fee", rates: "rate-name" };

/** What a change is about, by its name in quotation marks; a part that the draft has no longer keeps its id. */
function changedPart(language: Language, { part, name }: Facts, names: DraftPartNames): Facts {
  const [list, id] = [String(part ?? ""), String(name ?? "")];
  const target = list === "targets" ? names.targets[id] : undefined;
  const prefix = PARTS[list];
  const label = prefix === undefined ? undefined : (names as unknown as Readonly<Record<string, Readonly<Record<string, Named>>>>)[list]?.[id];
  const words = target === undefined ? (label === undefined ? null : nameOf(language, label, id, prefix)) : targetName(language, target);
  return words === null ? {} : { name: language === "de" ? `„${words}“` : `“${words}”` };
}

/** „Reaktion (hoch)“: what is promised, and for which levels. */
function targetName(language: Language, { metric, levels }: { readonly metric: string; readonly levels: readonly string[] }): string {
  const what = say(language, `metric.${metric}`);
  return levels.length === 0 ? what : `${what} (${levels.map((level) => nameOf(language, null, level, "level")).join(", ")})`;
}
