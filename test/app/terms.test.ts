import { DEMO_CONTRACTS } from "../../host/demo/contracts";
import { ADMIN, MINUTE, MIRA, expectGood, openOffice, type Office } from "../../commands/bench/office";

let office: Office;
afterEach(() => office.site.dispose());

/** Imports a text as the administrator and puts it in force. */
async function enforce(text: string, from: string): Promise<void> {
  const imported = await expectGood(office.ask("admin", "importContracts", { text, rev: null }, ADMIN));
  const draft = "drafts" in imported ? imported.drafts[0] : undefined;
  await expectGood(office.ask("admin", "activate", { id: draft?.id, rev: draft?.rev, from }, ADMIN));
}

test("a version inside a month: each usage goes by the rate in force when it started", async () => {
  office = await openOffice({ start: Date.parse("2026-11-09T08:00:00Z") });
  const exported = await expectGood(office.ask("admin", "exportContracts", { ids: ["acme-service-30"] }, ADMIN));
  await enforce("text" in exported ? exported.text.replace("perHour: 9000", "perHour: 12000") : "", "2026-11-10");
  const issue = await office.raise("Banner", { category: "design", severity: 2 });
  await office.pass(26 * 60 * MINUTE);
  await office.log(issue.key, 3600, "2026-11-09T12:00:00Z");
  await office.log(issue.key, 3600, "2026-11-10T09:00:00Z");
  await office.pass(5 * MINUTE);

  const view = await office.ask("report", "statement", { contract: "acme-service-30", periodStart: "2026-11-01" }, ADMIN);
  const lines = "statement" in view ? view.statement.lines.filter(({ kind }) => kind === "billed") : [];
  expect(lines.map(({ rate, amount }) => ({ perHour: rate?.perHour, amount })).toSorted((a, b) => a.amount - b.amount)).toEqual([
    { perHour: 9000, amount: 9000 },
    { perHour: 12000, amount: 12000 },
  ]);
}, 60_000);

test("the request after the last place has no clocks when the contract says so, and keeps that when a place is given back", async () => {
  office = await openOffice({ start: Date.parse("2026-11-09T08:00:00Z"), contracts: [] });
  const sla1 = DEMO_CONTRACTS.find(({ id }) => id === "dvorak-sla1")?.yaml ?? "";
  await enforce(sla1.replaceAll("dvorak", "acme").replace("amount: 5,", "amount: 2,").replace("afterLast: bill", "afterLast: no-sla"), "2026-08-01");
  const issues: { id: string; key: string }[] = [];
  for (let n = 1; n <= 3; n += 1) {
    issues.push(await office.raise(`Anfrage ${n}`, { category: "correspondence", severity: 2 }));
    await office.pass(5 * MINUTE);
  }
  const clocks = async (n: number): Promise<number> => {
    const issue = issues[n - 1] ?? { id: "", key: "" };
    const view = await office.ask("agent", "issue", { issue: issue.id }, MIRA, issue);
    return "clocks" in view ? view.clocks.length : -1;
  };
  expect([await clocks(1), await clocks(2), await clocks(3)]).toEqual([2, 2, 0]);

  const [first, , third] = issues;
  await expectGood(
    office.ask("agent", "classify", { issue: first?.id, category: "implementation", severity: null, reason: "Programmierung", counts: "whole" }, MIRA, first),
  );
  await office.pass(5 * MINUTE);
  expect(await clocks(3)).toBe(0);
  await expectGood(
    office.ask("agent", "classify", { issue: third?.id, category: "implementation", severity: null, reason: "Programmierung", counts: "whole" }, MIRA, third),
  );
  await office.pass(5 * MINUTE);
  expect(await clocks(3)).toBe(2);
}, 60_000);

test("the class form shows the contract's own example of a level, and the rank follows its option", async () => {
  office = await openOffice({ start: Date.parse("2026-11-09T08:00:00Z") });
  const exported = await expectGood(office.ask("admin", "exportContracts", { ids: ["acme-service-30"] }, ADMIN));
  const text = "text" in exported ? exported.text : "";
  const guide = "levelsGuide: { high: { meaning: Stillstand, examples: [Shop nicht erreichbar] }, medium: { meaning: Ein Teil fehlt } }";
  const indent = /^(\s*)defaultCategory:/m.exec(text)?.[1] ?? "";
  await enforce(
    text.replace(/^(\s*options:)/m, `${indent}${guide}\n$1`).replace("werktag: mon-fri", "werktag: mon-fri\n      contractFirst: over"),
    "2026-11-09",
  );
  const issue = await office.raise("Banner", { category: "design", severity: 2 });
  await office.pass(5 * MINUTE);

  const form = await office.ask("field", "classForm", { issue: issue.id, project: null, portal: null, requestType: null }, MIRA, issue);
  expect(form).toMatchObject({ levels: [{ example: "Shop nicht erreichbar" }, { example: "Ein Teil fehlt" }, { example: null }] });
  const { fields } = await office.jira<{ fields: Record<string, unknown> }>(ADMIN, "GET", `/rest/api/3/issue/${issue.key}`);
  expect(Object.values(fields)).toContain(2);
}, 60_000);
