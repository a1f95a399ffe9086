import { useState } from "react";
import Button from "@atlaskit/button/new";
import EmptyState from "@atlaskit/empty-state";
import type { AdminApi, Refusal } from "../../src/app/api";
import { askAdmin, useAnswer } from "../../src/frontend/ask";
import { formatDate } from "../../src/text/format";
import { Choice } from "../shared/choice";
import { usePage, useSay } from "../shared/page-context";
import { CalendarForm } from "./calendar-form";
import { Shown } from "./loaded";

export type CalendarList = Exclude<AdminApi["calendars"]["answer"], Refusal>;
export type Calendar = CalendarList["calendars"][number];

const NEW = "\u0000new";
const EMPTY: Calendar["spec"] = {
  timezone: "Europe/Vienna",
  week: { mon: [["08:00", "17:00"]], tue: [["08:00", "17:00"]], wed: [["08:00", "17:00"]], thu: [["08:00", "17:00"]], fri: [["08:00", "17:00"]] },
  holidays: { region: "AT" },
};

/** Service calendars and their versions: an edit is a new version from a date, time before it never moves. */
export function Calendars() {
  const loaded = useAnswer<CalendarList>(() => askAdmin("calendars", {}));
  const [saved, setSaved] = useState<string | null>(null);
  const say = useSay();
  const onSaved = (from: string): void => {
    setSaved(from);
    loaded.reload();
  };
  return (
    <div className="panel">
      <output className="block">{saved === null ? "" : say("admin.calendar.saved", { from: saved })}</output>
      <Shown loaded={loaded}>{({ calendars }) => <CalendarChoice calendars={calendars} onSaved={onSaved} />}</Shown>
    </div>
  );
}

function CalendarChoice({ calendars, onSaved }: { readonly calendars: readonly Calendar[]; readonly onSaved: (from: string) => void }) {
  const { language } = usePage();
  const say = useSay();
  const [chosen, setChosen] = useState<string | null>(null);
  const keyOf = (one: Calendar): string => `${one.id}:${one.version}`;
  const shown = calendars.find((one) => keyOf(one) === chosen) ?? (chosen === NEW ? undefined : calendars[calendars.length - 1]);
  const options = calendars.map((one) => ({
    value: keyOf(one),
    words: say("admin.calendar.version", { id: one.id, version: one.version, from: formatDate(language, one.from) }),
  }));
  if (calendars.length === 0 && chosen !== NEW) {
    const create = (
      <Button appearance="primary" onClick={() => setChosen(NEW)}>
        {say("admin.calendar.new")}
      </Button>
    );
    return <EmptyState header={say("admin.calendars.empty")} description={say("admin.calendars.empty.text")} primaryAction={create} />;
  }
  return (
    <>
      <div className="line">
        {shown !== undefined && <Choice label={say("admin.calendar")} value={keyOf(shown)} options={options} onChange={setChosen} />}
        <Button onClick={() => setChosen(NEW)}>{say("admin.calendar.new")}</Button>
      </div>
      <CalendarForm key={shown === undefined ? NEW : keyOf(shown)} calendar={shown ?? null} spec={shown?.spec ?? EMPTY} onSaved={onSaved} />
      {shown !== undefined && <YearDays calendar={shown} />}
    </>
  );
}

function YearDays({ calendar }: { readonly calendar: Calendar }) {
  const { language } = usePage();
  const say = useSay();
  return (
    <section>
      <h2>{say("admin.calendar.days")}</h2>
      {calendar.preview.length === 0 && <p>{say("admin.calendar.days.none")}</p>}
      <ul className="year">
        {calendar.preview.map((day) => (
          <li key={`${day.date}:${day.kind}`}>
            <span className="number">
              {formatDate(language, day.date)}
              {day.until !== null && ` – ${formatDate(language, day.until)}`}
            </span>{" "}
            {day.name} <span className="small">({say(`admin.calendar.day.${day.kind}`, { region: day.source ?? "", hours: day.hours.join(", ") })})</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
