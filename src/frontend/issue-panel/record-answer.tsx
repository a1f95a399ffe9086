import { useState } from "react";
import { Button, ButtonGroup, LoadingButton, ModalTransition, RadioGroup, Stack, Text } from "@forge/react";
import type { ConsentView, IssueView } from "../../app/api";
import { consentOffer } from "../../text/consent";
import { askAgent, useAction } from "../ask";
import { Confirm } from "../parts/confirm";
import { Problems } from "../parts/problems";
import { useSay, useSurface } from "../surface";
import { EvidenceFields, NO_EVIDENCE, type Evidence } from "./evidence-fields";

interface Props {
  readonly view: IssueView;
  readonly consent: ConsentView;
  readonly onChanged: (view: IssueView) => void;
  readonly onClose: () => void;
}

/** An answer that came by mail, phone or in a meeting; a yes is looked at twice, because it moves money. */
export function RecordAnswer({ view, consent, onChanged, onClose }: Props) {
  const { language } = useSurface();
  const say = useSay();
  const [approve, setApprove] = useState(true);
  const [evidence, setEvidence] = useState<Evidence>(NO_EVIDENCE);
  const [asked, setAsked] = useState(false);
  const [confirming, setConfirming] = useState(false);
  const action = useAction<IssueView>((changed) => {
    onClose();
    onChanged(changed);
  });
  const send = (): void =>
    action.run(() => askAgent("recordAnswer", { issue: view.issue, id: consent.id, approve, channel: evidence.channel, evidence: evidence.text.trim() }));
  const submit = (): void => {
    setAsked(true);
    if (evidence.text.trim() === "") return;
    if (approve) setConfirming(true);
    else send();
  };
  return (
    <Stack space="space.100" alignInline="start">
      <Text weight="medium">{say("agent.consent.record.title")}</Text>
      <RadioGroup
        name="record-answer"
        value={approve ? "yes" : "no"}
        options={[
          { name: "record-answer", value: "yes", label: say("agent.consent.record.yes") },
          { name: "record-answer", value: "no", label: say("agent.consent.record.no") },
        ]}
        onChange={(event) => setApprove(event.target.value === "yes")}
      />
      <EvidenceFields id="record" evidence={evidence} asked={asked} onChange={setEvidence} />
      {!confirming && <Problems problems={action.problems} />}
      <ButtonGroup>
        <LoadingButton appearance="primary" isLoading={action.busy} onClick={submit}>
          {say("agent.consent.record.submit")}
        </LoadingButton>
        <Button appearance="subtle" onClick={onClose}>
          {say("action.cancel")}
        </Button>
      </ButtonGroup>
      <ModalTransition>
        {confirming && (
          <Confirm
            title={say("agent.consent.record.confirm")}
            text={say("agent.consent.record.confirm.text", { offer: consentOffer(language, consent) })}
            submit={say("agent.consent.submit.already")}
            busy={action.busy}
            problems={action.problems}
            onConfirm={send}
            onClose={() => setConfirming(false)}
          />
        )}
      </ModalTransition>
    </Stack>
  );
}
