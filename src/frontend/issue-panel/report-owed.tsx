import { useState } from "react";
import { Inline, LoadingButton, Stack, Text } from "@forge/react";
import type { IssueView } from "../../app/api";
import { askAgent, useAction } from "../ask";
import { Problems } from "../parts/problems";
import { useSay } from "../surface";
import { Choice } from "./call-form";
import type { DeploymentProps } from "./deployment-card";
import { MomentField, momentNow, typedMoment, type Moment } from "./moment-field";
import { TakeBack } from "./take-back";

/** The detailed report: when it is due in the contract's calendar, and how it was sent (S77). */
export function ReportOwed({ view, deployment, onChanged }: DeploymentProps) {
  const say = useSay();
  const { report, endedAt } = deployment;
  if (report === null) return endedAt === null && deployment.onCall ? <Text size="small">{say("on-call.report.later")}</Text> : null;
  const facts = { due: report.dueAt, at: report.sentAt ?? report.dueAt, zone: view.zone, now: view.asOf };
  if (report.sentAt !== null) {
    return (
      <Inline space="space.100" alignBlock="center" shouldWrap>
        <Text>{say("on-call.report.done", facts)}</Text>
        {view.mayLog && report.fact !== null && <TakeBack view={view} fact={report.fact} onChanged={onChanged} />}
      </Inline>
    );
  }
  return (
    <Stack space="space.100" alignInline="start">
      <Text weight="medium">{say(report.overdue ? "on-call.report.overdue" : "on-call.report.open", facts)}</Text>
      {view.mayLog && <SendReport view={view} deployment={deployment} onChanged={onChanged} />}
    </Stack>
  );
}

const MAIL = "mail";

function SendReport({ view, deployment, onChanged }: DeploymentProps) {
  const say = useSay();
  const [how, setHow] = useState(deployment.comments.at(-1)?.id ?? MAIL);
  const [moment, setMoment] = useState<Moment>(momentNow(view));
  const action = useAction<IssueView>(onChanged);
  const at = how === MAIL ? typedMoment(moment) : null;
  const ways = [
    ...deployment.comments.map(({ id, at: said }) => ({ value: id, label: say("on-call.report.comment", { at: said, zone: view.zone, now: view.asOf }) })),
    { value: MAIL, label: say("on-call.report.mail") },
  ];
  return (
    <Stack space="space.100" alignInline="start">
      <Inline space="space.200" shouldWrap>
        <Choice id="report-how" label={say("on-call.report.how")} options={ways} value={how} onChoose={setHow} />
        {how === MAIL && <MomentField id="report" label={say("on-call.report.short")} value={moment} onChange={setMoment} />}
      </Inline>
      <Problems problems={action.problems} />
      <LoadingButton
        isLoading={action.busy}
        isDisabled={at === undefined}
        onClick={() =>
          action.run(() => askAgent("sendReport", { issue: view.issue, deployment: deployment.id, comment: how === MAIL ? null : how, at: at ?? null }))
        }
      >
        {say("on-call.report.submit")}
      </LoadingButton>
    </Stack>
  );
}
