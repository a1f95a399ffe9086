import { useState } from "react";
import { Button, ButtonGroup, Label, ModalTransition, SectionMessage, Stack, Text, Textfield } from "@forge/react";
import type { OpenConsent, RequestView } from "../../app/api";
import { approveWords, consentFacts, consentOffer } from "../../text/consent";
import { askCustomer, useAction } from "../ask";
import { Confirm } from "../parts/confirm";
import { useSay, useSurface } from "../surface";

interface Props {
  readonly view: RequestView;
  readonly consent: OpenConsent;
  readonly onChanged: (view: RequestView) => void;
}

/** „Bitte entscheiden Sie“: how much, until when, what silence means; whoever may not answer reads who may (ux §3.4). */
export function DecideConsent({ view, consent, onChanged }: Props) {
  const { language } = useSurface();
  const say = useSay();
  const [asking, setAsking] = useState<"approve" | "decline" | null>(null);
  const facts = { ...consentFacts(consent, view.zone, view.asOf), offer: consentOffer(language, consent) };
  const { kind, approvers, mayAnswer } = consent;
  return (
    <SectionMessage appearance="information" title={say("portal.consent.title")}>
      <Stack space="space.100" alignInline="start">
        <Text>{say(`portal.consent.text.${kind}`, facts)}</Text>
        {consent.note !== null && <Text>{consent.note}</Text>}
        <Text>{say("portal.consent.answer-by", facts)}</Text>
        <Text>{say(`consent.silence.${kind}.${consent.unanswered}`)}</Text>
        {mayAnswer ? (
          <ButtonGroup>
            <Button appearance="primary" onClick={() => setAsking("approve")}>
              {approveWords(language, consent)}
            </Button>
            <Button onClick={() => setAsking("decline")}>{say("portal.consent.decline")}</Button>
          </ButtonGroup>
        ) : (
          <Text>{approvers.length === 0 ? say("portal.consent.who.any") : say("portal.consent.who", { names: approvers.join(", ") })}</Text>
        )}
      </Stack>
      <ModalTransition>
        {asking !== null && <Answer view={view} consent={consent} approve={asking === "approve"} onChanged={onChanged} onClose={() => setAsking(null)} />}
      </ModalTransition>
    </SectionMessage>
  );
}

/** The second look: a yes says again how much and until when, a no may say why. */
function Answer({ view, consent, approve, onChanged, onClose }: Props & { readonly approve: boolean; readonly onClose: () => void }) {
  const { language } = useSurface();
  const say = useSay();
  const [reason, setReason] = useState("");
  const action = useAction<RequestView>((changed) => {
    onClose();
    onChanged(changed);
  });
  const facts = { ...consentFacts(consent, view.zone, view.asOf), offer: consentOffer(language, consent) };
  return (
    <Confirm
      title={say(approve ? `portal.consent.confirm.${consent.kind}` : "portal.consent.confirm.decline")}
      text={say(approve ? "portal.consent.confirm.text" : `portal.consent.confirm.decline.${consent.kind}`, facts)}
      submit={approve ? approveWords(language, consent) : say("portal.consent.decline")}
      busy={action.busy}
      problems={action.problems}
      onConfirm={() => action.run(() => askCustomer("answerConsent", { key: view.key, id: consent.id, approve, reason: reason.trim() }))}
      onClose={onClose}
    >
      {!approve && (
        <Stack>
          <Label labelFor="consent-reason">{say("portal.consent.reason")}</Label>
          <Textfield id="consent-reason" value={reason} onChange={(event) => setReason(String(event.target.value ?? ""))} />
        </Stack>
      )}
    </Confirm>
  );
}
