import { useState } from "react";
import { Button, ButtonGroup, Label, LoadingButton, Stack, Textfield } from "@forge/react";
import type { EstimateOffer, IssueView } from "../../app/api";
import { askAgent, useAction } from "../ask";
import { Problems } from "../parts/problems";
import { useSay } from "../surface";
import { AskButtons } from "./ask-buttons";
import { ConsentForm, type Matter } from "./consent-form";

interface Props {
  readonly offer: EstimateOffer;
  readonly view: IssueView;
  readonly matter: Omit<Matter, "kind">;
  readonly onAnnounced: (view: IssueView) => void;
}

/** Tell the customer now, ask them, or keep the reason why that is not possible. */
export function OfferActions({ offer, view, matter, onAnnounced }: Props) {
  const say = useSay();
  const [way, setWay] = useState<Matter["kind"] | "reason" | null>(null);
  const action = useAction<IssueView>(onAnnounced);
  const draft = { issue: view.issue, seconds: offer.seconds, category: null };
  if (way === "approval" || way === "quote") {
    return <ConsentForm view={view} matter={{ ...matter, kind: way }} onChanged={onAnnounced} onClose={() => setWay(null)} />;
  }
  return (
    <Stack space="space.100" alignInline="start">
      <ButtonGroup>
        {offer.offered && (
          <LoadingButton appearance="primary" isLoading={action.busy} onClick={() => action.run(() => askAgent("announce", draft))}>
            {say("agent.estimate.announce", { ...offer.amount })}
          </LoadingButton>
        )}
        <AskButtons view={view} ways={offer.ways} onChoose={setWay} />
        {offer.offered && <Button onClick={() => setWay("reason")}>{say("agent.estimate.not-possible")}</Button>}
      </ButtonGroup>
      {way === "reason" && <Reason busy={action.busy} onKeep={(reason) => action.run(() => askAgent("notAnnounced", { ...draft, reason }))} />}
      <Problems problems={action.problems} />
    </Stack>
  );
}

function Reason({ busy, onKeep }: { readonly busy: boolean; readonly onKeep: (reason: string) => void }) {
  const say = useSay();
  const [reason, setReason] = useState("");
  return (
    <Stack space="space.050" alignInline="start">
      <Label labelFor="offer-reason">{say("agent.estimate.reason")}</Label>
      <Textfield id="offer-reason" value={reason} onChange={(event) => setReason(String(event.target.value ?? ""))} />
      <Button isDisabled={busy || reason.trim() === ""} onClick={() => onKeep(reason.trim())}>
        {say("agent.estimate.keep-reason")}
      </Button>
    </Stack>
  );
}
