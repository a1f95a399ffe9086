import { DEMO_CONTRACTS } from "../../host/demo/contracts";
import { appField } from "../../host/demo/acts";
import { ADMIN, EVA, HOUR, MINUTE, MIRA, expectGood, openOffice, type Office } from "../../commands/bench/office";
import { table } from "../support/table";

let office: Office;
afterEach(() => office.site.dispose());

/** A site whose customer has the contract of another one, changed a little. */
async function openWith(id: string, change: (yaml: string) => string = (yaml) => yaml): Promise<void> {
  office = await openOffice({ start: Date.parse("2026-11-09T08:00:00Z"), contracts: [] });
  const { yaml = "", customer = "" } = { yaml: DEMO_CONTRACTS.find((one) => one.id === id)?.yaml, customer: id.split("-")[0] };
  const text = change(yaml.replaceAll(`${customer}-`, "acme-").replaceAll(`customer: ${customer}`, "customer: acme"));
  const imported = await expectGood(office.ask("admin", "importContracts", { text, rev: null }, ADMIN));
  const draft = "drafts" in imported ? imported.drafts[0] : undefined;
  await expectGood(office.ask("admin", "activate", { id: draft?.id, rev: draft?.rev, from: "2026-08-01" }, ADMIN));
}

type Issue = { id: string; key: string };

const classify = (issue: Issue, change: object) =>
  office.ask(
    "agent",
    "classify",
    { issue: issue.id, category: "self-inflicted", severity: null, reason: "Firewall-Regel gelöscht", counts: "from-now", ...change },
    MIRA,
    issue,
  );

const comments = async (issue: Issue): Promise<readonly string[]> => {
  const { values } = await office.jira<{ values: { body: string }[] }>(EVA, "GET", `/rest/servicedeskapi/request/${issue.key}/comment`);
  return values.map(({ body }) => body.replaceAll("\u00a0", " "));
};

/** Half an hour of analysis on what looks like the provider's own fault. */
async function analysed(): Promise<Issue> {
  const issue = await office.raise("Mail geht nicht", { category: "operated-fault" });
  await office.pass(HOUR);
  await office.log(issue.key, 1800, "2026-11-09T08:10:00Z");
  await office.pass(5 * MINUTE);
  return issue;
}

for (const row of table<"counts" | "expected" | "amount" | "comments" | "because">(`
  counts   | expected | amount | comments | because
  from-now | 0        | 4800   | 1        | S115: until the notice the analysis stays free, the customer is told
  whole    | 4800     | 9600   | 0        | a mistake of ours is mended for all of its work; nobody needs to be told
`)) {
  test(`half an hour before, half an hour after, ${row.counts}: ${row.because}`, async () => {
    await openWith("lenz-extended");
    const issue = await analysed();
    const preview = await office.ask("agent", "classPreview", { issue: issue.id, category: "self-inflicted" }, MIRA, issue);
    const dry = "whole" in preview ? (row.counts === "whole" ? preview.whole : preview.fromNow) : null;
    expect(preview).toMatchObject({ changes: true });
    expect(dry).toMatchObject({ before: { amount: 0 }, after: { amount: Number(row.expected) }, others: { amount: 0 } });

    for (let n = 0; n < 2; n += 1) await expectGood(classify(issue, { counts: row.counts }));
    await office.pass(HOUR);
    await office.log(issue.key, 1800, "2026-11-09T09:30:00Z");
    await office.pass(5 * MINUTE);

    const view = await expectGood(office.ask("agent", "issue", { issue: issue.id }, MIRA, issue));
    expect(view).toMatchObject({ charged: { amount: { amount: Number(row.amount) } }, classification: { category: "self-inflicted" } });
    expect(await comments(issue)).toHaveLength(Number(row.comments));
    const request = await office.ask("customer", "request", { key: issue.key }, EVA);
    const codes = "trace" in request ? request.trace.map(({ code }) => code) : [];
    expect(codes.includes("usage.reclassified")).toBe(row.counts === "from-now");
  }, 60_000);
}

