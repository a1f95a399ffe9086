import { createContext, useContext, type ReactNode } from "react";
import type { DocNode } from "./node";

export interface UserCard {
  readonly accountId: string;
  readonly name: string;
}

/** What the page around a UI Kit app gives to the renderer. */
export interface RenderHost {
  readonly locale: string;
  users(): Promise<readonly UserCard[]>;
  navigate(href: string, newTab: boolean): void;
  /** A Custom UI resource inside a UI Kit app. */
  frame(resource: string): ReactNode;
}

const nobody: RenderHost = {
  locale: "en_US",
  users: () => Promise.resolve([]),
  navigate: () => undefined,
  frame: () => null,
};

export const RenderHostContext = createContext<RenderHost>(nobody);
export const useRenderHost = (): RenderHost => useContext(RenderHostContext);

/** A component of the renderer: gets its node and, if it wants them, its children already rendered. */
export type NodeComponent = (props: { readonly node: DocNode; readonly children: ReactNode }) => ReactNode;

/** Draws nodes; by context, so that composite components need not import the registry that holds them. */
export const DrawContext = createContext<(nodes: readonly DocNode[]) => ReactNode>(() => null);
export const useDraw = (): ((nodes: readonly DocNode[]) => ReactNode) => useContext(DrawContext);
