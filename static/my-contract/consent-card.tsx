import { useEffect, useRef, useState } from "react";
import Button from "@atlaskit/button/new";
import SectionMessage from "@atlaskit/section-message";
import type { OpenConsent, RequestView } from "../../src/app/api";
import { askCustomer, useAction } from "../../src/frontend/ask";
import { approveWords, consentFacts, consentOffer } from "../../src/text/consent";
import { useFocusWhen } from "../shared/focus-when";
import { usePage, useSay } from "../shared/page-context";
import { Problems } from "../shared/problems";

interface Props {
  readonly consent: OpenConsent;
  readonly zone: string;
  readonly onAnswered: () => void;
}

/** The question of one request, as in the portal; a yes and a no are both asked twice. */
export function ConsentCard({ consent, zone, onAnswered }: Props) {
  const { language } = usePage();
  const say = useSay();
  const [asking, setAsking] = useState<"approve" | "decline" | null>(null);
  const [back, setBack] = useState<"approve" | "decline" | null>(null);
  const approve = useFocusWhen<HTMLButtonElement>(asking === null && back === "approve");
  const decline = useFocusWhen<HTMLButtonElement>(asking === null && back === "decline");
  const leave = (): void => {
    setBack(asking);
    setAsking(null);
  };
  const facts = { ...consentFacts(consent, zone), offer: consentOffer(language, consent), key: consent.key, title: say("portal.consent.title") };
  const { kind, approvers, mayAnswer } = consent;
  return (
    <div className="notice">
      <SectionMessage appearance="information" title={say("portal.consent.for", facts)}>
        {consent.summary !== null && (
          <p>
            <strong>{consent.summary}</strong>
          </p>
        )}
        <p>{say(`portal.consent.text.${kind}`, facts)}</p>
        {consent.note !== null && <p>{consent.note}</p>}
        <p>
          {say("portal.consent.answer-by", facts)} {say(`consent.silence.${kind}.${consent.unanswered}`)}
        </p>
        {!mayAnswer && <p>{approvers.length === 0 ? say("portal.consent.who.any") : say("portal.consent.who", { names: approvers.join(", ") })}</p>}
        {mayAnswer && asking === null && (
          <div className="line">
            <Button appearance="primary" ref={approve} onClick={() => setAsking("approve")}>
              {approveWords(language, consent)}
            </Button>
            <Button ref={decline} onClick={() => setAsking("decline")}>
              {say("portal.consent.decline")}
            </Button>
          </div>
        )}
        {asking !== null && <Answer consent={consent} zone={zone} approve={asking === "approve"} onAnswered={onAnswered} onBack={leave} />}
      </SectionMessage>
    </div>
  );
}

interface AnswerProps extends Props {
  readonly approve: boolean;
  readonly onBack: () => void;
}

/** The second look: a yes says again how much and until when, a no may say why. */
function Answer({ consent, zone, approve, onAnswered, onBack }: AnswerProps) {
  const { language } = usePage();
  const say = useSay();
  const [reason, setReason] = useState("");
  const action = useAction<RequestView>(onAnswered);
  const legend = useRef<HTMLLegendElement>(null);
  useEffect(() => legend.current?.focus(), []);
  const facts = { ...consentFacts(consent, zone), offer: consentOffer(language, consent) };
  const { id, key, kind } = consent;
  const send = (): void => action.run(() => askCustomer("answerConsent", { key, id, approve, reason: reason.trim() }));
  return (
    <fieldset className="answer">
      <legend ref={legend} tabIndex={-1}>
        {say(approve ? `portal.consent.confirm.${kind}` : "portal.consent.confirm.decline")}
      </legend>
      <p>{say(approve ? "portal.consent.confirm.text" : `portal.consent.confirm.decline.${kind}`, facts)}</p>
      {!approve && (
        <label className="line">
          {say("portal.consent.reason")}
          <input className="control" value={reason} maxLength={500} onChange={({ target }) => setReason(target.value)} />
        </label>
      )}
      <Problems problems={action.problems} />
      <div className="line">
        <Button appearance="primary" isLoading={action.busy} onClick={send}>
          {approve ? approveWords(language, consent) : say("portal.consent.decline")}
        </Button>
        <Button isDisabled={action.busy} onClick={onBack}>
          {say("action.back")}
        </Button>
      </div>
    </fieldset>
  );
}
