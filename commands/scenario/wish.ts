import { problem, wrong, type Outcome } from "../../src/core/problem";
import type { Language } from "../../src/text/say";

/** What the words after `npm run -s scenario --` ask for. */
export interface Wish {
  readonly files: readonly string[];
  readonly json: boolean;
  readonly language: Language;
  /** A Jira export that the scenarios take their issues from. */
  readonly jira: string | null;
  /** A file with another contract: what it would have cost. */
  readonly instead: string | null;
}

/** Options that take a word of their own, as `--lang de` or `--lang=de`. */
const WITH_VALUE = ["--lang", "--jira", "--instead"] as const;

/** An option nobody knows, one without its word, or no file at all is a mistake; nothing is guessed. */
export function wishOf(words: readonly string[]): Outcome<Wish> {
  const files: string[] = [];
  let [json, language]: [boolean, Language] = [false, "en"];
  const given: { jira: string | null; instead: string | null } = { jira: null, instead: null };
  for (let place = 0; place < words.length; place += 1) {
    const word = words[place] ?? "";
    const named = WITH_VALUE.find((option) => word === option || word.startsWith(`${option}=`));
    const value = named === undefined ? undefined : word === named ? words[(place += 1)] : word.slice(named.length + 1);
    if (word === "--json") json = true;
    else if (named === "--lang" && (value === "de" || value === "en")) language = value;
    else if ((named === "--jira" || named === "--instead") && value !== undefined && value !== "" && !value.startsWith("-"))
      given[named === "--jira" ? "jira" : "instead"] = value;
    else if (word.startsWith("-"))
      return wrong(problem("scenario.option-unknown", "", { option: `${named ?? word}${value === undefined ? "" : ` ${value}`}` }));
    else files.push(word);
  }
  return files.length === 0 ? wrong(problem("scenario.no-file", "")) : { ok: true, value: { files, json, language, ...given } };
}
