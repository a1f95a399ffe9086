import type { Adf } from "../state/rows";

function isNode(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && typeof (value as Record<string, unknown>)["type"] === "string";
}

function isTree(node: unknown): boolean {
  if (!isNode(node)) return false;
  if (node["type"] === "text" && (typeof node["text"] !== "string" || node["text"] === "")) return false;
  const content = node["content"];
  return content === undefined || (Array.isArray(content) && content.every(isTree));
}

/** v3 bodies are documents: `{type: "doc", version: 1, content: […]}`; text nodes are never empty. */
export function isAdf(value: unknown): value is Adf {
  return isNode(value) && value["type"] === "doc" && value["version"] === 1 && Array.isArray(value["content"]) && isTree(value);
}

/** Plain text as a document, a paragraph a line. */
export function adfOf(text: string): Adf {
  const lines = text.split(/\r?\n/);
  return { type: "doc", version: 1, content: lines.map((line) => ({ type: "paragraph", content: line === "" ? [] : [{ type: "text", text: line }] })) };
}

const BLOCKS = new Set(["paragraph", "heading", "listItem", "codeBlock", "blockquote", "panel", "rule", "tableRow"]);

/** The document's words, a line a block: what JSM shows as wiki text, what a text search looks through. */
export function textOf(document: Adf | null): string {
  if (document === null) return "";
  const lines: string[] = [];
  let line = "";
  const walk = (node: unknown): void => {
    if (!isNode(node)) return;
    if (typeof node["text"] === "string") line += node["text"];
    if (node["type"] === "hardBreak") line += "\n";
    const attributes = node["attrs"];
    if (node["type"] === "mention" && isRecord(attributes)) line += String(attributes["text"] ?? "");
    if (Array.isArray(node["content"])) node["content"].forEach(walk);
    if (BLOCKS.has(String(node["type"])) && !hasBlocks(node)) {
      lines.push(line);
      line = "";
    }
  };
  walk(document);
  return lines.join("\n");
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
const hasBlocks = (node: Record<string, unknown>): boolean =>
  Array.isArray(node["content"]) && node["content"].some((part) => isNode(part) && BLOCKS.has(String(part["type"])));

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** As `renderedFields` and `renderedBody` show it. */
export const htmlOf = (document: Adf | null): string =>
  textOf(document)
    .split("\n")
    .map((line) => `<p>${line.replace(/[&<>"]/g, (letter) => ESCAPES[letter] ?? letter)}</p>`)
    .join("");
