import type { DecisionDraft, DecisionEffect, DecisionsView, Problem, StatementView } from "../../src/app/api";
import { DEMO_CONTRACTS } from "../../host/demo/contracts";
import { ADMIN, MINUTE, MIRA, NORA, expectGood, openOffice, type Office } from "../../commands/bench/office";
import { say } from "../../src/text/say";

const ACME = "acme-service-30";
const NOVEMBER = "2026-11-01";
const DECEMBER = "2026-12-01";
let office: Office;
afterEach(() => office.site.dispose());

type Draft = DecisionDraft extends infer D ? (D extends DecisionDraft ? Omit<D, "id" | "period"> & { readonly period?: string } : never) : never;
let drafted = 0;
const draft = (asked: Draft): DecisionDraft => ({ id: `d.${(drafted += 1)}`, period: NOVEMBER, ...asked }) as DecisionDraft;

const view = async (account = NORA): Promise<DecisionsView> =>
  (await expectGood(office.ask("report", "decisions", { contract: ACME }, account))) as DecisionsView;
const preview = async (asked: DecisionDraft): Promise<DecisionEffect> =>
  (await expectGood(office.ask("report", "previewDecision", { contract: ACME, draft: asked }, NORA))) as DecisionEffect;
const decide = async (asked: DecisionDraft): Promise<DecisionsView> =>
  (await expectGood(office.ask("report", "decide", { contract: ACME, draft: asked }, NORA))) as DecisionsView;
const statement = async (periodStart: string): Promise<StatementView> =>
  (await expectGood(office.ask("report", "statement", { contract: ACME, periodStart }, NORA))) as StatementView;
const problemsOf = (answer: object): readonly string[] =>
  "problems" in answer ? (answer.problems as readonly Problem[]).map(({ code, at }) => `${code} ${at}`) : [];

/** ACME's November with its contract changed, and 20 and 25 minutes on one issue: 30 covered, 15 over, 52,50 €. */
async function november(change: (yaml: string) => string = (yaml) => yaml): Promise<{ id: string; key: string }> {
  office = await openOffice({ start: Date.parse("2026-11-30T08:00:00Z"), contracts: [] });
  const text = change(DEMO_CONTRACTS.find(({ id }) => id === ACME)?.yaml ?? "").replaceAll('"2026-08-01"', '"2026-10-01"');
  const imported = await expectGood(office.ask("admin", "importContracts", { text, rev: null }, ADMIN));
  const rev = "drafts" in imported ? (imported.drafts[0]?.rev ?? 0) : 0;
  await expectGood(office.ask("admin", "activate", { id: ACME, rev, from: "2026-10-01" }, ADMIN));
  await office.pass(MINUTE);
  const issue = await office.raise();
  await office.pass(5 * MINUTE);
  await office.log(issue.key, 1200, "2026-11-30T08:01:00Z");
  await office.log(issue.key, 1500, "2026-11-30T08:03:00Z");
  await office.pass(5 * MINUTE);
  return issue;
}

const MANAGED = (yaml: string): string => `${yaml}contacts:\n  - { role: support-manager, name: Susanne Support }\n`;
const HARD = (yaml: string): string => MANAGED(yaml.replace("limit: soft", "limit: hard")) + "approval: { unanswered: stop, afterBusinessHours: 8 }\n";

async function close(month: string): Promise<void> {
  const review = await expectGood(office.ask("report", "closeView", { month }, ADMIN));
  const contracts = "items" in review ? review.items.map(({ contract, last }) => ({ contract, last })) : [];
  await expectGood(office.ask("report", "close", { month, contracts }, ADMIN));
  await office.pass(MINUTE);
}

/** What a statement says of the figures that an effect shows. */
async function figures(effect: DecisionEffect, side: "before" | "after"): Promise<void> {
  for (const one of effect.periods) {
    const { statement: now } = await statement(one.from);
    const [quota] = now.quotas;
    expect({ from: one.from, total: one.total[side].amount, left: one.quotas[0]?.[side].left, used: one.quotas[0]?.[side].used }).toEqual({
      from: one.from,
      total: now.total,
      left: quota?.left,
      used: quota?.covered,
    });
  }
}

