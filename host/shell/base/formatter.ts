/**
 * The small part of Jira expressions that the manifest's formatters use:
 * `value == null ? '' : \`${value.tier} (${value.customer})\``, with `value` or a path below it.
 */
const SHAPE = /^\s*value\s*==\s*null\s*\?\s*'([^']*)'\s*:\s*`([^`]*)`\s*$/;

export function formatted(expression: string, value: unknown): string {
  const shape = SHAPE.exec(expression);
  if (shape === null) throw new Error(`the local host cannot evaluate the formatter ${expression}`);
  const [, empty = "", template = ""] = shape;
  if (value === null || value === undefined) return empty;
  return template.replace(/\$\{\s*value((?:\.\w+)*)\s*\}/g, (_whole, path: string) => {
    const steps = path.split(".").filter((step) => step !== "");
    const found = steps.reduce<unknown>((at, step) => (typeof at === "object" && at !== null ? (at as Record<string, unknown>)[step] : undefined), value);
    return found === undefined || found === null ? "" : String(found);
  });
}
