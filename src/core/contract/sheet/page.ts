import type { TraceStep } from "../../trace";
import type { Contract, Label } from "../contract";
import type { CalendarDocument } from "../document";

/** A part of the contract sheet: its heading and its sentences, as steps for words (`trace.sheet.*`). */
export interface SheetSection {
  readonly title: TraceStep;
  readonly rows: readonly TraceStep[];
}

/** What the parts of the sheet share: the contract, and a name for each of its things. */
export interface SheetPage {
  readonly contract: Contract;
  readonly calendars: Readonly<Record<string, CalendarDocument>>;
  readonly text: (label: Label) => string;
  /** The label, else the id. */
  readonly name: (id: string, label?: Label) => string;
  readonly category: (id: string) => string;
}
