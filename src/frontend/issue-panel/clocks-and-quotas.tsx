import { Box, Heading, Inline, Stack, Text, xcss } from "@forge/react";
import type { ContractLink, IssueView } from "../../app/api";
import { wallTime } from "../../text/format";
import { ClockLine } from "../parts/clock-line";
import { QuotaBar } from "../parts/quota-bar";
import { useSay } from "../surface";
import type { Now } from "../use-now";

interface Props {
  readonly view: IssueView;
  readonly now: Now;
  readonly link: Extract<ContractLink, { kind: "contract" }>;
}

/** Half of a wide panel, all of a narrow one. */
const half = xcss({ width: "280px", flexGrow: "1" });

/** Where the issue stands: every clock, beside it every quota with its renewal. */
export function ClocksAndQuotas({ view, now, link }: Props) {
  return (
    <Inline space="space.400" rowSpace="space.200" shouldWrap>
      <Box xcss={half}>
        <Clocks view={view} now={now} link={link} />
      </Box>
      <Box xcss={half}>
        <Quotas view={view} />
      </Box>
    </Inline>
  );
}

function Clocks({ view, now, link }: Props) {
  const say = useSay();
  return (
    <Stack space="space.100">
      <Heading size="small">{say("agent.clocks")}</Heading>
      {view.clocks.length === 0 && <Text>{say("agent.clocks.none")}</Text>}
      <Stack key={view.clocks.map((clock) => `${clock.target}:${clock.cycle}`).join()} space="space.100">
        {view.clocks.map((clock) => (
          <ClockLine key={`${clock.target}:${clock.cycle}`} clock={clock} now={now} version={link} />
        ))}
      </Stack>
    </Stack>
  );
}

function Quotas({ view }: { readonly view: IssueView }) {
  const say = useSay();
  const monthly = view.quotas.length > 0 && view.quotas.every((quota) => quota.renewsOn.endsWith("-01"));
  return (
    <Stack space="space.100">
      <Heading size="small">{monthly ? say("agent.quotas.month", { month: wallTime(view.asOf, view.zone).date }) : say("quota.title")}</Heading>
      {view.endedOn !== null && <Text>{say("agent.ended", { on: view.endedOn })}</Text>}
      {view.endedOn === null && view.quotas.length === 0 && <Text>{say("quota.none")}</Text>}
      <Stack key={view.quotas.map((quota) => quota.id).join()} space="space.150">
        {view.quotas.map((quota) => (
          <Stack key={quota.id} space="space.050">
            <QuotaBar quota={quota} />
            <Text size="small">{say(quota.rollover ? "quota.renews.rollover" : "quota.renews", { on: quota.renewsOn })}</Text>
          </Stack>
        ))}
      </Stack>
    </Stack>
  );
}
