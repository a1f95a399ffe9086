import { LoadingButton, Stack, Text } from "@forge/react";
import type { IssueView } from "../../app/api";
import { formatDuration } from "../../text/format";
import { askAgent, useAction } from "../ask";
import { Problems } from "../parts/problems";
import { useSay } from "../surface";
import type { DeploymentProps } from "./deployment-card";

/** What the time of a deployment costs, and one button that logs it from start to end (RULES §4 step 7). */
export function DeploymentTime({ view, deployment, onChanged }: DeploymentProps) {
  const say = useSay();
  const action = useAction<IssueView>(onChanged);
  const { startedAt, endedAt, onCall, id } = deployment;
  const perHour = view.onCall?.perHour ?? null;
  const price = perHour === null ? null : onCall ? perHour.counting : perHour.usual;
  const until = Date.parse(endedAt ?? view.asOf);
  const logged = view.minutes.filter(({ started }) => Date.parse(started) >= Date.parse(startedAt) && Date.parse(started) < until);
  const seconds = Math.ceil((until - Date.parse(startedAt)) / 60_000) * 60;
  return (
    <Stack space="space.050" alignInline="start">
      {price !== null && (
        <Text size="small">{say(onCall ? "on-call.price.counting" : "on-call.price.usual", { perHour: price.amount, currency: price.currency })}</Text>
      )}
      {logged.length > 0 && <Text size="small">{say("on-call.log.done", { time: formatDuration(logged.reduce((sum, one) => sum + one.seconds, 0)) })}</Text>}
      {logged.length === 0 && endedAt !== null && seconds > 0 && view.mayLog && (
        <LoadingButton
          spacing="compact"
          isLoading={action.busy}
          onClick={() =>
            action.run(() =>
              askAgent("logDeployment", {
                issue: view.issue,
                deployment: id,
                comment: say("on-call.log.comment"),
                unannounced: say("on-call.log.unannounced"),
              }),
            )
          }
        >
          {say("on-call.log.submit", { time: formatDuration(seconds) })}
        </LoadingButton>
      )}
      {logged.length === 0 && endedAt === null && <Text size="small">{say("on-call.log.later")}</Text>}
      <Problems problems={action.problems} />
    </Stack>
  );
}
