import { useState } from "react";
import { Button, Heading, Stack, Text } from "@forge/react";
import type { IssueView, OnCallView } from "../../app/api";
import { useSay } from "../surface";
import { BeginDeployment } from "./begin-deployment";
import { CallForm } from "./call-form";
import { CallLine } from "./call-line";
import { DeploymentCard } from "./deployment-card";

export interface OnCallProps {
  readonly view: IssueView;
  readonly onCall: OnCallView;
  readonly onChanged: (view: IssueView) => void;
}

/** On-call work on this issue (S69–S77): shown when somebody is reachable or something happened, else opened by hand. */
export function OnCall({ view, onCall, onChanged }: OnCallProps) {
  const say = useSay();
  const [opened, setOpened] = useState(false);
  const isQuiet = onCall.calls.length === 0 && onCall.deployments.length === 0;
  if (isQuiet && !onCall.reachable && !opened) {
    return (
      <Stack alignInline="start">
        <Button spacing="compact" onClick={() => setOpened(true)}>
          {say("on-call.open")}
        </Button>
      </Stack>
    );
  }
  return (
    <Stack space="space.150" alignInline="stretch">
      <Heading size="small">{say("on-call.title")}</Heading>
      {isQuiet && <Text size="small">{say(onCall.reachable ? "on-call.reachable" : "on-call.not-reachable")}</Text>}
      {onCall.calls.map((call) => (
        <CallLine key={call.id} view={view} onCall={onCall} call={call} onChanged={onChanged} />
      ))}
      {view.mayLog && <CallForm view={view} onCall={onCall} onChanged={onChanged} />}
      {onCall.deployments.map((deployment) => (
        <DeploymentCard key={deployment.id} view={view} deployment={deployment} onChanged={onChanged} />
      ))}
      {view.mayLog && <BeginDeployment view={view} onCall={onCall} onChanged={onChanged} />}
    </Stack>
  );
}
