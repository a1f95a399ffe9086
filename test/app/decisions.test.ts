import type { DecisionAsk } from "../../src/app/decisions/decide";
import { ADMIN, MINUTE } from "../../commands/bench/office";
import { openBooks, type Books } from "./support/open-books";

const ACME = "acme-service-30";
let books: Books;
afterEach(() => books.office.site.dispose());

const decide = (asked: DecisionAsk) => books.use("decide", asked, ADMIN);
const toQuota = (minutes: number, more: object = {}): DecisionAsk =>
  ({ fact: "goodwill", as: "to-quota", contract: ACME, quota: "content", minutes, reason: "Unser Fehler", ...more }) as DecisionAsk;
const topUp = (minutes: number, more: object = {}): DecisionAsk =>
  ({ fact: "granted", source: "bought", contract: ACME, quota: "content", minutes, reason: "Bestellung 17", ...more }) as DecisionAsk;

/** ACME's 30 November with 20 and 25 minutes on one issue: 30 covered, 15 over, 22,50 € on top of 30,00 €. */
async function november(): Promise<{ id: string; key: string }> {
  books = await openBooks({ start: Date.parse("2026-11-30T08:00:00Z") });
  const { office } = books;
  const issue = await office.raise();
  await office.pass(5 * MINUTE);
  await office.log(issue.key, 1200, "2026-11-30T08:01:00Z");
  await office.log(issue.key, 1500, "2026-11-30T08:03:00Z");
  await office.pass(5 * MINUTE);
  return issue;
}

test("goodwill to the quota is drawn last by work since, is on the statement with reason and author, and taken back it never was", async () => {
  const issue = await november();
  const before = await books.statement(ACME, "2026-11-01");
  expect(before).toMatchObject({ total: 5250, quotas: [{ granted: 30, covered: 30 }] });

  await decide(toQuota(7, { id: "later" }));
  expect(await books.statement(ACME, "2026-11-01")).toMatchObject({ total: 5250, quotas: [{ granted: 37, covered: 30, left: 7 }] });
  await books.use("takeBack", "later", "Gilt erst für spätere Arbeit", ADMIN);

  const given = await decide(toQuota(20, { at: "2026-11-30T08:00:00Z" }));
  await books.office.pass(MINUTE);
  const { [ADMIN]: author } = await books.use("persons", [ADMIN]);
  expect(await books.statement(ACME, "2026-11-01")).toMatchObject({
    total: 3000,
    quotas: [{ granted: 50, covered: 45, left: 5 }],
    notes: [{ code: "decision.goodwill", facts: { quota: "content", seconds: 1200, reason: "Unser Fehler", author } }],
  });
  const { fields } = await books.office.jira<{ fields: Record<string, unknown> }>(ADMIN, "GET", `/rest/api/3/issue/${issue.key}`);
  expect(Object.values(fields)).toContain(45);

  const { id } = given as { id: string };
  expect(await books.use("takeBack", id, " ", ADMIN)).toMatchObject({ problems: [{ code: "decision.reason-missing" }] });
  await books.use("takeBack", id, "Doch nicht", ADMIN);
  await books.use("takeBack", id, "Doch nicht", ADMIN);
  await books.office.pass(MINUTE);
  expect(await books.statement(ACME, "2026-11-01")).toEqual(before);
  const kept = await books.use("decisionsOf", ACME);
  expect(kept.find((one) => one.id === id)).toMatchObject({ state: "taken-back", periods: ["2026-11-01"], takenBack: { reason: "Doch nicht" } });
}, 120_000);

test("a top-up is drawn by work that starts after it; an opening balance and an adjustment hold for the whole month", async () => {
  await november();
  await decide(topUp(60));
  expect(await books.statement(ACME, "2026-11-01")).toMatchObject({ total: 5250, quotas: [{ granted: 90, covered: 30, left: 60 }] });
  await decide({ fact: "opening-balance", contract: ACME, quota: "content", minutes: 10, reason: "Aus dem alten Vertrag" });
  expect(await books.statement(ACME, "2026-11-01")).toMatchObject({ total: 5250, quotas: [{ covered: 40 }] });
  await decide({ fact: "adjusted", contract: ACME, quota: "content", minutes: -10, of: "billed", reason: "Doppelt gezählt" });
  expect(await books.statement(ACME, "2026-11-01")).toMatchObject({ total: 5250, quotas: [{ covered: 30, adjusted: -10 }] });
}, 120_000);

