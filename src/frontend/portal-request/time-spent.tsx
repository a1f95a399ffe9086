import { Heading, List, ListItem, Stack, Text } from "@forge/react";
import type { RequestView } from "../../app/api";
import { formatDuration, wallTime } from "../../text/format";
import { Why } from "../parts/why";
import { useSay } from "../surface";

/** What the request took so far and what of it costs; raw entries only when the contract shows them. */
export function TimeSpent({ view }: { readonly view: RequestView }) {
  const say = useSay();
  if (view.spentSeconds === 0 && view.chargedMinutes === 0) {
    return (
      <Stack space="space.025">
        <Heading size="xsmall">{say("portal.time")}</Heading>
        <Text>{say("portal.time.none")}</Text>
        <Announcement view={view} />
      </Stack>
    );
  }
  const price = priceOf(view, say);
  return (
    <Stack space="space.050" alignInline="start">
      <Heading size="xsmall">{say("portal.time")}</Heading>
      {view.spentSeconds > 0 && <Text>{formatDuration(view.spentSeconds)}</Text>}
      {view.coveredMinutes > 0 && <Text>{say("portal.time.covered", { minutes: view.coveredMinutes })}</Text>}
      {view.overageMinutes > 0 && <Text>{say("portal.time.over", { minutes: view.overageMinutes })}</Text>}
      {view.chargedMinutes > 0 && <Text weight="bold">{price}</Text>}
      {view.chargedMinutes > 0 && view.prices === "net" && <Text size="small">{say("portal.time.net")}</Text>}
      <Why what={say("portal.time")} trace={view.trace} result={price} currency={view.amount.currency} zone={view.zone} />
      <Entries view={view} />
      <Announcement view={view} />
    </Stack>
  );
}

function priceOf(view: RequestView, say: ReturnType<typeof useSay>): string {
  const { chargedMinutes, amount, perHour } = view;
  const exact = perHour !== null && Math.round((chargedMinutes * perHour.amount) / 60) === amount.amount;
  return say(exact ? "portal.time.charged" : "portal.time.charged.plain", { minutes: chargedMinutes, rate: perHour?.amount ?? 0, ...amount });
}

function Entries({ view }: { readonly view: RequestView }) {
  const say = useSay();
  if (view.minutes.length === 0) return null;
  return (
    <List type="unordered">
      {view.minutes.map((one) => (
        <ListItem key={one.started}>{say("portal.entry", { date: wallTime(one.started, view.zone).date, time: formatDuration(one.seconds) })}</ListItem>
      ))}
    </List>
  );
}

function Announcement({ view }: { readonly view: RequestView }) {
  const say = useSay();
  if (view.announcement === null || view.announcement.state !== "announced") return null;
  return <Text>{say("portal.announcement", { minutes: view.announcement.overageMinutes, ...view.announcement.amount })}</Text>;
}
