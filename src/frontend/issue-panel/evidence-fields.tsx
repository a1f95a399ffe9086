import { ErrorMessage, HelperMessage, Label, RequiredAsterisk, Select, Stack, Textfield } from "@forge/react";
import type { Option } from "../parts/category-select";
import { useSay } from "../surface";

export interface Evidence {
  readonly channel: string;
  readonly text: string;
}

export const NO_EVIDENCE: Evidence = { channel: "mail", text: "" };
const CHANNELS = ["mail", "phone", "meeting"] as const;

interface Props {
  readonly id: string;
  readonly evidence: Evidence;
  /** The button was pressed: what is missing is said. */
  readonly asked: boolean;
  readonly onChange: (evidence: Evidence) => void;
}

/** How an answer came, and where it can be found again (RULES §5: channel and evidence recorded). */
export function EvidenceFields({ id, evidence, asked, onChange }: Props) {
  const say = useSay();
  const missing = asked && evidence.text.trim() === "";
  const options = CHANNELS.map((value) => ({ value, label: say(`consent.channel.${value}`) }));
  return (
    <Stack space="space.050">
      <Label labelFor={`${id}-channel`}>{say("agent.consent.channel")}</Label>
      <Select
        inputId={`${id}-channel`}
        options={options}
        value={options.find(({ value }) => value === evidence.channel) ?? null}
        onChange={(option: Option) => onChange({ ...evidence, channel: option.value })}
      />
      <Label labelFor={`${id}-evidence`}>
        {say("agent.consent.evidence")}
        <RequiredAsterisk />
      </Label>
      <Textfield
        id={`${id}-evidence`}
        value={evidence.text}
        isInvalid={missing}
        onChange={(event) => onChange({ ...evidence, text: String(event.target.value ?? "") })}
      />
      {missing ? <ErrorMessage>{say("agent.consent.evidence.missing")}</ErrorMessage> : <HelperMessage>{say("agent.consent.evidence.hint")}</HelperMessage>}
    </Stack>
  );
}
