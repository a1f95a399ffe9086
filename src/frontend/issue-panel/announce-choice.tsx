import { Checkbox, ErrorMessage, HelperMessage, Label, RequiredAsterisk, Stack, Textfield } from "@forge/react";
import { useSay } from "../surface";
import type { Entry } from "./log-fields";

interface Props {
  readonly entry: Entry;
  readonly onChange: (entry: Entry) => void;
  readonly missing: boolean;
}

/** Overage that nobody announced yet: announce it now, or say why it was not (RULES §5, announcement). */
export function AnnounceChoice({ entry, onChange, missing }: Props) {
  const say = useSay();
  return (
    <Stack space="space.050">
      <Checkbox
        label={say("agent.announce.box")}
        isChecked={entry.announce}
        onChange={(event) => onChange({ ...entry, announce: event.target.checked === true })}
      />
      {!entry.announce && (
        <Stack>
          <Label labelFor="log-reason">
            {say("agent.announce.reason")}
            <RequiredAsterisk />
          </Label>
          <Textfield
            id="log-reason"
            value={entry.reason}
            isInvalid={missing}
            onChange={(event) => onChange({ ...entry, reason: String(event.target.value ?? "") })}
          />
          {missing ? <ErrorMessage>{say("agent.announce.reason.missing")}</ErrorMessage> : <HelperMessage>{say("agent.announce.reason.hint")}</HelperMessage>}
        </Stack>
      )}
    </Stack>
  );
}
