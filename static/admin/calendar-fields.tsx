import { useSay } from "../shared/page-context";
import { DAYS, type CalendarText, type Unreadable } from "./calendar-text";
import { LineField } from "../shared/line-field";

interface Props {
  readonly text: CalendarText;
  readonly onChange: (text: CalendarText) => void;
  readonly unreadable: readonly Unreadable[];
}

/** Zone, week, holidays, closed days, days with hours of their own. */
export function CalendarFields({ text, onChange, unreadable }: Props) {
  const say = useSay();
  const errorOf = (field: string): string | null => {
    const wrong = unreadable.find((one) => one.field === field);
    return wrong === undefined ? null : say("admin.calendar.unreadable", { text: wrong.text });
  };
  return (
    <>
      <LineField label={say("admin.calendar.zone")} value={text.timezone} onChange={(timezone) => onChange({ ...text, timezone })} />
      <div className="week">
        {DAYS.map((day) => (
          <LineField
            key={day}
            label={say(`admin.day.${day}`)}
            value={text.week[day]}
            hint={text.week[day] === "" ? say("admin.calendar.closed-day") : undefined}
            error={errorOf(day)}
            onChange={(hours) => onChange({ ...text, week: { ...text.week, [day]: hours } })}
          />
        ))}
      </div>
      <LineField
        label={say("admin.calendar.region")}
        hint={say("admin.calendar.region.hint")}
        value={text.region}
        onChange={(region) => onChange({ ...text, region })}
      />
      <LineField
        label={say("admin.calendar.except")}
        rows={2}
        error={errorOf("except")}
        hint={say("admin.calendar.except.hint")}
        value={text.except}
        onChange={(except) => onChange({ ...text, except })}
      />
      <LineField
        label={say("admin.calendar.closed")}
        rows={4}
        error={errorOf("closed")}
        hint={say("admin.calendar.closed.hint")}
        value={text.closed}
        onChange={(closed) => onChange({ ...text, closed })}
      />
      <LineField
        label={say("admin.calendar.open")}
        rows={4}
        error={errorOf("open")}
        hint={say("admin.calendar.open.hint")}
        value={text.open}
        onChange={(open) => onChange({ ...text, open })}
      />
    </>
  );
}
