import { addBusinessSeconds, businessSecondsBetween } from "../../../src/core/calendar/business-time";
import { compileCalendar } from "../../../src/core/calendar/compile";
import { publicHolidays } from "../../../src/core/calendar/holidays";
import { instant, localDate } from "../../../src/core/time/instant";
import { table } from "../../support/table";

/**
 * Written down by hand from the laws named in each row, for 2026 (Easter 5 April) and 2027 (Easter 28 March); nothing here comes from the
 * library that the product asks. Good Friday 3 April and 26 March, Easter Monday 6 April and 29 March, Ascension 14 May and 6 May,
 * Whit Monday 25 May and 17 May, Corpus Christi 4 June and 27 May, Buß- und Bettag (the Wednesday before 23 November) 18 and 17 November.
 */
const EVERYWHERE_2026 = "01-01 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26";
const EVERYWHERE_2027 = "01-01 03-26 03-29 05-01 05-06 05-17 10-03 12-25 12-26";

for (const row of table<"region" | "more2026" | "more2027" | "law">(`
  region  | more2026                | more2027                | law
  DE      | –                       | –                       | the nine days that all sixteen states have
  DE-BW   | 01-06 06-04 11-01       | 01-06 05-27 11-01       | FTG § 1: Erscheinungsfest, Fronleichnam, Allerheiligen
  DE-BY   | 01-06 06-04 11-01       | 01-06 05-27 11-01       | FTG Art. 1 Abs. 1 Nr. 1; Mariä Himmelfahrt only in Catholic municipalities (Nr. 2), written into the calendar
  DE-BY-KATH | 01-06 06-04 08-15 11-01 | 01-06 05-27 08-15 11-01 | FTG Art. 1 Abs. 1 Nr. 2: Mariä Himmelfahrt
  DE-BY-A | 01-06 06-04 08-08 08-15 11-01 | 01-06 05-27 08-08 08-15 11-01 | FTG Art. 1 Abs. 2: Friedensfest of the city of Augsburg
  DE-BE   | 03-08                   | 03-08                   | SonnFeiertG § 1: Frauentag
  DE-BB   | 04-05 05-24 10-31       | 03-28 05-16 10-31       | FTG § 2: also Easter Sunday and Whit Sunday, Reformationstag
  DE-HB   | 10-31                   | 10-31                   | SonnFeiertG § 2: Reformationstag
  DE-HH   | 10-31                   | 10-31                   | FeiertG § 1: Tag der Reformation
  DE-HE   | 06-04                   | 05-27                   | HFeiertagsG § 1: Fronleichnam
  DE-MV   | 03-08 10-31             | 03-08 10-31             | FTG M-V § 2: Frauentag since 2023, Reformationstag
  DE-NI   | 10-31                   | 10-31                   | NFeiertagsG § 2: Reformationstag
  DE-NW   | 06-04 11-01             | 05-27 11-01             | Feiertagsgesetz NW § 2: Fronleichnam, Allerheiligen
  DE-RP   | 06-04 11-01             | 05-27 11-01             | LFtG § 2: Fronleichnam, Allerheiligen
  DE-SL   | 06-04 08-15 11-01       | 05-27 08-15 11-01       | SFG § 2: Fronleichnam, Mariä Himmelfahrt, Allerheiligen
  DE-SN   | 10-31 11-18             | 10-31 11-17             | SächsSFG § 1: Reformationstag, Buß- und Bettag; Fronleichnam only in some municipalities
  DE-ST   | 01-06 10-31             | 01-06 10-31             | FeiertG LSA § 2: Heilige Drei Könige, Reformationstag
  DE-SH   | 10-31                   | 10-31                   | SFTG § 2: Reformationstag
  DE-TH   | 09-20 10-31             | 09-20 10-31             | ThürFtG § 2: Weltkindertag, Reformationstag; Fronleichnam only in some municipalities
`)) {
  test(`${row.region}: ${row.law}`, () => {
    expect(closedDays(row.region, 2026)).toEqual(inOrder(EVERYWHERE_2026, row.more2026));
    expect(closedDays(row.region, 2027)).toEqual(inOrder(EVERYWHERE_2027, row.more2027));
  });
}

