import { useState } from "react";
import { Button, ButtonGroup, HelperMessage, Inline, Label, LoadingButton, Lozenge, RequiredAsterisk, Stack, Text, Textfield } from "@forge/react";
import type { CallView, IssueView } from "../../app/api";
import { nameOf } from "../../text/label";
import { askAgent, useAction } from "../ask";
import { Problems } from "../parts/problems";
import { useSay, useSurface } from "../surface";
import { levelFacts } from "./call-words";
import type { OnCallProps } from "./on-call";
import { TakeBack } from "./take-back";

/** One recorded call: whether it counts and why, and misuse with its reason (S110). */
export function CallLine({ view, onCall, call, onChanged }: OnCallProps & { readonly call: CallView }) {
  const { language } = useSurface();
  const say = useSay();
  const [open, setOpen] = useState(false);
  const channel = nameOf(language, onCall.channels.find(({ id }) => id === call.channel)?.label ?? null, call.channel, "channel");
  const facts = {
    at: call.at,
    zone: view.zone,
    now: view.asOf,
    channel,
    caller: call.caller ?? say("on-call.call.unknown"),
    ...levelFacts(language, view, onCall),
    reason: call.misuse?.reason ?? "",
  };
  const verdict = call.misuse !== null ? "on-call.misuse" : `on-call.refusal.${call.refusal ?? ""}`;
  return (
    <Stack space="space.050">
      <Inline space="space.100" alignBlock="center" shouldWrap>
        <Text>{say("on-call.call.line", facts)}</Text>
        {call.refusal === null && <Lozenge appearance="success">{say("on-call.counts.short")}</Lozenge>}
        {view.mayLog && call.misuse === null && !open && (
          <Button appearance="subtle" spacing="compact" onClick={() => setOpen(true)}>
            {say("on-call.misuse.open")}
          </Button>
        )}
        {view.mayLog && <TakeBack view={view} fact={call.misuse?.fact ?? call.fact} onChanged={onChanged} />}
      </Inline>
      {call.refusal !== null && <Text size="small">{say(verdict, facts)}</Text>}
      {open && <MisuseForm view={view} call={call.id} onChanged={onChanged} onClose={() => setOpen(false)} />}
    </Stack>
  );
}

interface MisuseProps {
  readonly view: IssueView;
  readonly call: string;
  readonly onChanged: (view: IssueView) => void;
  readonly onClose: () => void;
}

function MisuseForm({ view, call, onChanged, onClose }: MisuseProps) {
  const say = useSay();
  const [reason, setReason] = useState("");
  const action = useAction<IssueView>((changed) => {
    onClose();
    onChanged(changed);
  });
  return (
    <Stack space="space.050" alignInline="start">
      <Label labelFor="misuse-reason">
        {say("on-call.misuse.reason")}
        <RequiredAsterisk />
      </Label>
      <Textfield id="misuse-reason" value={reason} onChange={(event) => setReason(String(event.target.value ?? ""))} />
      <HelperMessage>{say("on-call.misuse.hint")}</HelperMessage>
      <Problems problems={action.problems} />
      <ButtonGroup>
        <LoadingButton
          isLoading={action.busy}
          isDisabled={reason.trim() === ""}
          onClick={() => action.run(() => askAgent("recordMisuse", { issue: view.issue, call, reason: reason.trim() }))}
        >
          {say("on-call.misuse.submit")}
        </LoadingButton>
        <Button appearance="subtle" onClick={onClose}>
          {say("action.cancel")}
        </Button>
      </ButtonGroup>
    </Stack>
  );
}
