import { clocksOf } from "../../../src/core/sla/fold";
import type { SlaTarget } from "../../../src/core/sla/policy";
import { clockTrace } from "../../../src/core/sla/trace";
import { de } from "../../../src/text/de/index";
import { en } from "../../../src/text/en/index";
import { isWorded, say, type Language } from "../../../src/text/say";
import { inputOf, policyOf } from "../../support/story";

const HOUR = 3600;
const low: SlaTarget = {
  id: "low",
  metric: "resolution",
  when: { severity: ["low"] },
  within: { businessSeconds: 12 * HOUR },
  warnAt: [{ share: 0.75 }, { remainingBusinessSeconds: HOUR }],
  pause: { statuses: ["Waiting"] },
};
const high: SlaTarget = { ...low, id: "high", when: { severity: ["high"] }, within: { businessSeconds: 4 * HOUR }, warnAt: [] };
const others: readonly SlaTarget[] = [
  { id: "answer", metric: "response", within: { elapsedSeconds: HOUR } },
  { id: "begin", metric: "work-start", within: { businessDays: 1, due: "same-time" } },
  { id: "aim", metric: "response", soft: true, within: { sameBusinessDay: { cutOff: "15:00" } } },
  { id: "word", metric: "update", within: { businessDays: 2, due: "at-close" } },
];

const told = (language: Language, story: string, now: string, ...targets: readonly SlaTarget[]): readonly string[] => {
  const input = inputOf(policyOf(...targets), story, now);
  return clocksOf(input).flatMap((clock) => clockTrace(input, clock).map(({ code, facts }) => say(language, `trace.${code}`, facts)));
};

describe("clockTrace tells why a clock stands where it stands, oldest first", () => {
  const paused = "Mon 09:00 reported low; Mon 11:00 status Waiting; Tue 11:00 status Open";

  test("in German", () => {
    expect(told("de", paused, "Tue 12:00", low)).toEqual([
      "Gemeldet Mo., 9. Nov. 2026, 09:00: Die Uhr beginnt.",
      "Zielzeit „low“: 12\u00a0h Servicezeit.",
      "Pausiert Mo., 9. Nov. 2026, 11:00: Status „Waiting“.",
      "Läuft weiter ab Di., 10. Nov. 2026, 11:00.",
      "Verbraucht: 3\u00a0h.",
      "Pausiert oder geschlossen: 9\u00a0h; das zählt nicht.",
      "Fällig Mi., 11. Nov. 2026, 12:00.",
      "Die Uhr läuft.",
    ]);
  });

  test("in English, with a breach that re-targeting alone made", () => {
    expect(told("en", "Mon 09:00 reported low; Mon 16:00 class high; Mon 16:30 status Resolved", "Fri 00:00", high, low)).toEqual([
      "Reported Mon 9 Nov 2026, 09:00: the clock starts.",
      "Target “low”: 12\u00a0h of service hours.",
      "Classification changed Mon 9 Nov 2026, 16:00: “high” applies, counted from the start.",
      "Target “high”: 4\u00a0h of service hours.",
      "Target missed Mon 9 Nov 2026, 16:00, by the changed classification alone.",
      "Resolved Mon 9 Nov 2026, 16:30: the clock stops.",
      "Used: 7\u00a0h 30\u00a0min.",
      "Due Mon 9 Nov 2026, 13:00.",
      "The target was missed.",
    ]);
  });

  test("warnings, closed time and reopening stand in their place", () => {
    const story = "Mon 09:00 reported low; Tue 10:00 status Resolved; Tue 11:00 status Open";
    expect(told("en", story, "Tue 12:30", low).filter((sentence) => /warning|Resolved|Reopened/.test(sentence))).toEqual([
      "75% of the target used Tue 10 Nov 2026, 09:00: warning.",
      "Resolved Tue 10 Nov 2026, 10:00.",
      "Reopened Tue 10 Nov 2026, 11:00: the same cycle goes on, the time between does not count.",
      "Only 1\u00a0h of service hours left Tue 10 Nov 2026, 12:00: warning.",
    ]);
  });

  test("a pause that lasts has no end to tell, and the due is as if it resumed now", () => {
    const sentences = told("en", "Mon 09:00 reported low; Mon 11:00 status Waiting", "Mon 12:00", low);
    expect(sentences.slice(-2)).toEqual(["Due Tue 10 Nov 2026, 13:00 if the clock resumed now.", "The clock is paused."]);
    expect(sentences.some((sentence) => sentence.startsWith("Running again"))).toBe(false);
  });
});

describe("the words of a trace", () => {
  const stories = [
    "Mon 09:00 reported low; Mon 09:30 reply agent; Mon 11:00 log agent Mon 09:00; Mon 12:00 status Resolved; Mon2 12:00 status Open; Mon2 13:00 reply agent",
    "Mon 09:00 reported; Mon 18:00 class high; Tue 09:00 class odd; Tue 10:00 class low; Wed 09:00 status Waiting",
    "Mon 09:00 reported high; Mon 17:00 status Open",
  ];
  const codes = stories.flatMap((text) =>
    (["from-start", "from-change"] as const).flatMap((retarget) => {
      const input = inputOf(policyOf(...others, high, low, { ...low, id: "never", soft: true, calendar: "shut" }), text, "Wed2 12:00", { retarget });
      return clocksOf(input).flatMap((clock) => clockTrace(input, clock));
    }),
  );

  for (const language of ["de", "en"] as const) {
    test(`every step of many clocks is worded with all its facts: ${language}`, () => {
      expect(new Set(codes.map(({ code }) => code)).size).toBeGreaterThan(20);
      for (const { code, facts } of codes) {
        expect([code, isWorded(language, `trace.${code}`)]).toEqual([code, true]);
        expect(say(language, `trace.${code}`, facts)).not.toMatch(/[{}]|undefined|NaN/);
      }
    });
  }

  test("both languages have the same clock and calendar words", () => {
    const keys = (words: Readonly<Record<string, string>>) => Object.keys(words).filter((key) => /^(trace\.clock|problem\.calendar)\./.test(key));
    expect(keys(de).sort()).toEqual(keys(en).sort());
  });
});
