import type { DecisionKind, DecisionsView } from "../../src/app/api";
import { formatDate } from "../../src/text/format";
import { isWorded } from "../../src/text/say";
import { Choice, type ChoiceOption } from "../shared/choice";
import { LineField } from "../shared/line-field";
import { usePage, useSay, type Say } from "../shared/page-context";
import { periodWords, quotaWords } from "./decision-words";
import type { FieldName, Typed, WrongFields } from "./decide-draft";
import type { Language } from "../../src/text/format";

export interface FieldProps {
  readonly kind: DecisionKind;
  readonly name: FieldName;
  readonly view: DecisionsView;
  readonly typed: Typed;
  readonly wrong: WrongFields;
  /** Keys that the statement on the page names. */
  readonly keys: readonly string[];
  readonly onType: (name: FieldName, value: string) => void;
}

/** One field of a decision with its label, hint and what is wrong with it. */
export function DecideField({ kind, name, view, typed, wrong, keys, onType }: FieldProps) {
  const { language } = usePage();
  const say = useSay();
  const found = wrong[name];
  const error = found === undefined ? null : typeof found === "string" ? say(found) : say(`problem.${found.code}`, found.facts);
  const [own, usual] = [`decide.hint.${kind}.${name}`, `decide.hint.${name}`];
  const hint = isWorded(language, own) ? say(own) : isWorded(language, usual) ? say(usual) : undefined;
  const label = labelOf(language, say, kind, name);
  const about = { label, value: typed[name], onChange: (value: string) => onType(name, value), error, ...(hint === undefined ? {} : { hint }) };
  const options = optionsOf(name, { kind, view, typed, language, say });
  if (options !== null) return <Choice {...about} options={options} />;
  if (name === "reason" || name === "evidence") return <LineField {...about} rows={3} />;
  if (name === "on" || name === "until") return <LineField {...about} type="date" />;
  return <LineField {...about} {...(name === "issue" ? { offers: keys } : {})} />;
}

/** The same field has another name where it means another thing. */
export function labelOf(language: Language, say: Say, kind: DecisionKind, name: FieldName): string {
  const own = `decide.field.${kind}.${name}`;
  return say(isWorded(language, own) ? own : `decide.field.${name}`);
}

interface Choosing {
  readonly kind: DecisionKind;
  readonly view: DecisionsView;
  readonly typed: Typed;
  readonly language: Language;
  readonly say: Say;
}

/** What a field offers; null where it is typed. */
export function optionsOf(name: FieldName, { kind, view, typed, language, say }: Choosing): readonly ChoiceOption[] | null {
  const worded = (values: readonly string[]): readonly ChoiceOption[] => values.map((value) => ({ value, words: say(`decide.${name}.${value}`) }));
  switch (name) {
    case "period":
      return view.periods.map(({ from, state }) => ({
        value: from,
        words: state === "open" ? periodWords(language, view, from) : say("decide.period.closed", { period: periodWords(language, view, from) }),
      }));
    case "quota":
      return view.quotas.filter(({ limit }) => kind !== "approved" || limit === "hard").map(({ id }) => ({ value: id, words: quotaWords(language, view, id) }));
    case "direction":
      return directions(language, say, view, typed.period);
    case "approver":
      return [
        { value: "", words: say("decide.approver.choose") },
        ...view.approvers.map(({ name: person, role }) => ({ value: person, words: say(`decide.approver.${role}`, { name: person }) })),
      ];
    case "sign":
      return worded(["add", "take"]);
    case "of":
      return worded(["billed", "raw"]);
    case "cap":
      return worded(["minutes", "amount"]);
    case "channel":
      return worded(["mail", "phone", "portal", "meeting"]);
    default:
      return null;
  }
}

/** The two periods that may be joined with the chosen one, by their names. */
function directions(language: Language, say: Say, view: DecisionsView, period: string): readonly ChoiceOption[] {
  const chosen = view.periods.find(({ from }) => from === period);
  const before = view.periods.find(({ until }) => until === period);
  const next =
    chosen === undefined ? "" : chosen.until.endsWith("-01") ? formatDate(language, chosen.until, "month") : periodWords(language, view, chosen.until);
  const previous = before === undefined ? null : periodWords(language, view, before.from);
  return [
    { value: "with-next", words: say("decide.direction.with-next", { next }) },
    ...(previous === null ? [] : [{ value: "with-previous", words: say("decide.direction.with-previous", { previous }) }]),
  ];
}
