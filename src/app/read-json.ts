/** Reads values of unknown origin: what is not of the expected kind is null, never a guess. */
export type Json = Readonly<Record<string, unknown>>;

export const isJson = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);
export const jsonOf = (value: unknown): Json => (isJson(value) ? value : {});
/** Own properties only: `toString` of a changelog item is otherwise a function (jira-api.md §1.3). */
export const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((part, key) => (isJson(part) && Object.hasOwn(part, key) ? part[key] : undefined), value);
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
export const textOf = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : typeof value === "number" ? String(value) : null);
export const numberOf = (value: unknown): number | null => (typeof value === "number" && Number.isFinite(value) ? value : null);
/** Jira's dates carry an offset without a colon; numbers are epoch milliseconds already. */
export function timeOf(value: unknown): number | null {
  if (typeof value === "number") return value;
  if (typeof value !== "string") return null;
  const time = Date.parse(value.replace(/([+-]\d{2})(\d{2})$/, "$1:$2"));
  return Number.isNaN(time) ? (/^\d{12,}$/.test(value) ? Number(value) : null) : time;
}

/** The words of a document (ADF) or of a plain text. */
export function plainText(value: unknown): string {
  if (typeof value === "string") return value;
  const own = textOf(at(value, "text")) ?? "";
  return [own, ...listOf(at(value, "content")).map(plainText)].filter((part) => part !== "").join(" ");
}
