import type { ReactNode } from "react";
import { go, usePath } from "../base/route";

/** A link inside the shell; with a modifier key the browser does what it always does. */
export function Go({ to, children, className }: { readonly to: string; readonly children: ReactNode; readonly className?: string }): ReactNode {
  const here = usePath() === to;
  return (
    <a
      href={to}
      className={className}
      aria-current={here ? "page" : undefined}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        go(to);
      }}
    >
      {children}
    </a>
  );
}
