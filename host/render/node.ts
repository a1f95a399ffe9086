/** ForgeDoc as it arrives over the bridge, and typed readers for its props (everything in them is unknown data). */
export type Props = Readonly<Record<string, unknown>>;

export interface DocNode {
  readonly type: string;
  readonly key: string;
  readonly props: Props;
  readonly children: readonly DocNode[];
}

export type Handler = (...args: readonly unknown[]) => void;

export const text = (props: Props, name: string): string | undefined => {
  const value = props[name];
  if (typeof value === "string") return value;
  return typeof value === "number" ? String(value) : undefined;
};

export const number = (props: Props, name: string): number | undefined => {
  const value = props[name];
  return typeof value === "number" ? value : undefined;
};

export const flag = (props: Props, name: string): boolean | undefined =>
  props[name] === undefined ? undefined : props[name] === true || props[name] === "true";

export const handler = (props: Props, name: string): Handler | undefined => {
  const value = props[name];
  if (typeof value !== "function") return undefined;
  return (...args) => {
    const answer: unknown = (value as (...parts: readonly unknown[]) => unknown)(...args);
    if (answer instanceof Promise) answer.catch((problem: unknown) => console.error("handler in the frame failed", problem));
  };
};

export const oneOf = <T extends string>(props: Props, name: string, known: readonly T[]): T | undefined => known.find((value) => value === props[name]);

export const list = (props: Props, name: string): readonly Props[] => {
  const value = props[name];
  return Array.isArray(value) ? value.filter((part): part is Props => typeof part === "object" && part !== null) : [];
};

/** All text under a node, for labels and test names. */
export const plainText = (node: DocNode): string => (node.type === "String" ? (text(node.props, "text") ?? "") : node.children.map(plainText).join(""));

/** Children of the `ContentWrapper` with this name (DynamicTable, Popup, InlineEdit). */
export const wrapped = (node: DocNode, name: string): readonly DocNode[] =>
  node.children.find((child) => child.type === "ContentWrapper" && child.props["name"] === name)?.children ?? [];

let made = 0;

/** A React element given as a prop (EmptyState actions) crosses as `{ type, props }`; this makes nodes of it. */
export function elementNodes(value: unknown): readonly DocNode[] {
  if (Array.isArray(value)) return value.flatMap(elementNodes);
  if (typeof value === "string" || typeof value === "number") return [{ type: "String", key: `p${(made += 1)}`, props: { text: String(value) }, children: [] }];
  if (typeof value !== "object" || value === null) return [];
  const { type, props } = value as { type?: unknown; props?: Props };
  if (typeof type !== "string" || props === undefined) return [];
  const { children, ...rest } = props;
  return [{ type, key: `p${(made += 1)}`, props: rest, children: elementNodes(children) }];
}
