import type { ReactNode } from "react";

/** Atlassian documents in the little form that the shell writes and reads: paragraphs, lists, marks, breaks. */
export interface Adf {
  readonly type: string;
  readonly text?: string;
  readonly content?: readonly Adf[];
  readonly marks?: readonly { readonly type: string; readonly attrs?: { readonly href?: string } }[];
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly version?: number;
}

export const adfOf = (text: string): Adf => ({
  type: "doc",
  version: 1,
  content: text.split(/\n{2,}/).map((paragraph) => ({ type: "paragraph", content: linesOf(paragraph) })),
});

const linesOf = (paragraph: string): readonly Adf[] =>
  paragraph.split("\n").flatMap((line, place) => [...(place > 0 ? [{ type: "hardBreak" }] : []), ...(line === "" ? [] : [{ type: "text", text: line }])]);

export const textOf = (node: Adf | null | undefined): string => {
  if (node === null || node === undefined) return "";
  if (node.type === "text") return node.text ?? "";
  if (node.type === "hardBreak") return "\n";
  return (node.content ?? []).map(textOf).join(node.type === "doc" ? "\n\n" : "");
};

const marked = (node: Adf): ReactNode =>
  (node.marks ?? []).reduce<ReactNode>((inner, mark) => {
    if (mark.type === "strong") return <strong>{inner}</strong>;
    if (mark.type === "em") return <em>{inner}</em>;
    if (mark.type === "code") return <code>{inner}</code>;
    if (mark.type === "link") return <a href={mark.attrs?.href}>{inner}</a>;
    return inner;
  }, node.text);

export function AdfView({ node }: { readonly node: Adf }): ReactNode {
  // Documents have no ids: the place in the list is the only name a node has.
  const inner = (node.content ?? []).map((child, place) => <AdfView key={`${place}-${child.type}`} node={child} />);
  if (node.type === "text") return marked(node);
  if (node.type === "hardBreak") return <br />;
  if (node.type === "paragraph") return <p>{inner}</p>;
  if (node.type === "bulletList") return <ul>{inner}</ul>;
  if (node.type === "orderedList") return <ol>{inner}</ol>;
  if (node.type === "listItem") return <li>{inner}</li>;
  if (node.type === "heading") return <h4>{inner}</h4>;
  if (node.type === "codeBlock") return <pre>{inner}</pre>;
  if (node.type === "blockquote") return <blockquote>{inner}</blockquote>;
  if (node.type === "table")
    return (
      <table>
        <tbody>{inner}</tbody>
      </table>
    );
  if (node.type === "tableRow") return <tr>{inner}</tr>;
  if (node.type === "tableHeader") return <th>{inner}</th>;
  if (node.type === "tableCell") return <td>{inner}</td>;
  if (node.type === "mention") return <span>{String(node.attrs?.["text"] ?? "")}</span>;
  return <>{inner}</>;
}
