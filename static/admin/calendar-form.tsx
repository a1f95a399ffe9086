import { useState } from "react";
import Button from "@atlaskit/button/new";
import type { AdminApi, CalendarSpec, Refusal } from "../../src/app/api";
import { askAdmin, useAction } from "../../src/frontend/ask";
import { useSay } from "../shared/page-context";
import { Problems } from "../shared/problems";
import { CalendarFields } from "./calendar-fields";
import { specOf, textOf } from "./calendar-text";
import type { Calendar } from "./calendars";
import { LineField } from "../shared/line-field";
import { Moves } from "./moves";

type Saved = Exclude<AdminApi["saveCalendar"]["answer"], Refusal>;
type Running = AdminApi["saveCalendar"]["ask"]["running"];

interface Props {
  /** null: a new calendar. */
  readonly calendar: Calendar | null;
  readonly spec: CalendarSpec;
  readonly onSaved: (from: string) => void;
}

/** Edit, look at what moves, then save as a version from a date. Saving is offered only after the look. */
export function CalendarForm({ calendar, spec, onSaved }: Props) {
  const say = useSay();
  const [text, setText] = useState(() => textOf(spec));
  const [id, setId] = useState(calendar?.id ?? "");
  const [from, setFrom] = useState("");
  const [running, setRunning] = useState<Running>("new-cycles-only");
  const [seen, setSeen] = useState<Saved | null>(null);
  const look = useAction<Saved>(setSeen);
  const save = useAction<Saved>(() => onSaved(from));
  const { spec: read, unreadable } = specOf(text);
  const edited = <T,>(set: (value: T) => void) => {
    return (value: T): void => {
      setSeen(null);
      set(value);
    };
  };
  const ask = (dryRun: boolean) => () => askAdmin("saveCalendar", { id: id.trim(), from, spec: read, running, dryRun });
  const ready = unreadable.length === 0 && id.trim() !== "" && from !== "";
  return (
    <div className="fields">
      {calendar === null && <LineField label={say("admin.calendar.id")} value={id} onChange={edited(setId)} />}
      <CalendarFields text={text} onChange={edited(setText)} unreadable={unreadable} />
      <LineField label={say("admin.calendar.from")} hint={say("admin.calendar.from.hint")} type="date" value={from} onChange={edited(setFrom)} />
      <fieldset className="plain">
        <legend className="label">{say("admin.calendar.running")}</legend>
        {(["new-cycles-only", "too"] as const).map((value) => (
          <label key={value} className="option">
            <input type="radio" name="running" checked={running === value} onChange={() => edited(setRunning)(value)} />
            <span>{say(`admin.calendar.running.${value}`)}</span>
          </label>
        ))}
      </fieldset>
      <Problems problems={[...look.problems, ...save.problems]} />
      {seen !== null && <Moves moves={seen.moves} zone={read.timezone} />}
      <div className="line">
        <Button isLoading={look.busy} isDisabled={!ready} onClick={() => look.run(ask(true))}>
          {say("admin.calendar.look")}
        </Button>
        <Button appearance="primary" isLoading={save.busy} isDisabled={!ready || seen === null} onClick={() => save.run(ask(false))}>
          {from === "" ? say("action.save") : say("admin.calendar.save", { from })}
        </Button>
      </div>
    </div>
  );
}
