import type { Facts } from "../../problem";
import type { TraceStep } from "../../trace";
import type { ContractSheet } from "../sheet";

/** Where the sheet's words come from; `say` of src/text, bound to a language, satisfies it. */
export interface SheetWords {
  say(key: string, facts?: Facts): string;
}

/** Sentences that belong to the one before them. */
const INNER =
  /^sheet\.(within|answer|rate\.|component\.(fee|requires|included)|obligation\.(quota|apart)|quota\.(expires|cap|age|soft|hard|after|notices)|target\.(call|calendar|pause|confirm)|rounding\.(minimum|grace)|approval\.(service|clock)|pooling\.by)|^answer\./;

/** The sheet as Markdown: a heading a part, a paragraph a point. */
export function renderSheet({ title, about, sections }: ContractSheet, words: SheetWords): string {
  const word = ({ code, facts }: TraceStep): string => words.say(`trace.${code}`, facts);
  const parts = [
    `# ${word(title)}`,
    about.map(word).join("  \n"),
    ...sections.map(
      ({ title: heading, rows }) =>
        `## ${word(heading)}\n\n${pointsOf(rows)
          .map((point) => `- ${point.map(word).map(ended).join(" ")}`)
          .join("\n")}`,
    ),
  ];
  return `${parts.join("\n\n")}\n`;
}

/** A sentence ends with its mark; where the words carry none, with a full stop. */
const ended = (text: string): string => (/[.:?_]$/.test(text) ? text : `${text}.`);

/** A point is a sentence and those that belong to it. */
export function pointsOf(rows: readonly TraceStep[]): readonly (readonly TraceStep[])[] {
  const found: TraceStep[][] = [];
  for (const row of rows) {
    const last = found[found.length - 1];
    if (last !== undefined && INNER.test(row.code)) last.push(row);
    else found.push([row]);
  }
  return found;
}
