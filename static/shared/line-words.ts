import type { Statement } from "../../src/app/api";
import { formatDuration, formatMoney, formatRate, type Language } from "../../src/text/format";
import { isWorded, say } from "../../src/text/say";
import { nameOf } from "../../src/text/label";

type Line = Statement["lines"][number];

/** `Overage: 15 min × €90.00/h`; a fee or a discount by its name. */
export function lineWords(language: Language, line: Line, currency: string): string {
  if (line.kind === "correction" && line.id !== undefined) return say(language, "report.line.correction.of", { from: line.id });
  const kind = say(language, `report.line.${line.kind}`);
  if (line.rate === undefined) return line.id === undefined ? kind : `${kind}: ${feeName(language, line.id)}`;
  const quantity =
    line.unit === "ticket" ? say(language, "quota.tickets", { count: line.quantity }) : formatDuration(line.unit === "s" ? line.quantity : line.quantity * 60);
  return `${kind}: ${quantity} × ${formatRate(language, line.rate.perHour, currency)}`;
}

/** The same with its amount: what an explanation ends with. */
export const lineResult = (language: Language, line: Line, currency: string): string =>
  `${lineWords(language, line, currency)} = ${formatMoney(language, line.amount, currency)}`;

const feeName = (language: Language, id: string): string =>
  isWorded(language, `report.fee.${id}`) ? say(language, `report.fee.${id}`) : nameOf(language, null, id, "report.fee");