test("what a preview shows is what is stated after it was decided, kind by kind; the preview itself keeps nothing", async () => {
  const issue = await november(HARD);
  const drafts: readonly Draft[] = [
    { kind: "approved", quota: "content", cap: { minutes: 15 }, until: null, channel: "phone", evidence: "Eva Huber, 30. November" },
    { kind: "off-charge", issue: issue.key, minutes: 5, reason: "Einarbeitung" },
    { kind: "bought", quota: "content", minutes: 60, on: "2026-11-30", reason: "Bestellung 17" },
    { kind: "goodwill", quota: "content", minutes: 10, on: "2026-11-30", reason: "Unser Fehler" },
    { kind: "adjusted", quota: "content", minutes: -15, of: "billed", reason: "Telefonat ohne Vorgang" },
    { kind: "opening-balance", quota: "content", minutes: 20, reason: "Aus dem alten Vertrag" },
    {
      kind: "pooled",
      quota: "content",
      direction: "with-next",
      approver: "Susanne Support",
      on: "2026-11-30",
      reason: "Relaunch",
      work: [issue.key],
    },
  ];
  let count = 0;
  for (const asked of drafts.map(draft)) {
    const effect = await preview(asked);
    await figures(effect, "before");
    expect((await view()).decisions).toHaveLength(count);
    const after = await decide(asked);
    count += 1;
    expect(after.decisions[0]).toMatchObject({ id: asked.id, kind: asked.kind, state: "decided", by: "Nora Fuchs", mayTakeBack: true });
    await figures(effect, "after");
  }
  const undone = (await view()).decisions[0]?.id ?? "";
  const back = (await expectGood(office.ask("report", "previewTakeBack", { contract: ACME, id: undone }, NORA))) as DecisionEffect;
  await figures(back, "before");
  const taken = await expectGood(office.ask("report", "takeBack", { contract: ACME, id: undone, reason: "Doch nicht nötig" }, NORA));
  await figures(back, "after");
  expect((taken as DecisionsView).decisions.find(({ id }) => id === undone)).toMatchObject({
    state: "taken-back",
    takenBack: { reason: "Doch nicht nötig", by: "Nora Fuchs" },
    mayTakeBack: false,
  });
}, 240_000);

test("two months together: the effect is said for both, both statements say so, and the agreement never chains", async () => {
  const issue = await november(MANAGED);
  const pooled = (change: Partial<Extract<DecisionDraft, { kind: "pooled" }>> = {}): DecisionDraft =>
    draft({
      kind: "pooled",
      quota: "content",
      direction: "with-next",
      approver: "Susanne Support",
      on: "2026-11-30",
      reason: "Relaunch",
      work: [issue.key],
      ...change,
    });
  const effect = await preview(pooled());
  expect(effect.periods).toMatchObject([
    { from: NOVEMBER, total: { before: { amount: 5250 }, after: { amount: 3000 } }, quotas: [{ before: { over: 15 }, after: { over: 0 } }] },
    { from: DECEMBER, quotas: [{ before: { left: 30 }, after: { left: 15 } }] },
  ]);
  const agreed = await decide(pooled());
  expect(agreed).toMatchObject({
    decisions: [{ kind: "pooled", periods: [NOVEMBER, DECEMBER], approver: "Susanne Support", work: [issue.key], hiddenWork: 0 }],
  });
  const told = async (start: string): Promise<string> =>
    (await statement(start)).statement.notes
      ?.map(({ code, facts }) => say("de", `trace.${code}`, facts))
      .join(" ")
      .replaceAll("\u00a0", " ") ?? "";
  expect(await told(NOVEMBER)).toBe(
    `Inhalte: November 2026 und Dezember 2026 werden gemeinsam genutzt, freigegeben von Susanne Support am 30. November 2026, für ${issue.key}. Relaunch 15 min aus Dezember 2026 vorgezogen.`,
  );
  expect(await told(DECEMBER)).toContain("15 min wurden bereits im November 2026 genutzt.");
  expect(problemsOf(await office.ask("report", "previewDecision", { contract: ACME, draft: pooled({ period: DECEMBER }) }, NORA))).toEqual([
    "scenario.pooling-chained period",
  ]);
  const mine = JSON.stringify(await office.ask("customer", "myContract", { periodStart: NOVEMBER }, "qm:acme:eva"));
  expect(mine).toContain("pooling.agreed");
  expect(mine).toContain(issue.key);
  for (const name of ["Susanne", "Nora"]) expect(mine).not.toContain(name);
  const csv = (await expectGood(office.ask("report", "csv", { month: "2026-11", contract: ACME, locale: "de" }, NORA))) as { text: string };
  expect(csv.text).toContain("gemeinsam genutzt");
  expect(csv.text).not.toContain("Susanne");
}, 180_000);

test("decided about a closed month: the form says in which month the correction will stand, and there it stands", async () => {
  const issue = await november();
  await office.until("2026-12-03T09:00:00Z");
  await close("2026-11");
  const asked = draft({ kind: "off-charge", issue: issue.key, minutes: 15, reason: "Einarbeitung" });
  const effect = await preview(asked);
  expect(effect).toMatchObject({
    correctedIn: DECEMBER,
    periods: [
      { from: NOVEMBER, state: "closed", total: { before: { amount: 5250 }, after: { amount: 5250 } } },
      { from: DECEMBER, state: "open", total: { before: { amount: 3000 }, after: { amount: 750 } } },
    ],
  });
  await decide(asked);
  await figures(effect, "after");
  expect((await statement(DECEMBER)).statement.corrections).toMatchObject([{ id: NOVEMBER, issue: issue.id, amount: -2250 }]);
}, 180_000);

