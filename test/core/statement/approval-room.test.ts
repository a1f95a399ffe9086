import { Room, secondsWithin, type Approval } from "../../../src/core/statement/approval";
import { instant } from "../../../src/core/time/instant";

/** `content 600` · `content A 600` for the issue alone · `content 600 <50` for work begun before 50. */
function approval(text: string): Approval {
  const [quota = "", ...rest] = text.split(" ");
  const until = rest.find((part) => part.startsWith("<"));
  const issue = rest.find((part) => /^[A-Z]/.test(part));
  const seconds = Number(rest.find((part) => /^\d/.test(part)));
  return { quota, seconds, ...(issue === undefined ? {} : { issue }), ...(until === undefined ? {} : { until: instant(Number(until.slice(1))) }) };
}

/** `content A @10 300` one after the other → how much of each is approved. */
const taken = (approvals: readonly string[], works: readonly string[], approved: Readonly<Record<string, number>> = {}): readonly number[] => {
  const room = new Room(approved, approvals.map(approval));
  return works.map((work) => {
    const [quota = "", issue = "", at = "", seconds] = work.split(" ");
    return room.take(quota, issue, instant(Number(at.slice(1))), Number(seconds));
  });
};

describe("work beyond a hard limit goes as far as it was approved (RULES §5)", () => {
  test.each([
    ["nothing approved, nothing goes on", [], ["content A @10 300"], [0]],
    ["up to what was approved, once", ["content 500"], ["content A @10 300", "content B @20 300"], [300, 200]],
    ["another quota's approval is another's", ["seo 500"], ["content A @10 300"], [0]],
    ["another issue's too", ["content B 500"], ["content A @10 300"], [0]],
    ["it holds for work begun before its end", ["content 500 <50"], ["content A @49 300", "content A @50 100"], [300, 0]],
    ["several add up", ["content 200", "content 200"], ["content A @10 300", "content A @20 300"], [300, 100]],
    [
      "what is for the issue alone is used first, so that the rest stays for others",
      ["content 300", "content A 300"],
      ["content A @10 300", "content B @20 300"],
      [300, 300],
    ],
    ["then what ends first, so that the rest lasts", ["content 300", "content 300 <50"], ["content A @10 300", "content A @60 300"], [300, 300]],
    ["the issue's own goes before what ends first", ["content 300 <50", "content A 300"], ["content A @10 300", "content B @20 300"], [300, 300]],
  ] as const)("%s", (_because, approvals, works, wanted) => expect(taken(approvals, works)).toEqual(wanted));

  test("what was approved without an end or an issue holds for all of the quota's work", () => {
    expect(taken([], ["content A @10 300", "seo A @10 300", "content B @99 300"], { content: 500 })).toEqual([300, 0, 200]);
  });

  test("an approval of money alone is none of time", () => {
    const room = new Room({}, [{ quota: "content", amount: 9000 }]);
    expect(room.take("content", "A", instant(10), 300)).toBe(0);
  });
});

describe("an amount of money is the most time that costs no more", () => {
  test.each([
    ["a step that the amount just reaches is in", 2250, 3600, 1800],
    ["one minor unit less, and it is the step before", 2249, 3600, 900],
    ["nothing for nothing", 0, 3600, 0],
    ["never more than was asked", 99_999, 1000, 1000],
    ["nothing to ask, nothing approved", 99_999, 0, 0],
  ])("%s", (_because, cap, most, seconds) => {
    /** Steps of 15 minutes at 45.00 an hour: 11.25 each, begun steps count. */
    const costs = (one: number): number => Math.ceil(one / 900) * 1125;
    expect(secondsWithin(cap, most, costs)).toBe(seconds);
  });
});
