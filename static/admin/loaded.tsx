import type { ReactNode } from "react";
import type { Loaded } from "../../src/frontend/ask";
import { useSay } from "../shared/page-context";
import { Problems } from "../shared/problems";
import { Skeleton } from "../shared/waiting";

/** Loading, error and content of one tab; content that is there stays while newer is on its way. */
export function Shown<T>({ loaded, children }: { readonly loaded: Loaded<T>; readonly children: (view: T) => ReactNode }) {
  const say = useSay();
  const { view, problems, reload } = loaded;
  return (
    <div className="panel">
      <Problems problems={problems} title={say("admin.error")} onRetry={reload} />
      {view === null && problems.length === 0 && <Skeleton rows={5} words={say("loading")} />}
      {view !== null && children(view)}
    </div>
  );
}
