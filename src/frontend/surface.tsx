import { createContext, useContext, type ReactNode } from "react";
import { Inline, Spinner, Text, useProductContext } from "@forge/react";
import { languageOf, say, type Language } from "../text/say";

/** What the platform says about the place this surface is shown in; unknown parts are null. */
export interface Place {
  readonly issue: string | null;
  readonly project: string | null;
  readonly portal: string | null;
  readonly requestType: string | null;
  readonly request: string | null;
  /** `issue-view`, `issue-create`, `portal-request` …; null outside custom fields. */
  readonly experience: string | null;
  readonly fieldValue: unknown;
}

interface SurfaceState {
  readonly language: Language;
  readonly place: Place;
}

const SurfaceContext = createContext<SurfaceState | null>(null);

/** Waits for the platform's context, then shows `children` in the person's language. */
export function Surface({ children }: { readonly children: ReactNode }) {
  const context = useProductContext();
  if (context === undefined) return <Spinner size="small" />;
  const state = { language: languageOf(context.locale), place: placeOf(context.extension) };
  return <SurfaceContext.Provider value={state}>{children}</SurfaceContext.Provider>;
}

export function useSurface(): SurfaceState {
  const state = useContext(SurfaceContext);
  if (state === null) throw new Error("a surface part is rendered outside <Surface>");
  return state;
}

export type Say = (key: string, facts?: Readonly<Record<string, string | number>>) => string;

export function useSay(): Say {
  const { language } = useSurface();
  return (key, facts) => say(language, key, facts);
}

export function Waiting({ word }: { readonly word: string }) {
  return (
    <Inline space="space.100" alignBlock="center">
      <Spinner size="small" />
      <Text>{word}</Text>
    </Inline>
  );
}

type Bag = Readonly<Record<string, unknown>>;
const bag = (value: unknown): Bag => (typeof value === "object" && value !== null ? (value as Bag) : {});
const text = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : typeof value === "number" ? String(value) : null);

/** Undocumented payloads differ, so every part is looked for, never assumed. */
function placeOf(extension: unknown): Place {
  const all = bag(extension);
  return {
    issue: text(bag(all["issue"])["id"]) ?? text(bag(all["issue"])["key"]),
    project: text(bag(all["project"])["id"]) ?? text(bag(all["project"])["key"]),
    portal: text(bag(all["portal"])["id"]),
    requestType: text(bag(all["request"])["typeId"]),
    request: text(bag(all["request"])["key"]),
    experience: text(all["experience"]) ?? text(all["renderContext"]),
    fieldValue: all["fieldValue"],
  };
}
