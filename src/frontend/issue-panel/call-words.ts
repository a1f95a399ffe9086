import type { IssueView, OnCallView } from "../../app/api";
import { levelName } from "../../text/label";
import { say, type Language } from "../../text/say";

/** The facts of the sentences about a call: the level of this work item and those that on call holds for. */
export function levelFacts(language: Language, view: IssueView, { severities }: OnCallView): { readonly level: string; readonly levels: string } {
  const named = (level: string): string => levelName(language, view.levels.find((one) => one.level === level) ?? { level, meaning: null });
  const { level } = view.classification;
  return { level: level === null ? say(language, "agent.class.no-severity") : named(level), levels: severities.map(named).join(", ") };
}
