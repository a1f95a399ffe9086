import { TRANSITIONS, type TransitionFact } from "../facts/workflow";
import type { IssueRow } from "../state/rows";
import { statusShape } from "./fact";
import { nameFor, type View } from "./view";

export const openTransitions = (row: IssueRow): TransitionFact[] => TRANSITIONS.filter((fact) => fact.from.includes(row.status));

export const transitionShapes = (view: View, row: IssueRow): Record<string, unknown>[] =>
  openTransitions(row).map((fact) => ({
    id: fact.id,
    name: nameFor(view, fact.name),
    to: statusShape(view, fact.to),
    hasScreen: false,
    isGlobal: false,
    isInitial: false,
    isAvailable: true,
    isConditional: false,
  }));
