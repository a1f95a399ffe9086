/** The value of the field `Support class` as Jira keeps it. */
export interface SupportClass {
  readonly category: string | null;
  readonly severity: number | null;
}

/** Reads what the platform gives as the field's value; anything else is no value. */
export function classOf(value: unknown): SupportClass | null {
  if (typeof value !== "object" || value === null) return null;
  const { category, severity } = value as { category?: unknown; severity?: unknown };
  if (typeof category !== "string") return null;
  return { category, severity: typeof severity === "number" ? severity : null };
}
