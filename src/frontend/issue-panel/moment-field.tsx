import { DatePicker, ErrorMessage, HelperMessage, Inline, Label, Stack, Textfield } from "@forge/react";
import type { IssueView } from "../../app/api";
import { wallTime } from "../../text/format";
import { useSay, useSurface } from "../surface";

/** Day and wall time as typed; an empty time is now. */
export interface Moment {
  readonly date: string;
  readonly time: string;
}

const TIME = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/;

export const momentNow = (view: IssueView): Moment => ({ date: wallTime(view.asOf, view.zone).date, time: "" });

/** `yyyy-mm-ddThh:mm`; null = now; undefined = not readable. */
export function typedMoment({ date, time }: Moment): string | null | undefined {
  if (time.trim() === "") return null;
  const [, hours = "", minutes = ""] = TIME.exec(time.trim()) ?? [];
  return hours === "" || date === "" ? undefined : `${date}T${hours.padStart(2, "0")}:${minutes}`;
}

interface Props {
  readonly id: string;
  readonly label: string;
  readonly value: Moment;
  readonly onChange: (value: Moment) => void;
}

/** When something happened, in the contract's zone. */
export function MomentField({ id, label, value, onChange }: Props) {
  const { language } = useSurface();
  const say = useSay();
  const unreadable = typedMoment(value) === undefined;
  return (
    <Inline space="space.100" shouldWrap>
      <Stack>
        <Label labelFor={`${id}-date`}>{`${label}: ${say("on-call.date")}`}</Label>
        <DatePicker
          id={`${id}-date`}
          value={value.date}
          weekStartDay={1}
          locale={language === "de" ? "de-DE" : "en-GB"}
          onChange={(date: unknown) => onChange({ ...value, date: typeof date === "string" ? date.slice(0, 10) : "" })}
        />
      </Stack>
      <Stack>
        <Label labelFor={`${id}-time`}>{`${label}: ${say("on-call.time")}`}</Label>
        <Textfield
          id={`${id}-time`}
          value={value.time}
          isInvalid={unreadable}
          onChange={(event) => onChange({ ...value, time: String(event.target.value ?? "") })}
        />
        {unreadable ? <ErrorMessage>{say("on-call.time.unreadable")}</ErrorMessage> : <HelperMessage>{say("on-call.time.hint")}</HelperMessage>}
      </Stack>
    </Inline>
  );
}
