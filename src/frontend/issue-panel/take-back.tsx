import { LoadingButton, Stack } from "@forge/react";
import type { IssueView } from "../../app/api";
import { askAgent, useAction } from "../ask";
import { Problems } from "../parts/problems";
import { useSay } from "../surface";

interface Props {
  readonly view: IssueView;
  readonly fact: string;
  readonly onChanged: (view: IssueView) => void;
}

/** What was recorded by mistake is taken back; it stays on record and no longer counts. */
export function TakeBack({ view, fact, onChanged }: Props) {
  const say = useSay();
  const action = useAction<IssueView>(onChanged);
  return (
    <Stack>
      <LoadingButton
        appearance="subtle"
        spacing="compact"
        isLoading={action.busy}
        onClick={() => action.run(() => askAgent("takeBackOnCall", { issue: view.issue, fact }))}
      >
        {say("on-call.take-back")}
      </LoadingButton>
      <Problems problems={action.problems} />
    </Stack>
  );
}
