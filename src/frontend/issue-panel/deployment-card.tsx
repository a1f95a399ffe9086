import { Checkbox, Inline, LoadingButton, Stack, Text } from "@forge/react";
import type { DeploymentView, IssueView } from "../../app/api";
import { formatDuration } from "../../text/format";
import { nameOf } from "../../text/label";
import { askAgent, useAction } from "../ask";
import { Problems } from "../parts/problems";
import { useSay, useSurface } from "../surface";
import { DeploymentTime } from "./deployment-time";
import { ReportOwed } from "./report-owed";
import { TakeBack } from "./take-back";

export interface DeploymentProps {
  readonly view: IssueView;
  readonly deployment: DeploymentView;
  readonly onChanged: (view: IssueView) => void;
}

/** One deployment: its times, the measures, and what is still owed for it (S74, S76, S77). */
export function DeploymentCard({ view, deployment, onChanged }: DeploymentProps) {
  const say = useSay();
  const action = useAction<IssueView>(onChanged);
  const { startedAt, endedAt, by, onCall, id } = deployment;
  const ended = endedAt ?? view.asOf;
  const seconds = Math.round((Date.parse(ended) - Date.parse(startedAt)) / 60_000) * 60;
  const facts = { started: startedAt, ended, time: formatDuration(seconds), by: by ?? say("none"), zone: view.zone, now: view.asOf };
  return (
    <Stack space="space.100">
      <Inline space="space.100" alignBlock="center" shouldWrap>
        <Text weight="medium">{say(endedAt === null ? "on-call.deployment.running" : "on-call.deployment.line", facts)}</Text>
        {view.mayLog && endedAt === null && (
          <LoadingButton
            appearance="primary"
            spacing="compact"
            isLoading={action.busy}
            onClick={() => action.run(() => askAgent("endDeployment", { issue: view.issue, deployment: id, ended: null }))}
          >
            {say("on-call.deployment.end")}
          </LoadingButton>
        )}
        {view.mayLog && <TakeBack view={view} fact={deployment.fact} onChanged={onChanged} />}
      </Inline>
      <Problems problems={action.problems} />
      {!onCall && <Text size="small">{say("on-call.deployment.not-on-call")}</Text>}
      <DeploymentTime view={view} deployment={deployment} onChanged={onChanged} />
      <Runbook view={view} deployment={deployment} onChanged={onChanged} />
      <Feedback view={view} deployment={deployment} onChanged={onChanged} />
      <ReportOwed view={view} deployment={deployment} onChanged={onChanged} />
    </Stack>
  );
}

function Runbook({ view, deployment, onChanged }: DeploymentProps) {
  const { language } = useSurface();
  const say = useSay();
  const action = useAction<IssueView>(onChanged);
  const { runbook, id } = deployment;
  if (runbook.length === 0) return null;
  const change = (step: string, fact: string | null): void =>
    action.run(() =>
      fact === null ? askAgent("tickStep", { issue: view.issue, deployment: id, step }) : askAgent("takeBackOnCall", { issue: view.issue, fact }),
    );
  return (
    <Stack space="space.025">
      <Text size="small">{say("on-call.runbook", { done: runbook.filter(({ doneAt }) => doneAt !== null).length, all: runbook.length })}</Text>
      {runbook.map(({ step, label, doneAt, fact }) => (
        <Checkbox
          key={step}
          label={nameOf(language, label, step, "runbook")}
          isChecked={doneAt !== null}
          isDisabled={!view.mayLog || action.busy}
          onChange={() => change(step, fact)}
        />
      ))}
      <Problems problems={action.problems} />
    </Stack>
  );
}

function Feedback({ view, deployment, onChanged }: DeploymentProps) {
  const say = useSay();
  const action = useAction<IssueView>(onChanged);
  const { feedback, endedAt, id } = deployment;
  if (feedback === null) return null;
  if (endedAt === null) return <Text size="small">{say("on-call.feedback.later")}</Text>;
  if (feedback.doneAt !== null) {
    return (
      <Inline space="space.100" alignBlock="center" shouldWrap>
        <Text>{say("on-call.feedback.done", { at: feedback.doneAt, zone: view.zone, now: view.asOf })}</Text>
        {view.mayLog && feedback.fact !== null && <TakeBack view={view} fact={feedback.fact} onChanged={onChanged} />}
      </Inline>
    );
  }
  return (
    <Stack space="space.050" alignInline="start">
      <Text>{say("on-call.feedback.open")}</Text>
      {view.mayLog && (
        <LoadingButton
          spacing="compact"
          isLoading={action.busy}
          onClick={() => action.run(() => askAgent("giveFeedback", { issue: view.issue, deployment: id }))}
        >
          {say("on-call.feedback.submit")}
        </LoadingButton>
      )}
      <Problems problems={action.problems} />
    </Stack>
  );
}
