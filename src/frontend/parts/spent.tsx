import { Inline, Text } from "@forge/react";
import type { IssueView } from "../../app/api";
import { formatDuration } from "../../text/format";
import { useSay } from "../surface";
import { Why } from "./why";

/** „This work item: 20 min · all covered“ with its explanation. */
export function Spent({ view }: { readonly view: IssueView }) {
  const say = useSay();
  const seconds = view.minutes.reduce((sum, one) => sum + one.seconds, 0);
  const covered = view.minutes.reduce((sum, one) => sum + one.coveredSeconds, 0);
  const { charged, link, currency, zone } = view;
  const key = seconds === 0 ? "none" : charged.billableMinutes > 0 ? "charged" : covered === seconds ? "covered" : "other";
  const words = say(`agent.spent.${key}`, { time: formatDuration(seconds), charged: charged.billableMinutes, ...charged.amount });
  if (seconds === 0) return <Text>{words}</Text>;
  return (
    <Inline space="space.100" spread="space-between" alignBlock="center">
      <Text>{words}</Text>
      <Why what={view.key} trace={charged.trace} result={words} currency={currency} zone={zone} {...(link.kind === "contract" ? { version: link } : {})} />
    </Inline>
  );
}
