export const problemCore: Readonly<Record<string, string>> = {
  "problem.calendar.unknown-zone": "The time zone “{zone}” is not known. Use a name such as “Europe/Vienna”.",
  "problem.calendar.unknown-region": "No public holidays are known for the region “{region}”. Use for example “AT”, “DE-BW” or “CH-ZH”.",
  "problem.calendar.malformed-hours":
    "“{from}” to “{until}” are not times. Write two-digit hours and minutes, for example 08:00 to 17:00; the end may be 24:00.",
  "problem.calendar.overlapping-hours": "These service hours overlap with {other}. Change one of the two.",
  "problem.calendar.never-open": "The calendar never opens. Add service hours on at least one day.",
  "problem.calendar.impossible-date": "“{date}” is not a date. Write year-month-day, for example 2026-12-24.",
  "problem.calendar.empty-range": "The range from {from|date} until {until|date} is empty. Its end is the first day open again and must lie after its start.",
  "problem.calendar.day-twice": "{date|date} has hours of its own twice. Put them into one entry.",
  "problem.calendar.no-version": "The calendar has no version. Add at least one.",
  "problem.calendar.versions-out-of-order":
    "The version from {date|date} comes after the one from {before|date}. Order the versions by their start, each with a day of its own.",
  "problem.calendar.running-not-chosen": "Choose whether running clocks follow the version from {date|date} (“too”) or only new ones (“new-cycles-only”).",
};
