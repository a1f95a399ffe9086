import { ratePeriod } from "../../src/core/statement/rate-period";
import { deciders, readBy, workAgreed } from "../../src/app/views/name-notes";
import { say } from "../../src/text/say";
import { STORIES } from "../statements/stories";
import type { Statement } from "../../src/core/statement/statement";

const AGREED = { quota: "content", first: "2026-11-01", second: "2026-12-01", approver: "p7", on: "2026-11-10", reason: "Relaunch.", work: "10001, 10002" };
const story = STORIES[0];
if (story === undefined) throw new Error("no story");
const STATEMENT: Statement = {
  ...ratePeriod(story.input).statement,
  notes: [
    { code: "pooling.agreed", facts: AGREED },
    { code: "decision.bought", facts: { quota: "content", seconds: 1800, author: "p8", reason: "Nachkauf." } },
  ],
};
const words = ({ notes = [] }: Statement): string => notes.map(({ code, facts }) => say("de", `trace.${code}`, facts).replaceAll("\u00a0", " ")).join(" | ");

test("a manager reads names and the keys that he may browse", () => {
  expect([deciders(STATEMENT), workAgreed(STATEMENT)]).toEqual([
    ["p7", "p8"],
    ["10001", "10002"],
  ]);
  const people = new Map([
    ["p7", "Susanne Support"],
    ["p8", "Nora Fuchs"],
  ]);

  expect(words(readBy(STATEMENT, { people, keys: new Map([["10001", "WEB-1"]]) }))).toBe(
    "Inhalte: November 2026 und Dezember 2026 werden gemeinsam genutzt, freigegeben von Susanne Support am 10. November 2026, für WEB-1. Relaunch. | Inhalte: 30 min dazugekauft (Nora Fuchs). Nachkauf.",
  );
});

test("who may know neither people nor work reads the agreement all the same", () => {
  const read = readBy(STATEMENT, { people: new Map(), keys: new Map() });

  expect(words(read)).toBe(
    "Inhalte: November 2026 und Dezember 2026 werden gemeinsam genutzt, freigegeben am 10. November 2026. Relaunch. | Inhalte: 30 min dazugekauft. Nachkauf.",
  );
  expect(JSON.stringify(read)).not.toMatch(/p7|p8|10001/);
});
