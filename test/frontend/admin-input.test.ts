import type { CalendarSpec, QuestionView } from "../../src/app/api";
import { specOf, textOf } from "../../static/admin/calendar-text";
import { OTHER, answerOf, optionOf } from "../../static/admin/free-text";
import { table } from "../support/table";

const SPEC = {
  timezone: "Europe/Vienna",
  week: {
    mon: [
      ["08:00", "12:00"],
      ["13:00", "17:00"],
    ],
    fri: [["22:00", "06:00"]],
    sat: [["00:00", "24:00"]],
  },
  holidays: { region: "AT", except: ["2026-12-08"] },
  closed: ["2026-12-24", { from: "2026-12-28", until: "2026-12-31", reason: "Betriebsurlaub" }, { from: "2027-01-05", until: "2027-01-05", reason: "Umzug" }],
  open: [{ date: "2026-12-05", hours: [["08:00", "12:00"]], reason: "Samstag vor Nikolaus" }],
} as unknown as CalendarSpec;

describe("calendar typed as text", () => {
  test("what is shown reads back as what it was", () => {
    expect(specOf(textOf(SPEC))).toEqual({ spec: SPEC, unreadable: [] });
  });

  test("an empty day is closed, an empty region has no holidays", () => {
    const { spec } = specOf({ ...textOf(SPEC), region: " ", week: { ...textOf(SPEC).week, mon: "" } });
    expect(spec.holidays).toBeNull();
    expect(spec.week.mon).toBeUndefined();
  });

  for (const row of table<"field" | "typed" | "because">(`
    field  | typed                 | because
    mon    | 8 to 5                | words are no hours
    tue    | 08:00-12:00; 13:00    | half a window
    closed | 24.12.2026            | dates are written year first
    except | 2026-12-08 Mariä      | a holiday that is worked has no reason
    open   | 2026-12-05            | own hours need hours
  `))
    test(`${row.typed}: ${row.because}`, () => {
      const text = textOf(SPEC);
      const typed = row.field in text.week ? { ...text, week: { ...text.week, [row.field]: row.typed } } : { ...text, [row.field]: row.typed };
      expect(specOf(typed).unreadable).toEqual([{ field: row.field, text: row.typed }]);
    });

  test("hours are padded and an en dash is read", () => {
    expect(specOf({ ...textOf(SPEC), week: { ...textOf(SPEC).week, mon: "8:00 – 17:00" } }).spec.week.mon).toEqual([["08:00", "17:00"]]);
  });
});

describe("open points", () => {
  const step = { code: "question.overage-rate", facts: {} };
  const question: QuestionView = {
    id: "overage-rate",
    quote: null,
    title: step,
    answers: [{ value: "regular", label: step, example: null }],
    answer: null,
    note: null,
    freeForm: "money-per-hour",
  };

  test("nothing is ticked while the point is open; a typed answer is shown as typed", () => {
    expect(optionOf(question)).toBeNull();
    expect(optionOf({ ...question, answer: "regular" })).toBe("regular");
    expect(optionOf({ ...question, answer: "7500" })).toBe(OTHER);
  });

  test("money travels as minor units in digits, time as minutes; what cannot be read is not sent", () => {
    expect(answerOf(question, "regular", "")).toBe("regular");
    expect(answerOf(question, OTHER, "75,50")).toBe("7550");
    expect(answerOf(question, OTHER, "1.000")).toBeNull();
    expect(answerOf({ ...question, freeForm: "minutes" }, OTHER, "1h 30m")).toBe("90");
    expect(answerOf(question, null, "")).toBeNull();
  });
});
