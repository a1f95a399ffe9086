import { previewYear } from "../../src/app/contracts/preview-year";
import { instant, localDate } from "../../src/core/time/instant";

test("the year ahead shows each special day, where it comes from and what is open on it", () => {
  const week = { mon: [["08:00", "17:00"]] } as const;
  const spec = {
    timezone: "Europe/Vienna",
    week,
    holidays: { region: "AT", except: [localDate("2026-12-08")] },
    closed: [localDate("2027-02-02"), { from: localDate("2026-11-20"), until: localDate("2026-12-03"), reason: "Umbau" }],
    open: [
      { date: localDate("2026-12-23"), hours: [["08:00", "10:00"] as const, ["11:00", "12:00"] as const], reason: "Weihnachtsfeier" },
      { date: localDate("2026-12-24"), hours: [] },
    ],
  };

  // given a calendar looked at in the middle of a shutdown, late in the evening of 1 December in Vienna
  const days = previewYear(spec, instant(Date.parse("2026-12-01T22:30:00Z")));

  expect(days.slice(0, 6)).toEqual([
    { date: "2026-11-20", until: "2026-12-02", name: "Umbau", kind: "closed", source: null, hours: [] },
    { date: "2026-12-08", until: null, name: "Mariä Empfängnis", kind: "excepted", source: "AT", hours: [] },
    { date: "2026-12-23", until: null, name: "Weihnachtsfeier", kind: "open", source: null, hours: ["08:00–10:00", "11:00–12:00"] },
    { date: "2026-12-24", until: null, name: "", kind: "closed", source: null, hours: [] },
    { date: "2026-12-25", until: null, name: "Weihnachten", kind: "holiday", source: "AT", hours: [] },
    { date: "2026-12-26", until: null, name: "2. Weihnachtstag", kind: "holiday", source: "AT", hours: [] },
  ]);
  // thirteen holidays a year, the excepted one of this December among them; a day of the town; nothing beyond a year
  expect(days.filter(({ kind }) => kind === "holiday" || kind === "excepted")).toHaveLength(13);
  expect(days.at(-1)?.date).toBe("2027-11-01");
  expect(days.map(({ date }) => date)).toContain("2027-02-02");
});
