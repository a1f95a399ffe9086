/** What is not behaviour is not mutated: texts for readers of the schema, and words about our own mistakes. */
import type { Ignorer } from "@stryker-mutator/api/ignore";

/** As much of a Babel path as is looked at here. */
interface Node {
  readonly type: string;
  readonly callee?: Node;
  readonly property?: Node;
  readonly name?: string;
  readonly arguments?: readonly Node[];
}

interface Path {
  readonly node: Node;
  readonly parent?: Node;
}

/** `.meta({…})` of a zod schema: descriptions and ids of the published JSON Schema, which test/scenario/schema holds word by word. */
const isMeta = ({ node, parent }: Path): boolean => parent?.callee?.property?.name === "meta" && (parent.arguments ?? []).includes(node);

/** The message of `assert(…, "message")` and of `new Error("message")`: nobody but ourselves reads it. */
const isOwnMistake = ({ node, parent }: Path): boolean =>
  (parent?.callee?.name === "assert" && parent.arguments?.[1] === node) || (parent?.type === "NewExpression" && parent.callee?.name === "Error");

export const NOT_BEHAVIOUR: Ignorer = {
  shouldIgnore(path) {
    if (isMeta(path as Path)) return "text of the schema";
    return isOwnMistake(path as Path) ? "words about our own mistake" : undefined;
  },
};
