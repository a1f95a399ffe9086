import { useState } from "react";
import { Button, ButtonGroup, Inline, LoadingButton, SectionMessage, Stack, Text } from "@forge/react";
import type { ConsentView, IssueView } from "../../app/api";
import { consentFacts, consentLine, consentOffer, consentTitle, consentTrace } from "../../text/consent";
import { askAgent, useAction } from "../ask";
import { Problems } from "../parts/problems";
import { Why } from "../parts/why";
import { useSay, useSurface } from "../surface";
import { RecordAnswer } from "./record-answer";

interface Props {
  readonly view: IssueView;
  readonly consent: ConsentView;
  readonly onChanged: (view: IssueView) => void;
}

/** What the customer was asked and has not answered: until when, who may, and the ways to end it here. */
export function OpenConsent({ view, consent, onChanged }: Props) {
  const { language } = useSurface();
  const say = useSay();
  const [recording, setRecording] = useState(false);
  const withdraw = useAction<IssueView>(onChanged);
  const title = consentLine(language, "agent.consent.pending", consent, view.zone, view.asOf);
  const { approvers } = view;
  return (
    <SectionMessage appearance="warning" title={title}>
      <Stack space="space.100" alignInline="stretch">
        <Text>{say("agent.consent.waits", consentFacts(consent, view.zone, view.asOf))}</Text>
        <Text>{approvers.length === 0 ? say("agent.consent.who.any") : say("agent.consent.who", { names: approvers.join(", ") })}</Text>
        <Inline space="space.100" alignBlock="center" shouldWrap>
          {view.mayLog && (
            <ButtonGroup>
              <Button isDisabled={recording || withdraw.busy} onClick={() => setRecording(true)}>
                {say("agent.consent.record")}
              </Button>
              <LoadingButton
                appearance="subtle"
                isLoading={withdraw.busy}
                onClick={() => withdraw.run(() => askAgent("withdrawConsent", { issue: view.issue, id: consent.id, reason: "" }))}
              >
                {say("agent.consent.withdraw")}
              </LoadingButton>
            </ButtonGroup>
          )}
          <Why
            what={consentTitle(language, consent)}
            trace={consentTrace(consent, view.zone, view.asOf)}
            result={consentOffer(language, consent)}
            currency={view.currency}
            zone={view.zone}
          />
        </Inline>
        {recording && <RecordAnswer view={view} consent={consent} onChanged={onChanged} onClose={() => setRecording(false)} />}
        <Problems problems={withdraw.problems} />
      </Stack>
    </SectionMessage>
  );
}
