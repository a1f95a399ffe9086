import * as fc from "fast-check";
import { reversal, type UsageEntry } from "../../../src/core/ledger/entry";
import { foldEntries } from "../../../src/core/ledger/fold-entries";
import { instant } from "../../../src/core/time/instant";
import { cases } from "../../support/seed";

const entry = (seq: number, source: string, seconds: number): UsageEntry => ({ kind: "usage", seq, source, at: instant(0), seconds });

describe("foldEntries", () => {
  test("the newest entry of a source is what counts", () => {
    expect(foldEntries([entry(2, "wl:1", 900), entry(1, "wl:1", 600), entry(3, "wl:2", 60)])).toEqual([entry(2, "wl:1", 900), entry(3, "wl:2", 60)]);
  });

  test("a reversal equals never having written", () => {
    expect(foldEntries([entry(1, "wl:1", 600), reversal(2, "wl:1", instant(5))])).toEqual([]);
  });

  test("a worklog that comes back after a reversal counts again", () => {
    expect(foldEntries([entry(1, "wl:1", 600), reversal(2, "wl:1", instant(5)), entry(3, "wl:1", 300)])).toEqual([entry(3, "wl:1", 300)]);
  });

  test("neither order of arrival nor repetition matters", () => {
    const entries = fc.uniqueArray(fc.record({ seq: fc.nat(500), source: fc.constantFrom("wl:1", "wl:2", "wl:3"), seconds: fc.nat(9000) }), {
      selector: ({ seq }) => seq,
    });
    fc.assert(
      fc.property(entries, fc.infiniteStream(fc.nat()), (list, chance) => {
        const written = list.map(({ seq, source, seconds }) => entry(seq, source, seconds));
        const shuffled = [...written, ...written.slice(0, 3)]
          .map((one) => ({ one, at: chance.next().value }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ one }) => one);

        expect(foldEntries(shuffled)).toEqual(foldEntries(written));
      }),
      cases("fold entries", 1000),
    );
  });
});
