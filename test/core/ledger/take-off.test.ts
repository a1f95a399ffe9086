import type { Grant } from "../../../src/core/ledger/grant";
import { takeOff } from "../../../src/core/ledger/take-off";
import { instant } from "../../../src/core/time/instant";
import { table } from "../../support/table";

/** `id quota seconds until` each, `;` between. */
const grants = (text: string): Grant[] =>
  text.split(";").map((part) => {
    const [id = "", quota = "", seconds, until] = part.trim().split(/\s+/);
    return { id, quota, source: "granted", seconds: Number(seconds), from: instant(0), until: instant(Number(until)), order: 0 };
  });

describe("an adjustment takes from the grants of its quota (RULES §5)", () => {
  for (const row of table<"grants" | "taken" | "left" | "missing" | "because">(`
    grants                      | taken | left     | missing | because
    a q 30 100                  | 10    | a:20     | 0       | what is there is taken
    a q 30 100                  | 40    | a:0      | 10      | what is not there is told
    a q 30 100 ; b q 30 50      | 40    | a:20 b:0 | 0       | the earliest expiry gives first
    a r 30 100 ; b q 30 200     | 40    | a:30 b:0 | 10      | another quota gives nothing
  `)) {
    test(`${row.because}: ${row.taken} of ${row.grants}`, () => {
      const { grants: left, missing } = takeOff(grants(row.grants), "q", Number(row.taken));

      expect(left.map(({ id, seconds }) => `${id}:${seconds}`).join(" ")).toBe(row.left);
      expect(missing).toBe(Number(row.missing));
    });
  }
});
