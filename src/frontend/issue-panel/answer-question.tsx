import { Button, ButtonGroup, LoadingButton, SectionMessage, Stack, Text } from "@forge/react";
import type { IssueView } from "../../app/api";
import { askAgent, useAction } from "../ask";
import { Problems } from "../parts/problems";
import { useSay } from "../surface";

interface Props {
  readonly view: IssueView;
  readonly answer: { readonly comment: string; readonly at: string };
  readonly onChanged: (view: IssueView) => void;
}

/** Qualified resume: only the agent says whether the customer's comment was the needed answer (RULES §2). */
export function AnswerQuestion({ view, answer, onChanged }: Props) {
  const say = useSay();
  const action = useAction<IssueView>(onChanged);
  const confirm = (sufficient: boolean): void => action.run(() => askAgent("confirmAnswer", { issue: view.issue, comment: answer.comment, sufficient }));
  return (
    <SectionMessage appearance="information" title={say("agent.answer.title")}>
      <Stack space="space.100">
        <Text>{say("agent.answer.text", { at: answer.at, zone: view.zone, now: view.asOf })}</Text>
        <ButtonGroup>
          <LoadingButton isLoading={action.busy} onClick={() => confirm(true)}>
            {say("agent.answer.yes")}
          </LoadingButton>
          <Button isDisabled={action.busy} onClick={() => confirm(false)}>
            {say("agent.answer.no")}
          </Button>
        </ButtonGroup>
        <Problems problems={action.problems} />
      </Stack>
    </SectionMessage>
  );
}
