import { useState } from "react";
import { Button, ButtonGroup, Label, LoadingButton, Stack, Textfield } from "@forge/react";
import type { EstimateOffer, IssueView } from "../../app/api";
import { askAgent, useAction } from "../ask";
import { Problems } from "../parts/problems";
import { useSay } from "../surface";

interface Props {
  readonly offer: EstimateOffer;
  readonly issue: string;
  readonly onAnnounced: (view: IssueView) => void;
}

/** Tell the customer now, or keep the reason why that is not possible. */
export function OfferActions({ offer, issue, onAnnounced }: Props) {
  const say = useSay();
  const [explaining, setExplaining] = useState(false);
  const [reason, setReason] = useState("");
  const action = useAction<IssueView>(onAnnounced);
  const draft = { issue, seconds: offer.seconds, category: null };
  return (
    <Stack space="space.100" alignInline="start">
      <ButtonGroup>
        <LoadingButton appearance="primary" isLoading={action.busy} onClick={() => action.run(() => askAgent("announce", draft))}>
          {say("agent.estimate.announce", { ...offer.amount })}
        </LoadingButton>
        <Button onClick={() => setExplaining(true)}>{say("agent.estimate.not-possible")}</Button>
      </ButtonGroup>
      {explaining && (
        <Stack space="space.050" alignInline="start">
          <Label labelFor="offer-reason">{say("agent.estimate.reason")}</Label>
          <Textfield id="offer-reason" value={reason} onChange={(event) => setReason(String(event.target.value ?? ""))} />
          <Button isDisabled={reason.trim() === ""} onClick={() => action.run(() => askAgent("notAnnounced", { ...draft, reason: reason.trim() }))}>
            {say("agent.estimate.keep-reason")}
          </Button>
        </Stack>
      )}
      <Problems problems={action.problems} />
    </Stack>
  );
}
