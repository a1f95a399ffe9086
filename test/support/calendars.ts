import type { Calendar } from "../../src/core/calendar/calendar";
import { calendarFrom } from "./business";

/** The calendars that tables name. */
export const CALENDARS: Readonly<Record<string, Calendar>> = {
  /** S111: Mo-Fr von 08:00 bis 17:00, Austrian holidays. */
  monobunt: calendarFrom({ timezone: "Europe/Vienna", days: "mon-fri", hours: "08:00-17:00", region: "AT" }),
  /** S59, S60: Mo. – Fr. 9 - 17 Uhr, außer an Feiertagen in Baden-Württemberg. */
  seitenbau: calendarFrom({ timezone: "Europe/Berlin", days: "mon-fri", hours: "09:00-17:00", region: "DE-BW" }),
  hessen: calendarFrom({ timezone: "Europe/Berlin", days: "mon-fri", hours: "09:00-17:00", region: "DE-HE" }),
  /** S80: Kritisch eingestufte Fälle 24/7. */
  always: calendarFrom({ timezone: "Europe/Berlin", days: "mon-sun", hours: "00:00-24:00" }),
  lunch: calendarFrom({ timezone: "Europe/Vienna", days: "mon-fri", hours: "08:00-12:00 13:00-17:00" }),
  night: calendarFrom({ timezone: "Europe/Berlin", days: "mon-sun", hours: "22:00-06:00", region: "DE-BW" }),
  /** Windows that touch the hour a clock change skips or repeats. */
  gap: calendarFrom({ timezone: "Europe/Berlin", days: "mon-sun", hours: "02:30-03:15" }),
  edge: calendarFrom({ timezone: "Europe/Berlin", days: "mon-sun", hours: "01:00-02:30" }),
  howe: calendarFrom({ timezone: "Australia/Lord_Howe", days: "mon-sun", hours: "00:00-24:00" }),
  casablanca: calendarFrom({ timezone: "Africa/Casablanca", days: "mon-sun", hours: "00:00-24:00" }),
  kathmandu: calendarFrom({ timezone: "Asia/Kathmandu", days: "sun", hours: "10:00-18:00" }),
  /** A half day, a shutdown and work on a holiday. */
  special: calendarFrom({
    timezone: "Europe/Vienna",
    days: "mon-fri",
    hours: "08:00-17:00",
    region: "AT",
    closed: ["2026-12-28", "2026-12-29"],
    open: { "2026-12-24": "08:00-12:00", "2026-12-26": "10:00-12:00", "2026-12-29": "09:00-10:00" },
  }),
  shut: calendarFrom({ timezone: "UTC", days: "mon-fri", hours: "08:00-17:00", region: "AT", shutFrom: "2026-01-01" }),
  /** A one-off window (S70: einmalig oder ständig), over a holiday. */
  once: calendarFrom({ timezone: "Europe/Vienna", days: "", hours: "", region: "AT", open: { "2026-12-24": "22:00-06:00" } }),
};

export function calendarNamed(name: string): Calendar {
  const calendar = CALENDARS[name];
  if (calendar === undefined) throw new Error(`no calendar ${name}`);
  return calendar;
}
