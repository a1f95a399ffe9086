import { soundPoolings, type Pooling } from "../../../src/core/ledger/pooling";
import type { LocalDate } from "../../../src/core/time/instant";
import { table } from "../../support/table";

/** `id quota first second agreed`, months and days of 2026 as `11` and `10-05`; `;` between agreements. */
const poolings = (text: string): Pooling[] =>
  text.split(";").map((part) => {
    const [id = "", quota = "", first, second, agreed] = part.trim().split(/\s+/);
    const firstOf = (month: string | undefined): LocalDate => `2026-${month}-01` as LocalDate;
    const more = { direction: "with-next", approver: "a", reason: "r", work: [] } as const;
    return { id, quota, first: firstOf(first), second: firstOf(second), agreedOn: `2026-${agreed}` as LocalDate, ...more };
  });

describe("two months by agreement, never three in a row (S52)", () => {
  for (const row of table<"agreements" | "sound" | "chained" | "because">(`
    agreements                                | sound | chained | because
    a q 11 12 11-05                           | a     |         | one agreement holds
    a q 09 10 09-05 ; b q 11 12 11-05         | a b   |         | two pairs that share no month hold
    a q 10 11 10-05 ; b q 11 12 11-05         | a     | b<a     | the second month of one is no first month of another
    a q 11 12 11-05 ; b q 10 11 11-06         | a     | b<a     | nor the other way round
    a q 11 12 11-05 ; b q 11 12 11-06         | a     | b<a     | the same two months are agreed once
    a q 10 11 10-05 ; b r 11 12 11-05         | a b   |         | another quota is another matter
    b q 11 12 11-05 ; a q 10 11 10-05         | a     | b<a     | what was agreed earlier holds, however they arrive
    a q 11 12 11-05 ; b q 10 11 10-05         | b     | a<b     | whatever they are called
    b q 11 12 11-05 ; a q 10 11 11-05         | a     | b<a     | on one day the id decides
    a q 10 11 11-05 ; b q 11 12 11-05         | a     | b<a     | in either order
    a q 09 10 09-05 ; b q 10 11 10-05 ; c q 11 12 11-05 | a c | b<a | what does not hold chains nothing
  `)) {
    test(`${row.because}: ${row.agreements}`, () => {
      const { sound, chained } = soundPoolings(poolings(row.agreements));

      expect(sound.map(({ id }) => id).join(" ")).toBe(row.sound);
      expect(chained.map(({ pooling, before }) => `${pooling.id}<${before.id}`).join(" ")).toBe(row.chained);
    });
  }
});
