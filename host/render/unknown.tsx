import type { ReactNode } from "react";

/** Visible on purpose: what the renderer cannot draw must not go unnoticed. */
export function Unknown({ name }: { readonly name: string }): ReactNode {
  return (
    <div role="alert" data-unknown-component={name} style={{ border: "2px dashed", padding: 8 }}>
      UI Kit component not available in the local host: {name}
    </div>
  );
}
