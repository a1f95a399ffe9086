import { SectionMessage, Text } from "@forge/react";
import type { IssueView } from "../../app/api";
import { clockWords } from "../../text/clock";
import { formatDuration } from "../../text/format";
import { nameOf } from "../../text/label";
import { quotaWords } from "../../text/quota";
import { useSay, useSurface } from "../surface";
import type { Now } from "../use-now";
import { asksForParked } from "./parked-time";

/** At most one message, by rank: breach, over quota, not classified, waiting for a decision (ux §3.2). */
export function TopMessage({ view, now }: { readonly view: IssueView; readonly now: Now }) {
  const { language } = useSurface();
  const say = useSay();
  const breached = view.clocks.find((clock) => clock.state === "breached");
  if (breached) {
    const words = clockWords(language, breached, now.iso);
    return (
      <Message
        appearance="error"
        title={say("agent.message.breach", { metric: words.metric })}
        text={say("agent.message.breach.text", { status: words.status })}
      />
    );
  }
  const over = view.quotas.find((quota) => quota.over > 0);
  if (over) {
    const label = nameOf(language, over.label, over.id);
    return (
      <Message appearance="warning" title={say("agent.message.over", { label })} text={say("agent.message.over.text", { words: quotaWords(language, over) })} />
    );
  }
  if (view.classification.category === null) {
    return <Message appearance="warning" title={say("agent.message.unclassified")} text={say("agent.message.unclassified.text")} />;
  }
  const parked = view.minutes.reduce((sum, one) => sum + one.parkedSeconds, 0);
  if (parked === 0 || asksForParked(view)) return null;
  return <Message appearance="warning" title={say("agent.message.parked")} text={say("agent.message.parked.text", { time: formatDuration(parked) })} />;
}

function Message({ appearance, title, text }: { readonly appearance: "error" | "warning"; readonly title: string; readonly text: string }) {
  return (
    <SectionMessage appearance={appearance} title={title}>
      <Text>{text}</Text>
    </SectionMessage>
  );
}
