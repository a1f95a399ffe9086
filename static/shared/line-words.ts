import type { Labels, Statement } from "../../src/app/api";
import { formatDuration, formatMoney, formatRate, type Language } from "../../src/text/format";
import { say } from "../../src/text/say";
import { nameOf } from "../../src/text/label";

type Line = Statement["lines"][number];

/** `Overage: 15 min × €90.00/h`; a fee or a discount by its name. */
export function lineWords(language: Language, line: Line, currency: string, fees: Labels["fees"] = {}): string {
  if (line.kind === "correction" && line.id !== undefined) return say(language, "report.line.correction.of", { from: line.id });
  const kind = say(language, `report.line.${line.kind}`);
  if (line.rate === undefined) return line.id === undefined ? kind : `${kind}: ${nameOf(language, fees[line.id] ?? null, line.id, "report.fee")}`;
  const quantity =
    line.unit === "ticket" ? say(language, "quota.tickets", { count: line.quantity }) : formatDuration(line.unit === "s" ? line.quantity : line.quantity * 60);
  return `${kind}: ${quantity} × ${formatRate(language, line.rate.perHour, currency)}`;
}

/** The same with its amount: what an explanation ends with. */
export const lineResult = (language: Language, line: Line, currency: string, fees: Labels["fees"] = {}): string =>
  `${lineWords(language, line, currency, fees)} = ${formatMoney(language, line.amount, currency)}`;