test("a form says what is wrong beside its field, and nothing is kept", async () => {
  await november(MANAGED);
  const base = { kind: "pooled", quota: "content", direction: "with-next", approver: "Susanne Support", on: "2026-11-30", reason: "x" } as const;
  const top = { kind: "bought", quota: "content", minutes: 60, on: "2026-11-30", reason: "x" } as const;
  const rows: readonly (readonly [object, string])[] = [
    [{ ...base, work: ["WEB-999"] }, "decision.issue-unknown work[0]"],
    [{ ...base, work: ["10001"] }, "decision.issue-unknown work[0]"],
    [{ ...base, work: [] }, "decision.work-missing work"],
    [{ ...base, work: ["x"], approver: "Nora Fuchs" }, "decision.approver-unknown approver"],
    [{ ...top, minutes: 0 }, "contract.too-small minutes"],
    [{ ...top, minutes: "60" }, "app.ask-malformed minutes"],
    [{ ...top, quota: "nope" }, "scenario.quota-unknown quota"],
    [{ ...top, on: "2026-02-30" }, "app.date-impossible on"],
    [{ ...top, on: "2026-12-24" }, "decision.in-future at"],
    [{ ...top, period: "2025-01-01" }, "decision.outside-term period"],
    [{ ...top, reason: " " }, "decision.reason-missing reason"],
    [{ kind: "quote" }, "app.ask-malformed kind"],
    [{ kind: "constructor" }, "app.ask-malformed kind"],
  ];
  for (const [asked, first] of rows)
    for (const key of ["previewDecision", "decide"] as const)
      expect([asked, problemsOf(await office.ask("report", key, { contract: ACME, draft: draft(asked as Draft) }, NORA))[0]]).toEqual([asked, first]);
  expect((await view()).decisions).toEqual([]);
}, 120_000);

test("each function asks for the right on this contract: agents see none of it, and another contract's decision is not taken back here", async () => {
  const issue = await november();
  const asked = draft({ kind: "off-charge", issue: issue.key, minutes: 15, reason: "Einarbeitung" });
  const asks = {
    decisions: { contract: ACME },
    previewDecision: { contract: ACME, draft: asked },
    decide: { contract: ACME, draft: asked },
    previewTakeBack: { contract: ACME, id: asked.id },
    takeBack: { contract: ACME, id: asked.id, reason: "x" },
  } as const;
  for (const [key, payload] of Object.entries(asks)) {
    expect([key, problemsOf(await office.ask("report", key as "decisions", payload as { contract: string }, MIRA))]).toEqual([
      key,
      ["app.may-not-report project"],
    ]);
    expect([key, problemsOf(await office.ask("report", key as "decisions", { ...payload, contract: "other" }, NORA))]).toEqual([
      key,
      ["app.contract-unknown contract"],
    ]);
  }
  await decide(asked);
  expect(problemsOf(await office.ask("report", "takeBack", { contract: ACME, id: "nothing", reason: "x" }, NORA))).toEqual(["decision.unknown id"]);
  expect(problemsOf(await office.ask("report", "takeBack", { contract: ACME, id: asked.id, reason: " " }, NORA))).toEqual(["decision.reason-missing reason"]);
  expect((await view()).decisions).toMatchObject([{ state: "decided", work: [issue.key] }]);
}, 120_000);

test("one price for several work items: previewed, stated at once, listed, and taken back it never was", async () => {
  await november();
  const [first, second] = [await office.raise("Logo", { category: "design", severity: 3 }), await office.raise("Banner", { category: "design", severity: 3 })];
  await office.pass(5 * MINUTE);
  await office.log(first.key, 1800, "2026-11-30T08:20:00Z");
  await office.log(second.key, 3600, "2026-11-30T08:30:00Z");
  await office.pass(5 * MINUTE);
  const asked = draft({ kind: "bundle", issues: [first.key, second.key], amount: 20_000, reason: "Pauschal vereinbart" });
  const effect = await preview(asked);
  expect(effect.periods).toMatchObject([{ from: NOVEMBER, total: { before: { amount: 5250 + 13_500 }, after: { amount: 5250 + 20_000 } } }]);
  await figures(effect, "before");
  const after = await decide(asked);
  await figures(effect, "after");
  expect(after.decisions).toMatchObject([
    { kind: "bundle", amount: { amount: 20_000 }, work: [first.key, second.key], periods: [], reason: "Pauschal vereinbart", by: "Nora Fuchs" },
  ]);
  const id = after.decisions[0]?.id ?? "";
  const back = (await expectGood(office.ask("report", "previewTakeBack", { contract: ACME, id }, NORA))) as DecisionEffect;
  await expectGood(office.ask("report", "takeBack", { contract: ACME, id, reason: "Doch nach Zeit" }, NORA));
  await figures(back, "after");
  expect(back.periods[0]?.total.after).toEqual(effect.periods[0]?.total.before);
  expect(
    problemsOf(await office.ask("report", "decide", { contract: ACME, draft: draft({ kind: "bundle", issues: [first.key], amount: 1, reason: "x" }) }, NORA)),
  ).toEqual(["contract.too-few issues"]);
}, 120_000);