/** ARG § 7 Abs. 2, the same in all nine Länder: Good Friday is none since 2019, patron saints' days, 24 and 31 December never were. */
const AUSTRIA = {
  2026: "01-01 01-06 04-06 05-01 05-14 05-25 06-04 08-15 10-26 11-01 12-08 12-25 12-26",
  2027: "01-01 01-06 03-29 05-01 05-06 05-17 05-27 08-15 10-26 11-01 12-08 12-25 12-26",
} as const;

for (const row of table<"region" | "land" | "not">(`
  region | land             | not
  AT     | Österreich       | 12-24 12-31
  AT-1   | Burgenland       | 11-11
  AT-2   | Kärnten          | 03-19 10-10
  AT-3   | Niederösterreich | 11-15
  AT-4   | Oberösterreich   | 05-04
  AT-5   | Salzburg         | 09-24
  AT-6   | Steiermark       | 03-19
  AT-7   | Tirol            | 03-19
  AT-8   | Vorarlberg       | 03-19
  AT-9   | Wien             | 11-15
`)) {
  test(`${row.land} (${row.region}) has the thirteen days of ARG § 7 and not ${row.not}, nor Good Friday`, () => {
    for (const year of [2026, 2027] as const) {
      expect(closedDays(row.region, year)).toEqual(AUSTRIA[year].split(" "));
      for (const day of [...row.not.split(" "), "03-26", "04-03"]) expect(closedDays(row.region, year)).not.toContain(day);
    }
  });
}

const closedDays = (region: string, year: number): readonly string[] => publicHolidays(region, year).map(({ date }) => date.slice(5));

const inOrder = (common: string, more: string): readonly string[] => [...common.split(" "), ...(more === "–" ? [] : more.split(" "))].toSorted();

const HOUR = 3600;
const WORKDAY = [["08:00", "17:00"]] as const;
const WEEK = { mon: WORKDAY, tue: WORKDAY, wed: WORKDAY, thu: WORKDAY, fri: WORKDAY };

for (const row of table<"what" | "day" | "open" | "because">(`
  what                       | day        | open  | because
  a municipality's day       | 2026-06-24 | 0     | Johannistag, written into closed
  a shutdown                 | 2026-12-28 | 0     | from 24 December until 2 January
  the last day of a shutdown | 2027-01-01 | 0     | until is the first day open again (and it is a holiday)
  the day after it           | 2027-01-04 | 9     | a Monday like others
  a half day                 | 2026-12-23 | 4     | 08:00 to 12:00
  a holiday kept open        | 2026-06-04 | 9     | Fronleichnam is excepted: the office works
  a holiday with own hours   | 2026-10-03 | 2     | own hours win over the holiday, even on a Saturday
  a holiday                  | 2026-11-01 | 0     | Allerheiligen, a Sunday anyway
  24 December 2027           | 2027-12-24 | 9     | no public holiday; only the shutdown of 2026 closed it
`)) {
  test(`${row.what} (${row.day}) has ${row.open} h: ${row.because}`, () => {
    const compiled = compileCalendar({
      timezone: "Europe/Berlin",
      week: WEEK,
      holidays: { region: "DE-BW", except: [localDate("2026-06-04")] },
      closed: [localDate("2026-06-24"), { from: localDate("2026-12-24"), until: localDate("2027-01-02"), reason: "Betriebsruhe" }],
      open: [
        { date: localDate("2026-12-23"), hours: [["08:00", "12:00"]], reason: "Weihnachtsfeier" },
        { date: localDate("2026-10-03"), hours: [["10:00", "12:00"]], reason: "Umzug" },
      ],
    });
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
    const midnight = instant(Date.parse(`${row.day}T00:00:00Z`));

    expect(businessSecondsBetween(compiled.value, midnight, instant(midnight + 86_400_000))).toBe(Number(row.open) * HOUR);
  });
}

test("any region of the library can be used: Switzerland, Italy, the United States, Japan", () => {
  for (const region of ["CH-ZH", "IT", "US-CA", "JP", "FR-57"]) {
    const compiled = compileCalendar({ timezone: "UTC", week: WEEK, holidays: { region } });
    if (!compiled.ok) throw new Error(region);
    const newYear = instant(Date.parse("2026-01-01T00:00:00Z"));
    expect(Number(addBusinessSeconds(compiled.value, newYear, HOUR))).toBeGreaterThan(Date.parse("2026-01-02T00:00:00Z"));
  }
});
