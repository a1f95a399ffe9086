import { StrictMode, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { view } from "@forge/bridge";
import { setGlobalTheme } from "@atlaskit/tokens/set-global-theme";
import "@atlaskit/css-reset";
import { languageOf } from "../../src/text/say";
import { PageContext } from "./page-context";
import "./page.css";
import "./page-parts.css";

type Theme = Awaited<ReturnType<typeof view.getContext>>["theme"];

/** Mounts a page in the person's language and theme. */
export async function start(page: ReactNode): Promise<void> {
  const context = await view.getContext();
  await view.theme.enable().catch(() => undefined);
  await tokensFor(context.theme);
  const language = languageOf(context.locale);
  document.documentElement.lang = language;
  const root = document.getElementById("root");
  if (root === null) throw new Error("the page has no #root");
  createRoot(root).render(
    <StrictMode>
      <PageContext.Provider value={{ language, locale: context.locale, projectKey: projectOf(context.extension) }}>{page}</PageContext.Provider>
    </StrictMode>,
  );
}

/** Where the platform names a theme but brings no design tokens, we bring the same ones ourselves. */
async function tokensFor(theme: Theme): Promise<void> {
  if (getComputedStyle(document.documentElement).getPropertyValue("--ds-text") !== "") return;
  await setGlobalTheme({ colorMode: theme?.colorMode ?? "light", light: "light", dark: "dark", spacing: "spacing", typography: "typography", shape: "shape" });
}

function projectOf(extension: Readonly<Record<string, unknown>>): string | null {
  const project = extension["project"] as { readonly key?: unknown } | undefined;
  return typeof project?.key === "string" ? project.key : null;
}
