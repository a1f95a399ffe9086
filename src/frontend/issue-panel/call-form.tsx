import { useState } from "react";
import { Button, ButtonGroup, Inline, Label, LoadingButton, Select, Stack, Text } from "@forge/react";
import type { CallPreview, IssueView } from "../../app/api";
import { nameOf } from "../../text/label";
import { askAgent, useAction } from "../ask";
import type { Option } from "../parts/category-select";
import { Problems } from "../parts/problems";
import { useSay, useSurface } from "../surface";
import { MomentField, momentNow, typedMoment, type Moment } from "./moment-field";
import { levelFacts } from "./call-words";
import type { OnCallProps } from "./on-call";
import { useCallPreview } from "./use-call-preview";

/** Record a call: when, by what channel, by whom; whether it counts is said before (S72, S73). */
export function CallForm({ view, onCall, onChanged }: OnCallProps) {
  const say = useSay();
  const isFirst = onCall.calls.length === 0;
  const [opened, setOpened] = useState(false);
  if (isFirst || opened) return <Form view={view} onCall={onCall} onChanged={onChanged} onClose={isFirst ? null : () => setOpened(false)} />;
  return (
    <Stack alignInline="start">
      <Button spacing="compact" onClick={() => setOpened(true)}>
        {say("on-call.call.another")}
      </Button>
    </Stack>
  );
}

function Form({ view, onCall, onChanged, onClose }: OnCallProps & { readonly onClose: (() => void) | null }) {
  const { language } = useSurface();
  const say = useSay();
  const [moment, setMoment] = useState<Moment>(momentNow(view));
  const [channel, setChannel] = useState(onCall.channels[0]?.id ?? "");
  const [caller, setCaller] = useState<string | null>(onCall.callers[0]?.id ?? null);
  const at = typedMoment(moment);
  const preview = useCallPreview(at === undefined ? null : { issue: view.issue, at, channel });
  const action = useAction<IssueView>((changed) => {
    onClose?.();
    onChanged(changed);
  });
  const channels = onCall.channels.map(({ id, label }): Option => ({ value: id, label: nameOf(language, label, id, "channel") }));
  const callers = [...onCall.callers.map(({ id, name }): Option => ({ value: id, label: name })), { value: "", label: say("on-call.caller.other") }];
  return (
    <Stack space="space.100" alignInline="start">
      <Text weight="medium">{say("on-call.call.title")}</Text>
      <Inline space="space.200" shouldWrap>
        <MomentField id="call" label={say("on-call.call.short")} value={moment} onChange={setMoment} />
        <Choice id="call-channel" label={say("on-call.channel")} options={channels} value={channel} onChoose={setChannel} />
        <Choice id="call-caller" label={say("on-call.caller")} options={callers} value={caller ?? ""} onChoose={(one) => setCaller(one === "" ? null : one)} />
      </Inline>
      {preview !== null && (
        <Verdict view={view} onCall={onCall} preview={preview} channel={channels.find(({ value }) => value === channel)?.label ?? channel} />
      )}
      <Problems problems={action.problems} />
      <ButtonGroup>
        <LoadingButton
          isLoading={action.busy}
          isDisabled={at === undefined}
          onClick={() => action.run(() => askAgent("recordCall", { issue: view.issue, at: at ?? null, channel, caller }))}
        >
          {say("on-call.call.submit")}
        </LoadingButton>
        {onClose !== null && (
          <Button appearance="subtle" onClick={onClose}>
            {say("action.cancel")}
          </Button>
        )}
      </ButtonGroup>
    </Stack>
  );
}

interface ChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: string;
  readonly onChoose: (value: string) => void;
}

export function Choice({ id, label, options, value, onChoose }: ChoiceProps) {
  return (
    <Stack>
      <Label labelFor={id}>{label}</Label>
      <Select
        inputId={id}
        options={[...options]}
        value={options.find((one) => one.value === value) ?? null}
        onChange={(option: Option) => onChoose(option.value)}
      />
    </Stack>
  );
}

type VerdictProps = Pick<OnCallProps, "view" | "onCall"> & { readonly preview: CallPreview; readonly channel: string };

function Verdict({ view, onCall, preview, channel }: VerdictProps) {
  const { language } = useSurface();
  const say = useSay();
  const facts = { ...levelFacts(language, view, onCall), channel, zone: view.zone, now: view.asOf, due: preview.dueAt ?? view.asOf };
  return (
    <Stack space="space.025">
      <Text weight="medium">{say(preview.refusal === null ? "on-call.counts" : `on-call.refusal.${preview.refusal}`, facts)}</Text>
      {preview.dueAt !== null && <Text>{say("on-call.counts.due", facts)}</Text>}
    </Stack>
  );
}
