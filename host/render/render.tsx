import { type ReactNode } from "react";
import { DrawContext, RenderHostContext, type NodeComponent, type RenderHost } from "./host";
import type { DocNode } from "./node";
import { COMPONENTS } from "./registry";
import { Unknown } from "./unknown";

const draw = (nodes: readonly DocNode[]): ReactNode => nodes.map((node) => <NodeView key={node.key} node={node} />);

/** An app's whole UI Kit document. */
export function ForgeDocView({ doc, host }: { readonly doc: DocNode; readonly host: RenderHost }): ReactNode {
  return (
    <RenderHostContext.Provider value={host}>
      <DrawContext.Provider value={draw}>{draw(doc.children)}</DrawContext.Provider>
    </RenderHostContext.Provider>
  );
}

function NodeView({ node }: { readonly node: DocNode }): ReactNode {
  const Component: NodeComponent | undefined = COMPONENTS[node.type];
  if (Component === undefined) return <Unknown name={node.type} />;
  return <Component node={node}>{draw(node.children)}</Component>;
}
