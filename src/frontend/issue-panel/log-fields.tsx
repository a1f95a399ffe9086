import { DatePicker, ErrorMessage, HelperMessage, Inline, Label, RequiredAsterisk, Stack, TextArea, Textfield } from "@forge/react";
import type { IssueView } from "../../app/api";
import { readDuration } from "../../text/duration-input";
import { formatDuration } from "../../text/format";
import { CategorySelect } from "../parts/category-select";
import { useSay, useSurface } from "../surface";

export interface Entry {
  readonly time: string;
  readonly category: string | null;
  /** `yyyy-mm-dd` in the contract's zone. */
  readonly date: string;
  readonly comment: string;
  readonly announce: boolean;
  readonly reason: string;
}

export const EMPTY_ENTRY: Entry = { time: "", category: null, date: "", comment: "", announce: false, reason: "" };

interface Props {
  readonly view: IssueView;
  readonly entry: Entry;
  readonly onChange: (entry: Entry) => void;
  /** The button was pressed: what is missing is said. */
  readonly asked: boolean;
}

const typed = (event: { target: { value?: unknown } }): string => String(event.target.value ?? "");

/** Time, category, day, comment: in the order of the keyboard (ux §3.2). */
export function LogFields({ view, entry, onChange, asked }: Props) {
  const { language } = useSurface();
  const say = useSay();
  return (
    <Stack space="space.100">
      <Inline space="space.200" shouldWrap>
        <TimeField id="log-time" label={say("agent.log.time")} value={entry.time} asked={asked} onChange={(time) => onChange({ ...entry, time })} />
        <Stack>
          <Label labelFor="log-category">{say("agent.log.category")}</Label>
          <CategorySelect
            inputId="log-category"
            categories={view.categories}
            value={entry.category ?? view.classification.category}
            onChoose={(category) => onChange({ ...entry, category })}
            treatments
          />
        </Stack>
        <Stack>
          <Label labelFor="log-date">
            {say("agent.log.date")}
            <RequiredAsterisk />
          </Label>
          <DatePicker
            id="log-date"
            value={entry.date}
            weekStartDay={1}
            locale={language === "de" ? "de-DE" : "en-GB"}
            onChange={(date: unknown) => onChange({ ...entry, date: typeof date === "string" ? date.slice(0, 10) : "" })}
          />
          {asked && entry.date === "" && <ErrorMessage>{say("agent.log.date.missing")}</ErrorMessage>}
        </Stack>
      </Inline>
      <Label labelFor="log-comment">{say("agent.log.comment")}</Label>
      <TextArea id="log-comment" value={entry.comment} minimumRows={2} onChange={(event) => onChange({ ...entry, comment: typed(event) })} />
    </Stack>
  );
}

interface TimeProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly asked: boolean;
  readonly onChange: (value: string) => void;
}

/** A time as people type it, echoed as we read it; what cannot be read is asked about, not guessed. */
export function TimeField({ id, label, value, asked, onChange }: TimeProps) {
  const say = useSay();
  const read = readDuration(value);
  const wrong = read.kind === "ambiguous" || (asked && read.kind === "unreadable");
  return (
    <Stack>
      <Label labelFor={id}>
        {label}
        <RequiredAsterisk />
      </Label>
      <Textfield id={id} value={value} isInvalid={wrong} onChange={(event) => onChange(typed(event))} />
      {wrong && <ErrorMessage>{say(`agent.log.time.${read.kind}`)}</ErrorMessage>}
      {!wrong && (
        <HelperMessage>
          {read.kind === "seconds" ? say("agent.log.time.echo", { time: formatDuration(read.seconds) }) : say("agent.log.time.hint")}
        </HelperMessage>
      )}
    </Stack>
  );
}