test("what the contract says of pooling holds for the manager too: direction and approver", async () => {
  const terms = "pooling: { allowed: with-next, approver: support-manager }\n";
  const issue = await november(
    (yaml) =>
      `${yaml}contacts:\n  - { role: support-manager, name: Susanne Support, account: support-1 }\n  - { role: account-manager, name: Karl Konto, account: karl-1 }\n${terms}`,
  );
  const asked = {
    kind: "pooled",
    quota: "content",
    direction: "with-next",
    approver: "Susanne Support",
    on: "2026-11-30",
    reason: "x",
    work: [issue.key],
  } as const;
  const refused = async (change: object): Promise<readonly string[]> =>
    problemsOf(await office.ask("report", "previewDecision", { contract: ACME, draft: draft({ ...asked, ...change }) }, NORA));
  expect(await refused({})).toEqual([]);
  expect(await refused({ direction: "with-previous" })).toEqual(["pooling.not-allowed direction"]);
  expect(await refused({ approver: "Karl Konto" })).toEqual(["pooling.wrong-approver approver"]);
}, 60_000);

test("one worklog over two contracts: the parts sum to the second, the preview is what is stated, and without shares it goes by its issue", async () => {
  await november();
  await expectGood(office.ask("admin", "saveCustomer", { id: "brandl", name: "Brandl", matches: ["org:2"] }, ADMIN));
  const text = DEMO_CONTRACTS.find(({ id }) => id === "brandl-service-60")?.yaml ?? "";
  const imported = await expectGood(office.ask("admin", "importContracts", { text, rev: null }, ADMIN));
  const rev = "drafts" in imported ? (imported.drafts[0]?.rev ?? 0) : 0;
  await expectGood(office.ask("admin", "activate", { id: "brandl-service-60", rev, from: "2026-10-01" }, ADMIN));
  await office.pass(MINUTE);
  const worklog = (await statement(NOVEMBER)).statement.usages[1]?.worklog ?? "";
  const shares = [
    { contract: ACME, weight: 1 },
    { contract: "brandl-service-60", weight: 2 },
  ];
  const before = await expectGood(office.ask("report", "shares", { contract: ACME, worklog }, NORA));
  expect(before).toMatchObject({ seconds: 1500, shares: [], contracts: [{ contract: ACME, customerName: "ACME GmbH" }, { contract: "brandl-service-60" }] });
  const effect = await expectGood(office.ask("report", "previewShares", { contract: ACME, worklog, shares }, NORA));
  expect(effect).toMatchObject({
    parts: [{ seconds: 500 }, { seconds: 1000 }],
    effects: [{ contract: ACME, effect: { periods: [{ total: { before: { amount: 5250 }, after: { amount: 3000 } } }] } }, { contract: "brandl-service-60" }],
  });
  await expectGood(office.ask("report", "share", { contract: ACME, worklog, shares }, NORA));
  expect((await statement(NOVEMBER)).statement).toMatchObject({ total: 3000, usages: [{ seconds: 1200 }, { seconds: 500 }] });
  const brandl = await expectGood(office.ask("report", "statement", { contract: "brandl-service-60", periodStart: NOVEMBER }, NORA));
  expect(brandl).toMatchObject({ statement: { usages: [{ seconds: 1000, coveredSeconds: 1000 }] } });
  const refused = async (ask: object, account = NORA): Promise<readonly string[]> =>
    problemsOf(await office.ask("report", "share", { contract: ACME, worklog, shares, ...ask }, account));
  expect(await refused({ shares: [{ contract: "nobody", weight: 1 }] })).toEqual(["app.contract-unknown shares"]);
  expect(await refused({ worklog: "999" })).toEqual(["app.worklog-unknown worklog"]);
  expect(await refused({ shares: [{ contract: ACME, weight: "2" }] })).toEqual(["app.ask-malformed shares"]);
  expect(await refused({}, MIRA)).toEqual(["app.may-not-report project"]);
  await expectGood(office.ask("report", "share", { contract: ACME, worklog, shares: [] }, NORA));
  expect((await statement(NOVEMBER)).statement.total).toBe(5250);
}, 120_000);
