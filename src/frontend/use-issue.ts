import { useEffect } from "react";
import { events } from "@forge/bridge";
import type { IssueView } from "../app/api";
import { askAgent, type Loaded, useAnswer } from "./ask";
import { useSurface } from "./surface";

const TEN_MINUTES = 600_000;

/** The issue's contract, clocks and minutes; asked again when Jira says the issue changed, and every ten minutes. */
export function useIssue(): Loaded<IssueView> {
  const { place } = useSurface();
  const loaded = useAnswer<IssueView>(() => askAgent("issue", { issue: place.issue ?? "" }));
  const { reload } = loaded;
  useEffect(() => {
    const listening = events.on("JIRA_ISSUE_CHANGED", reload).catch(() => null);
    const timer = setInterval(reload, TEN_MINUTES);
    return () => {
      clearInterval(timer);
      void listening.then((subscription) => subscription?.unsubscribe());
    };
  }, [reload]);
  return loaded;
}
