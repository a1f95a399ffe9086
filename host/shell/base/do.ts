import { useState } from "react";
import { useSession } from "./session";

/** Runs one action at a time; a refusal becomes a message that stays, success reloads the page's data. */
export function useDo(): readonly [boolean, (work: () => Promise<void>) => Promise<void>] {
  const { notify, say, touch } = useSession();
  const [busy, setBusy] = useState(false);
  const run = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    try {
      await work();
      touch();
    } catch (problem) {
      const description = problem instanceof Error ? problem.message : String(problem);
      notify({ id: "action", title: say("failed"), description, look: "error", autoDismiss: false });
    }
    setBusy(false);
  };
  return [busy, run];
}
