import { Button } from "@forge/react";
import type { ConsentWays, IssueView } from "../../app/api";
import { useSay } from "../surface";

interface Props {
  readonly view: IssueView;
  readonly ways: ConsentWays;
  readonly onChoose: (kind: "approval" | "quote") => void;
}

/** The ways to ask the customer that the category has; one thing is asked at a time. */
export function AskButtons({ view, ways, onChoose }: Props) {
  const say = useSay();
  const pending = view.consents.some(({ state }) => state === "asked");
  const appearance = ways.needed ? "primary" : "default";
  if (!view.mayLog) return null;
  return (
    <>
      {ways.approval !== null && (
        <Button appearance={appearance} isDisabled={pending} onClick={() => onChoose("approval")}>
          {say("agent.consent.ask.approval")}
        </Button>
      )}
      {ways.quote !== null && (
        <Button appearance={ways.approval === null ? appearance : "default"} isDisabled={pending} onClick={() => onChoose("quote")}>
          {say("agent.consent.ask.quote")}
        </Button>
      )}
    </>
  );
}
