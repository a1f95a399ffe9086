import { cutUsage } from "../../../src/core/contract/cut-usage";
import { serviceCalendar } from "../../../src/core/contract/service-calendar";
import { contractAt, termsOfPeriod, versionsById } from "../../../src/core/contract/versions";
import { localDate } from "../../../src/core/time/instant";
import { isoWithOffset, parseInstant } from "../../../src/core/time/iso";
import { periodOf } from "../../../src/core/time/period";
import { contractWith } from "../../support/contract";
import { table } from "../../support/table";

const FIRST = contractWith();
const amended = (from: string, quota: string) =>
  contractWith(`validFrom="${from}" quotas[0].amount=60 rates.regular.perHour=9500 amendment={"quota":"${quota}","running":"new-cycles-only"}`);

for (const row of table<"date" | "perHour" | "because">(`
  date       | perHour | because
  2025-12-31 | -       | before the first version nothing holds
  2026-01-01 | 9000    | from the term's first day
  2026-11-15 | 9000    | the day before
  2026-11-16 | 9500    | from its own first day
`)) {
  test(`on ${row.date} the rate is ${row.perHour}: ${row.because}`, () => {
    const version = contractAt([amended("2026-11-16", "full"), FIRST], localDate(row.date));

    expect(version?.rates["regular"]?.perHour ?? "-").toEqual(row.perHour === "-" ? "-" : Number(row.perHour));
  });
}

for (const row of table<"from" | "quota" | "month" | "amount" | "because">(`
  from       | quota       | month      | amount | because
  2026-11-16 | next-period | 2026-11-01 | 30     | the new quota begins with the next period
  2026-11-16 | next-period | 2026-12-01 | 60     | and there it is
  2026-11-16 | prorated    | 2026-11-01 | 45     | 15 days of 30 and 15 days of 60
  2026-11-17 | prorated    | 2026-11-01 | 44     | 16 of 30, 14 of 60, up to the whole minute
  2026-11-16 | full        | 2026-11-01 | 60     | at once
  2026-11-16 | full        | 2026-10-01 | 30     | never backwards
`)) {
  test(`an amendment from ${row.from} (${row.quota}) gives ${row.month} ${row.amount} min: ${row.because}`, () => {
    const terms = termsOfPeriod([FIRST, amended(row.from, row.quota)], periodOf(FIRST.period, localDate(row.month)));

    expect(terms?.quotas[0]?.amount).toBe(Number(row.amount));
  });
}

test("versions of several contracts stay apart, each in the order of their beginning", () => {
  const other = contractWith('id="other"');
  const byId = versionsById([amended("2026-11-16", "full"), other, FIRST]);

  expect([...byId].map(([id, versions]) => [id, versions.map(({ validFrom }) => validFrom ?? "term")])).toEqual([
    ["acme-service-30", ["term", "2026-11-16"]],
    ["other", ["term"]],
  ]);
});

for (const row of table<"split" | "started" | "seconds" | "parts" | "because">(`
  split       | started                   | seconds | parts                                                            | because
  none        | 2026-11-30T23:30:00+01:00 | 3600    | 2026-11-30T23:30:00+01:00/3600                                   | whole to the period of its start
  period      | 2026-11-30T23:30:00+01:00 | 3600    | 2026-11-30T23:30:00+01:00/1800 2026-12-01T00:00:00+01:00/1800    | cut at the edge
  period      | 2026-11-29T23:30:00+01:00 | 3600    | 2026-11-29T23:30:00+01:00/3600                                   | midnight inside a month is no edge
  day         | 2026-11-29T23:30:00+01:00 | 3600    | 2026-11-29T23:30:00+01:00/1800 2026-11-30T00:00:00+01:00/1800    | each midnight
  period      | 2026-11-30T23:00:00+01:00 | 3600    | 2026-11-30T23:00:00+01:00/3600                                   | half-open: ends exactly at the edge
  day         | 2026-10-25T00:00:00+02:00 | 86400   | 2026-10-25T00:00:00+02:00/86400                                  | the day of 25 hours: real seconds, no edge reached
  day         | 2027-03-28T00:00:00+01:00 | 86400   | 2027-03-28T00:00:00+01:00/82800 2027-03-29T00:00:00+02:00/3600   | the day of 23 hours
  day         | 2026-11-29T23:30:00+01:00 | 86401   | 2026-11-29T23:30:00+01:00/86401                                  | over 24 h: never cut
  rate-window | 2026-11-30T23:30:00+01:00 | 3600    | 2026-11-30T23:30:00+01:00/3600                                   | no rate window, no edge
`)) {
  test(`split ${row.split}: ${row.seconds} s from ${row.started}: ${row.because}`, () => {
    const contract = contractWith(`options.split="${row.split}"`);
    const started = parseInstant(row.started);
    if (started === null) throw new Error(row.started);
    const usage = { worklog: "1", issue: "A", author: "a", role: "service", started, logged: started, seconds: Number(row.seconds), category: "content" };

    const parts = cutUsage(usage, contract);

    expect(parts.map((part) => `${isoWithOffset(part.started, "Europe/Vienna")}/${part.seconds}`).join(" ")).toBe(row.parts);
    expect(parts.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(Number(row.seconds));
  });
}

for (const row of table<"yearEnd" | "closed" | "because">(`
  yearEnd  | closed                | because
  "open"   | -                     | as the calendar says
  "closed" | 2026-12-24 2026-12-31 | both days of every year of the term
`)) {
  test(`yearEnd ${row.yearEnd} closes ${row.closed}: ${row.because}`, () => {
    const contract = contractWith(`options.yearEnd=${row.yearEnd} term.until="2027-01-01"`);

    const { closed } = serviceCalendar({ timezone: "Europe/Vienna", week: {} }, contract);

    expect((closed ?? []).slice(0, 2).join(" ") || "-").toBe(row.closed);
  });
}
