import { useState } from "react";
import { RadioGroup, Text } from "@forge/react";
import type { ConsentView, IssueView } from "../../app/api";
import { consentOffer } from "../../text/consent";
import { askAgent, useAction } from "../ask";
import { useSay, useSurface } from "../surface";
import { AnswerForm } from "./answer-form";

interface Props {
  readonly view: IssueView;
  readonly consent: ConsentView;
  readonly onChanged: (view: IssueView) => void;
  readonly onClose: () => void;
}

/** An answer that came by mail, phone or in a meeting. */
export function RecordAnswer({ view, consent, onChanged, onClose }: Props) {
  const { language } = useSurface();
  const say = useSay();
  const [approve, setApprove] = useState(true);
  const action = useAction<IssueView>((changed) => {
    onClose();
    onChanged(changed);
  });
  return (
    <AnswerForm
      id="record"
      answered={approve ? "yes" : "no"}
      offer={consentOffer(language, consent)}
      submit={say("agent.consent.record.submit")}
      ready
      action={action}
      onSend={(evidence) =>
        action.run(() =>
          askAgent("recordAnswer", { issue: view.issue, id: consent.id, approve, channel: evidence?.channel ?? "", evidence: evidence?.text ?? "" }),
        )
      }
      onClose={onClose}
    >
      {() => (
        <>
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
        </>
      )}
    </AnswerForm>
  );
}
