import { rules } from "./rule";

/** Readings that two people would compute differently, with the figures of both. T2 to T7 are the traps by number. */
export const TRAPS = rules(`
  T2 | sla1 | 12-04 15:00 rep support low; 12-20 00:00 asof | due resolution-low | 12-17 15:00 | sla.targets[4].within={"businessDays":3,"due":"same-time"} | 12-10 15:00 | 72 hours: opening hours, or 24 a working day
  T3 | basis-rufbereitschaft | 01-05 23:00 rep incident Kategorie_1 phone; 01-05 23:00 call phone; 01-05 23:10 deployed 30; 02-01 00:00 asof | due report | 01-07 17:00 | $calendars.service.holidays.region="DE-NW" | 01-06 17:00 | 6 January is a holiday in Baden-Württemberg, not in North Rhine-Westphalia
  T4 | basis-rufbereitschaft | 11-13 22:00 rep incident Kategorie_1 phone; 11-13 22:00 call phone; 11-13 22:10 deployed 30 | due report | 11-16 17:00 | options.werktag="mon-sat" & $calendars.service.week.sat=[["09:00","17:00"]] | 11-14 17:00 | a Friday night: the report on Monday, or on Saturday where that is a Werktag
  T6 | support-package | 11-03 09:00 rep development 4; 11-03 10:00 log 600; 11-04 10:00 log 150 | lines | overage:18000 overage:4000 discount:-9000 | rates.additional.tiers.mode="volume" | overage:20000 discount:-9000 | 150 minutes beyond: 220.00 graduated, 200.00 by volume
  T7 | service-30 | 11-10 09:00 rep content normal; 11-28 10:00 bare worklog {"issue":"A-1","id":"late","by":"agent-1","at":"2026-12-07T10:00:00+01:00","started":"2026-11-28T10:00:00+01:00","seconds":3600}; 12-03 10:00 bare closed {"contract":"service-30","period":"2026-11-01"}; 12-10 00:00 asof | total | 3000 7500 | ~closed | 7500 3000 | a late worklog after the close corrects December, November stays
`);
