import { useState } from "react";
import { Button, ButtonGroup, LoadingButton, Stack } from "@forge/react";
import type { IssueView } from "../../app/api";
import { askAgent, useAction } from "../ask";
import { Problems } from "../parts/problems";
import { useSay } from "../surface";
import { MomentField, momentNow, typedMoment, type Moment } from "./moment-field";
import type { OnCallProps } from "./on-call";

/** One button for now; the times of a deployment that is over are typed. */
export function BeginDeployment({ view, onCall, onChanged }: OnCallProps) {
  const say = useSay();
  const [typing, setTyping] = useState(false);
  const action = useAction<IssueView>(onChanged);
  const runs = onCall.deployments.some(({ endedAt }) => endedAt === null);
  return (
    <Stack space="space.100" alignInline="start">
      <ButtonGroup>
        {!runs && (
          <LoadingButton
            appearance={onCall.calls.some(({ refusal }) => refusal === null) && onCall.deployments.length === 0 ? "primary" : "default"}
            isLoading={action.busy}
            onClick={() => action.run(() => askAgent("beginDeployment", { issue: view.issue, started: null, ended: null }))}
          >
            {say("on-call.deployment.begin")}
          </LoadingButton>
        )}
        {!typing && (
          <Button appearance="subtle" onClick={() => setTyping(true)}>
            {say("on-call.deployment.typed")}
          </Button>
        )}
      </ButtonGroup>
      <Problems problems={action.problems} />
      {typing && <TypedDeployment view={view} onChanged={onChanged} onClose={() => setTyping(false)} />}
    </Stack>
  );
}

interface Props {
  readonly view: IssueView;
  readonly onChanged: (view: IssueView) => void;
  readonly onClose: () => void;
}

function TypedDeployment({ view, onChanged, onClose }: Props) {
  const say = useSay();
  const [started, setStarted] = useState<Moment>(momentNow(view));
  const [ended, setEnded] = useState<Moment>(momentNow(view));
  const [from, until] = [typedMoment(started), typedMoment(ended)];
  const action = useAction<IssueView>((changed) => {
    onClose();
    onChanged(changed);
  });
  return (
    <Stack space="space.100" alignInline="start">
      <MomentField id="deployment-started" label={say("on-call.deployment.started")} value={started} onChange={setStarted} />
      <MomentField id="deployment-ended" label={say("on-call.deployment.ended")} value={ended} onChange={setEnded} />
      <Problems problems={action.problems} />
      <ButtonGroup>
        <LoadingButton
          isLoading={action.busy}
          isDisabled={typeof from !== "string" || typeof until !== "string"}
          onClick={() => action.run(() => askAgent("beginDeployment", { issue: view.issue, started: from ?? null, ended: until ?? null }))}
        >
          {say("on-call.deployment.submit")}
        </LoadingButton>
        <Button appearance="subtle" onClick={onClose}>
          {say("action.cancel")}
        </Button>
      </ButtonGroup>
    </Stack>
  );
}
