import type { Grant } from "../../../src/core/ledger/grant";
import { rollOver, type Rollover } from "../../../src/core/ledger/rollover";
import { instant } from "../../../src/core/time/instant";
import { table } from "../../support/table";

const END = instant(100);
const NEXT_END = instant(200);

/** `id left from until order` each, `;` between. */
const left = (text: string): { grant: Grant; leftSeconds: number }[] =>
  text.split(";").map((part) => {
    const [id = "", leftSeconds, from, until, order] = part.trim().split(/\s+/);
    const grant: Grant = {
      id,
      quota: "q",
      source: "granted",
      seconds: 6000,
      from: instant(Number(from)),
      until: instant(Number(until)),
      order: Number(order ?? 0),
    };
    return { grant, leftSeconds: Number(leftSeconds) };
  });

const policy = (text: string): Rollover => (text.startsWith("cap") ? { cap: Number(text.slice(4)) } : text.startsWith("age") ? { agePeriods: 1 } : "none");

describe("rollOver", () => {
  for (const row of table<"left" | "rollover" | "carried" | "expired" | "because">(
    `
    left                      | rollover | carried           | expired | because
    a 600 0 100               | none     | none              | 600     | not carried to the next month (S11, S30)
    a 600 0 100               | cap 20   | a:600@200         | 0       | under the cap everything is carried
    a 1800 0 100              | cap 20   | a:1200@200        | 600     | the cap limits what is carried
    a 600 0 100 ; b 900 50 100 | cap 20  | a:300@200 b:900@200 | 300   | the oldest minutes drop first
    a 600 0 200               | age      | a:600@200         | 0       | an aged grant lives to its own end
    a 600 0 100               | age      | none              | 600     | and expires with it
    a 600 0 300               | none     | a:600@300         | 0       | bought for longer, it goes on by itself
    a 0 0 100                 | cap 20   | none              | 0       | nothing left, nothing carried
    a 0 0 300                 | none     | none              | 0       | an empty grant does not go on, however long it would live
    a 900 0 300 ; b 900 0 100 | cap 20   | a:900@300 b:900@200 | 0     | what lives on by itself takes no room under the cap
    a 600 0 100 ; b 1200 50 100 | cap 20 | b:1200@200        | 600     | where the younger fill the cap, nothing of the older is left over
    a 600 0 100 0 ; b 900 0 100 1 | cap 20 | a:300@200 b:900@200 | 300 | of one age, the first of the contract drops first
  `,
  )) {
    test(`${row.because}: ${row.left}, ${row.rollover}`, () => {
      const carry = rollOver(left(row.left), policy(row.rollover), END, NEXT_END);

      expect(carry.carried.map(({ id, seconds, until }) => `${id}:${seconds}@${until}`).join(" ") || "none").toBe(row.carried);
      expect(carry.expiredSeconds).toBe(Number(row.expired));
    });
  }

  for (const row of table<"source" | "carried" | "because">(`
    source      | carried  | because
    granted     | carried  | what was granted comes over
    transferred | carried  | what came by agreement of two months is carried like any other
    bought      | bought   | a top-up stays bought, so that it is drawn after what was granted
    goodwill    | goodwill | goodwill stays last
  `)) {
    test(`${row.source} is ${row.carried} in the next period: ${row.because}`, () => {
      const grant: Grant = { id: "a", quota: "q", source: row.source as Grant["source"], seconds: 600, from: instant(0), until: END, order: 0 };

      expect(rollOver([{ grant, leftSeconds: 600 }], { cap: 20 }, END, NEXT_END).carried.map(({ source }) => source)).toEqual([row.carried]);
    });
  }
});