test("time of an issue that is not charged is taken off before rounding, and its line says why", async () => {
  const issue = await november();
  await decide({ fact: "goodwill", as: "off-charge", issue: issue.id, minutes: 5, reason: "Einarbeitung" });
  await books.office.pass(MINUTE);
  expect(await books.statement(ACME, "2026-11-01")).toMatchObject({
    total: 5250,
    lines: [{ kind: "fee" }, { kind: "overage", quantity: 15 }, { kind: "goodwill", quantity: 5, amount: 0 }],
  });
  await decide({ fact: "goodwill", as: "off-charge", issue: issue.id, minutes: 10, reason: "Einarbeitung, Rest" });
  expect((await books.statement(ACME, "2026-11-01")).total).toBe(3000);
}, 120_000);

test("decided after the close: the closed statement stays to the byte, the open month corrects it, and taking back corrects the correction", async () => {
  await november();
  await books.office.until("2026-12-03T09:00:00Z");
  await books.close("2026-11");
  const frozen = await books.statement(ACME, "2026-11-01");
  expect(frozen.state).toBe("closed");

  const given = (await decide(toQuota(20, { period: "2026-11-15" }))) as { id: string };
  await books.office.pass(MINUTE);
  expect(await books.statement(ACME, "2026-11-01")).toEqual(frozen);
  expect(await books.statement(ACME, "2026-12-01")).toMatchObject({
    total: 3000 - 2250,
    corrections: [{ id: "2026-11-01", amount: -2250 }],
    quotas: [{ granted: 30 }],
  });

  await books.use("takeBack", given.id, "Irrtum", ADMIN);
  await books.office.pass(MINUTE);
  expect(await books.statement(ACME, "2026-12-01")).toMatchObject({ total: 3000, corrections: [] });
}, 120_000);

test("the same decision sent twice counts once; other words under its id, and what the contract does not know, are refused", async () => {
  await november();
  const asked = toQuota(20, { id: "k1" });
  expect(await decide(asked)).toEqual({ id: "k1" });
  await books.office.pass(MINUTE);
  expect(await decide(asked)).toEqual({ id: "k1" });
  expect(await books.statement(ACME, "2026-11-01")).toMatchObject({ quotas: [{ granted: 50 }] });

  const refused: readonly (readonly [object, string, string])[] = [
    [{ ...asked, minutes: 25 }, "decision.id-taken", "id"],
    [toQuota(20, { quota: "updates" }), "scenario.quota-unknown", "quota"],
    [toQuota(20, { contract: "nobody" }), "app.contract-unknown", "contract"],
    [toQuota(20, { period: "2026-07-31" }), "decision.outside-term", "period"],
    [toQuota(20, { reason: " " }), "decision.reason-missing", "reason"],
    [toQuota(0), "contract.too-small", "minutes"],
    [toQuota(20, { at: "2026-12-24T18:00:00Z" }), "decision.in-future", "at"],
    [toQuota(20, { id: "a b" }), "app.id-malformed", "id"],
    [toQuota(20, { colour: "red" }), "contract.unknown-key", "colour"],
    [{ ...topUp(20), reason: undefined }, "decision.reason-missing", "reason"],
    [{ fact: "approved", contract: ACME, quota: "content", seconds: 60 }, "decision.channel-missing", "channel"],
    [{ fact: "closed", contract: ACME, period: "2026-11-01" }, "scenario.fact-unknown", "fact"],
    [{ fact: "goodwill", as: "off-charge", issue: "999", minutes: 5, reason: "x" }, "app.issue-unknown", "issue"],
  ];
  for (const [one, code, at] of refused) expect([one, await decide(one as DecisionAsk)]).toMatchObject([one, { problems: [{ code, at }] }]);
  expect(await books.use("decisionsOf", ACME)).toHaveLength(1);
}, 120_000);
