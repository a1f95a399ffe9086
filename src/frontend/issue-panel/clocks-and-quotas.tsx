import { Heading, Stack, Text } from "@forge/react";
import type { ContractLink, IssueView } from "../../app/api";
import { ClockLine } from "../parts/clock-line";
import { QuotaBar } from "../parts/quota-bar";
import { useSay } from "../surface";
import type { Now } from "../use-now";

interface Props {
  readonly view: IssueView;
  readonly now: Now;
  readonly link: Extract<ContractLink, { kind: "contract" }>;
}

/** Where the issue stands: every clock, then every quota with its renewal. */
export function ClocksAndQuotas({ view, now, link }: Props) {
  const say = useSay();
  return (
    <Stack space="space.200">
      <Stack space="space.100">
        <Heading size="small">{say("agent.clocks")}</Heading>
        {view.clocks.length === 0 && <Text>{say("agent.clocks.none")}</Text>}
        <Stack key={view.clocks.map((clock) => `${clock.target}:${clock.cycle}`).join()} space="space.100">
          {view.clocks.map((clock) => (
            <ClockLine key={`${clock.target}:${clock.cycle}`} clock={clock} now={now} version={link} />
          ))}
        </Stack>
      </Stack>
      <Stack space="space.100">
        <Heading size="small">{say("quota.title")}</Heading>
        {view.quotas.length === 0 && <Text>{say("quota.none")}</Text>}
        <Stack key={view.quotas.map((quota) => quota.id).join()} space="space.150">
          {view.quotas.map((quota) => (
            <Stack key={quota.id} space="space.025">
              <QuotaBar quota={quota} />
              <Text size="small">{say(quota.rollover ? "quota.renews.rollover" : "quota.renews", { on: quota.renewsOn })}</Text>
            </Stack>
          ))}
        </Stack>
      </Stack>
    </Stack>
  );
}
