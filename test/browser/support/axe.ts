import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string | null;
    readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
  }[];
}

/** Violations of WCAG 2.1 A and AA on the page and in its frames: `rule: where (why)`. */
export async function violations(page: Page, within = "main"): Promise<string[]> {
  await page.evaluate(readFileSync(require.resolve("axe-core/axe.min.js"), "utf8"));
  const result = await page.evaluate(async (selector) => {
    const { axe } = globalThis as unknown as { axe: { run(where: unknown, options: unknown): Promise<unknown> } };
    return axe.run(selector, { iframes: false, runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] });
  }, within);
  return (result as AxeResult).violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")} (${failureSummary ?? ""})`),
  );
}