test("the customer reads in German what changes, why, and what it costs; panel and statement name the hour", async () => {
  await openWith("lenz-extended");
  const issue = await analysed();
  await expectGood(classify(issue, {}));
  await office.log(issue.key, 900, "2026-11-09T09:10:00Z");
  await office.pass(5 * MINUTE);

  expect(await comments(issue)).toEqual([
    "Ihre Anfrage zählt ab jetzt, Mo., 9. Nov. 2026, 10:07, als „Selbst verschuldeter Fehler“. Firewall-Regel gelöscht. Was bis dahin getan wurde, bleibt „Fehler an von uns betriebenen Diensten“. Weitere Arbeit wird berechnet: 96,00 €/h zuzüglich USt.",
  ]);
  const view = await office.ask("agent", "issue", { issue: issue.id }, MIRA, issue);
  expect(view).toMatchObject({ classification: { course: [{ category: "operated-fault", until: expect.stringMatching(/^2026-11-09T09:07/) }] } });
  const shown = await office.ask("report", "statement", { contract: "acme-extended", periodStart: "2026-11-01" }, ADMIN);
  const usages =
    "statement" in shown ? shown.statement.usages.map(({ category, freeSeconds, billedSeconds }) => ({ category, freeSeconds, billedSeconds })) : [];
  expect(usages).toEqual([
    { category: "operated-fault", freeSeconds: 1800, billedSeconds: 0 },
    { category: "self-inflicted", freeSeconds: 0, billedSeconds: 900 },
  ]);
}, 60_000);

for (const row of table<"reading" | "amount" | "because">(`
  reading     | amount | because
  from-notice | 0      | the option of the contract, at the time of the change
  whole-issue | 4800   | the option of the contract, for all of its work
`)) {
  test(`changed in Jira's field under ${row.reading}: ${row.because}`, async () => {
    await openWith("lenz-extended", (yaml) => yaml.replace("reclassified: from-notice", `reclassified: ${row.reading}`));
    const issue = await analysed();
    const field = await appField(office.site.jira, ADMIN, "support-class");
    await office.jira(MIRA, "PUT", `/rest/api/3/issue/${issue.key}`, { fields: { [field]: { category: "self-inflicted" } } });
    await office.pass(10 * MINUTE);

    const view = await office.ask("agent", "issue", { issue: issue.id }, MIRA, issue);
    expect(view).toMatchObject({ classification: { category: "self-inflicted" }, charged: { amount: { amount: Number(row.amount) } } });
  }, 60_000);
}

test("what is missing is asked for and nothing changes: since when, and why", async () => {
  await openWith("lenz-extended");
  const issue = await analysed();

  expect(await classify(issue, { counts: null })).toMatchObject({ problems: [{ code: "app.counts-missing", at: "counts" }] });
  expect(await classify(issue, { reason: "  " })).toMatchObject({ problems: [{ code: "app.reason-missing", at: "reason" }] });
  expect(await classify(issue, { counts: "sometimes" })).toMatchObject({ problems: [{ code: "app.ask-malformed" }] });
  expect(await comments(issue)).toEqual([]);
  expect(await office.ask("agent", "issue", { issue: issue.id }, MIRA, issue)).toMatchObject({ classification: { category: "operated-fault", course: [] } });
}, 60_000);

test("a request that draws on the ticket quota no longer gives its place back; its work until then waits for nobody", async () => {
  await openWith("dvorak-sla1", (yaml) => yaml.replace("amount: 5,", "amount: 1,"));
  const first = await office.raise("Eins", { category: "correspondence" });
  await office.pass(10 * MINUTE);
  const next = await office.raise("Zwei", { category: "correspondence" });
  await office.pass(HOUR);
  for (const { key } of [first, next]) await office.log(key, 1800, "2026-11-09T08:20:00Z");
  await office.pass(5 * MINUTE);
  const amount = async (issue: Issue): Promise<number> => {
    const view = await expectGood(office.ask("agent", "issue", { issue: issue.id }, MIRA, issue));
    return "charged" in view ? view.charged.amount.amount : -1;
  };
  expect([await amount(first), await amount(next)]).toEqual([0, 5500]);

  const preview = await office.ask("agent", "classPreview", { issue: first.id, category: "implementation" }, MIRA, first);
  expect(preview).toMatchObject({
    fromNow: { after: { amount: 0 }, others: { amount: -5500 } },
    whole: { after: { amount: 5500 }, others: { amount: -5500 } },
  });
  await expectGood(classify(first, { category: "implementation" }));
  await office.pass(5 * MINUTE);

  expect([await amount(first), await amount(next)]).toEqual([0, 0]);
  const shown = await office.ask("report", "statement", { contract: "acme-sla1", periodStart: "2026-11-01" }, ADMIN);
  expect("statement" in shown ? shown.statement.problems : null).toEqual([]);
}, 60_000);
