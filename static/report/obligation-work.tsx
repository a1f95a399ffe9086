import { router } from "@forge/bridge";
import Button from "@atlaskit/button/new";
import type { ObligationWork } from "../../src/app/api";
import { useSay } from "../shared/page-context";

/** The work item of a due date: its key where the reader may see it, else what became of it. */
export function ObligationWorkCell({ work: { key, state, problem } }: { readonly work: ObligationWork }) {
  const say = useSay();
  if (problem !== null) return say(`problem.${problem.code}`, problem.facts);
  if (key === null) return say(state === "open" || state === "resolved" ? "obligation.work.hidden" : `obligation.work.${state}`);
  return (
    <Button appearance="subtle" spacing="compact" onClick={() => void router.open(`/browse/${key}`)}>
      {key}
    </Button>
  );
}
