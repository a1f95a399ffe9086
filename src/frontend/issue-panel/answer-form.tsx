import { useState, type ReactNode } from "react";
import { Button, ButtonGroup, LoadingButton, ModalTransition, Stack } from "@forge/react";
import type { IssueView } from "../../app/api";
import type { Action } from "../ask";
import { Confirm } from "../parts/confirm";
import { Problems } from "../parts/problems";
import { useSay } from "../surface";
import { EvidenceFields, NO_EVIDENCE, type Evidence } from "./evidence-fields";

interface Props {
  /** Begins the ids of its fields. */
  readonly id: string;
  /** What the customer has answered already, outside the portal; null = they are asked now. */
  readonly answered: "yes" | "no" | null;
  /** Words of what is agreed with a yes. */
  readonly offer: string;
  readonly submit: string;
  /** False while the fields cannot be sent; they say so once the button was pressed. */
  readonly ready: boolean;
  readonly action: Action<IssueView>;
  readonly onSend: (evidence: Evidence | null) => void;
  readonly onClose: () => void;
  /** The fields; `asked`: the button was pressed, what is missing is said. */
  readonly children: (asked: boolean) => ReactNode;
}

/** Asks for an answer, or keeps one that is there with its evidence; a yes moves money and is looked at twice (RULES §5). */
export function AnswerForm({ id, answered, offer, submit, ready, action, onSend, onClose, children }: Props) {
  const say = useSay();
  const [evidence, setEvidence] = useState(NO_EVIDENCE);
  const [asked, setAsked] = useState(false);
  const [confirming, setConfirming] = useState(false);
  const send = (): void => onSend(answered === null ? null : { ...evidence, text: evidence.text.trim() });
  const press = (): void => {
    setAsked(true);
    if (!ready || (answered !== null && evidence.text.trim() === "")) return;
    if (answered === "yes") setConfirming(true);
    else send();
  };
  return (
    <Stack space="space.100" alignInline="stretch">
      {children(asked)}
      {answered !== null && <EvidenceFields id={id} evidence={evidence} asked={asked} onChange={setEvidence} />}
      {!confirming && <Problems problems={action.problems} />}
      <ButtonGroup>
        <LoadingButton appearance="primary" isLoading={action.busy} onClick={press}>
          {submit}
        </LoadingButton>
        <Button appearance="subtle" isDisabled={action.busy} onClick={onClose}>
          {say("action.cancel")}
        </Button>
      </ButtonGroup>
      <ModalTransition>
        {confirming && (
          <Confirm
            title={say("agent.consent.record.confirm")}
            text={say("agent.consent.record.confirm.text", { offer })}
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
