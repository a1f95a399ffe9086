import { createContext, useContext } from "react";
import { say, type Language } from "../../src/text/say";

export interface PageState {
  readonly language: Language;
  readonly locale: string;
  readonly projectKey: string | null;
}

export const PageContext = createContext<PageState>({ language: "en", locale: "en-GB", projectKey: null });

export const usePage = (): PageState => useContext(PageContext);

export type Say = (key: string, facts?: Readonly<Record<string, string | number>>) => string;

export function useSay(): Say {
  const { language } = usePage();
  return (key, facts) => say(language, key, facts);
}
