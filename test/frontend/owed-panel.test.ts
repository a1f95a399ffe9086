import { issue } from "./issue";
import { stage, type Stage } from "./stage";

let shown: Stage | null = null;
afterEach(() => shown?.close());

describe("issue panel: a regular task", () => {
  const owed = { obligation: "content", due: "2026-11-15", state: "overdue", doneAt: null, byHand: false } as const;

  test.each([
    ["de-DE", owed, "Regelmäßige Aufgabe: Content, fällig am 15. November 2026", "Überfällig"],
    ["en-GB", owed, "Regular task: Content, due on 15 November 2026", "Overdue"],
    ["en-GB", { ...owed, state: "done", doneAt: "2026-11-14T09:00:00Z" }, "Regular task: Content, due on 15 November 2026", "done Sat 10:00"],
    ["en-GB", { ...owed, state: "done", doneAt: "2026-11-14T09:00:00Z", byHand: true }, "Done", "recorded as done in the report Sat 10:00"],
  ] as const)("in %s it says which one, due when, done or not, and offers no other category", async (locale, task, line, state) => {
    const answers = { issue: () => issue({ owed: task }) };
    const on = await stage({ surface: "issue-panel", locale, extension: { issue: { id: "10007", key: "ACME-7" } }, answers });
    shown = on;
    expect(on.words()).toContain(line);
    expect(on.words()).toContain(state);
    expect(on.words()).not.toContain(locale === "de-DE" ? "Ändern" : "Change");
  });
});
