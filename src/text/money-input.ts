/** `90`, `90,5`, `90.00` → whole minor units; null for anything that could be read in two ways, such as `1.000`. */
export function readMoney(typed: string): number | null {
  const found = /^(\d{1,9})(?:[.,](\d{1,2}))?$/.exec(
    typed
      .replaceAll("\u00a0", " ")
      .replace(/\s*€?$/, "")
      .trim(),
  );
  if (!found) return null;
  return Number(found[1]) * 100 + Number((found[2] ?? "").padEnd(2, "0"));
}
