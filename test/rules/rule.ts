import { changed } from "../support/change";
import { table } from "../support/table";
import { baseOf, type Input } from "./base";
import { isText, SEES } from "./look";
import { tell } from "./story";

/**
 * One rule of the five providers: on the contracts of `base`, `story` happens and `see` is `is`; with the contract keys of
 * `change` set otherwise (`path=JSON`, several with ` & `; `~kind` leaves those facts out) it is `then`.
 */
export type Rule = Readonly<Record<"id" | "base" | "story" | "see" | "is" | "change" | "then" | "because", string>>;

export const rules = (text: string): readonly Rule[] => table<keyof Rule>(`id | base | story | see | is | change | then | because\n${text}`);

type Run = Input & { readonly asOf: string; readonly facts: readonly Readonly<Record<string, unknown>>[] };

function started({ base, story }: Rule): Run {
  const { facts, asOf } = tell(story, "acme");
  return { ...baseOf(base), asOf, facts };
}

const otherwise = (run: Run, change: string): Run =>
  change.split(" & ").reduce((input, one) => {
    if (one.startsWith("~")) return { ...input, facts: input.facts.filter(({ fact }) => fact !== one.slice(1)) };
    const place = one.indexOf("=");
    const path = one.slice(0, place);
    const whole = path.startsWith("$") ? path.slice(1) : /^contracts\[/.test(path) ? path : `contracts[0].${path}`;
    return changed(input, whole, one.slice(place + 1) === "undefined" ? undefined : JSON.parse(one.slice(place + 1)));
  }, run);

function seen({ see }: Rule, run: Run): string {
  const [name = "", about = ""] = see.split(" ");
  const look = SEES[name];
  if (look === undefined) throw new Error(`nothing to see: ${see}`);
  return look(run, about);
}

/** `!words`: they stand nowhere. */
const holds = (text: string, words: string): boolean => (words.startsWith("!") ? !text.includes(words.slice(1)) : text.includes(words));

/** Both runs of a rule; fails where a result is not the expected one or the change changes nothing. */
export function proveRule(rule: Rule): void {
  const before = seen(rule, started(rule));
  const after = seen(rule, otherwise(started(rule), rule.change));
  if (isText(rule.see)) {
    expect([holds(before, rule.is), holds(after, rule.then), holds(after, rule.is)]).toEqual([true, true, false]);
  } else {
    expect([before, after]).toEqual([rule.is, rule.then]);
    expect(after).not.toBe(before);
  }
}
