import { ADMIN, HOUR, MINUTE, MIRA, expectGood } from "../../commands/bench/office";
import { AskedCustomer, hard, terms, type Issue } from "./support/asked-customer";

jest.setTimeout(60_000);

let acme: AskedCustomer;

describe("what a yes means for money", () => {
  afterEach(() => acme.office.site.dispose());

  const log = (issue: Issue, minutes: number, at = "2026-11-09T08:01:00Z") => acme.office.log(issue.key, minutes * 60, at);
  const settled = async (issue: Issue): Promise<{ parked: number; amount: number }> => {
    await acme.office.pass(2 * MINUTE);
    const { minutes, charged } = (await acme.view(issue)) as { minutes: readonly { parkedSeconds: number }[]; charged: { amount: { amount: number } } };
    return { parked: minutes.reduce((sum, one) => sum + one.parkedSeconds / 60, 0), amount: charged.amount.amount };
  };

  for (const cap of ["minutes", "money"]) {
    test(`an approval in ${cap} opens the hard limit for what was parked on this issue, and for no other`, async () => {
      acme = await AskedCustomer.open((yaml) => hard(yaml) + terms("stop"));
      const [issue, other] = [await acme.raised(), await acme.raised()];
      await log(issue, 45);
      await log(other, 20, "2026-11-09T08:02:00Z");
      expect([await settled(issue), await settled(other)]).toEqual([
        { parked: 15, amount: 0 },
        { parked: 20, amount: 0 },
      ]);

      const offer = await acme.office.ask("agent", "parkedOffer", { issue: issue.id, date: "2026-11-09", category: "content" }, MIRA, issue);
      expect(offer).toMatchObject({ ways: { approval: { overageMinutes: 15, amount: { amount: 2250 } }, needed: false } });
      await expectGood(acme.ask(issue, { seconds: 0, date: "2026-11-09", cap }));
      expect(await settled(issue)).toEqual({ parked: 15, amount: 0 });
      await expectGood(acme.answer(issue, true));

      expect([await settled(issue), await settled(other)]).toEqual([
        { parked: 0, amount: 2250 },
        { parked: 20, amount: 0 },
      ]);
    });
  }

  test("taken back on the page of decisions the approval is withdrawn too: the time is parked again, and the customer is told", async () => {
    acme = await AskedCustomer.open((yaml) => hard(yaml) + terms("stop"));
    const issue = await acme.raised();
    await log(issue, 45);
    await settled(issue);
    await expectGood(acme.ask(issue, { seconds: 0, date: "2026-11-09" }));
    await expectGood(acme.answer(issue, true));
    expect(await settled(issue)).toEqual({ parked: 0, amount: 2250 });

    const asked = { contract: "acme-service-30", id: `d.c.${issue.id}.1`, reason: "Die falsche Person hat geantwortet" };
    await acme.office.ask("report", "previewTakeBack", asked, ADMIN);
    expect(await acme.view(issue)).toMatchObject({ consents: [{ state: "approved" }] });
    await expectGood(acme.office.ask("report", "takeBack", asked, ADMIN));
    expect(await settled(issue)).toEqual({ parked: 15, amount: 0 });
    expect(await acme.view(issue)).toMatchObject({ consents: [{ state: "withdrawn", ended: { by: "Ada Berger", reason: asked.reason } }] });
    const words = await acme.publicWords(issue);
    expect(words.filter((word) => word.includes("zurückgenommen"))).toHaveLength(1);
    expect(words.join(" ")).not.toContain(asked.reason);
  });

  test("under a hard limit the preview says that time would be parked, and whether the customer was asked", async () => {
    acme = await AskedCustomer.open((yaml) => hard(yaml) + terms("stop"));
    const issue = await acme.raised();
    const preview = () => acme.office.ask("agent", "preview", { issue: issue.id, seconds: 2700, date: "2026-11-09", category: null }, MIRA, issue);

    expect(await preview()).toMatchObject({ parkedSeconds: 900, ask: { kind: "approval", pending: false, ways: { approval: { amount: { amount: 2250 } } } } });
    await expectGood(acme.ask(issue));
    expect(await preview()).toMatchObject({ parkedSeconds: 900, ask: { pending: true } });
    await expectGood(acme.answer(issue, true));
    await acme.office.pass(MINUTE);
    expect(await preview()).toMatchObject({ parkedSeconds: 0, overageSeconds: 900, amount: { amount: 2250 }, ask: null });
  });

  test("a no leaves it parked", async () => {
    acme = await AskedCustomer.open((yaml) => hard(yaml) + terms("stop"));
    const issue = await acme.raised();
    await log(issue, 45);
    await acme.office.pass(MINUTE);
    await expectGood(acme.ask(issue, { seconds: 0 }));
    await expectGood(acme.answer(issue, false));

    expect(await settled(issue)).toEqual({ parked: 15, amount: 0 });
  });

  test("silence that the contract takes for a yes opens it too, as far as it was asked", async () => {
    acme = await AskedCustomer.open((yaml) => hard(yaml) + terms("continue"));
    const issue = await acme.raised();
    await log(issue, 45);
    await acme.office.pass(MINUTE);
    await expectGood(acme.ask(issue, { seconds: 0, cap: "minutes" }));
    await acme.office.pass(4 * HOUR + 5 * MINUTE);
    await log(issue, 10, "2026-11-09T09:30:00Z");

    expect(await settled(issue)).toEqual({ parked: 10, amount: 2250 });
    expect(await acme.view(issue)).toMatchObject({ consents: [{ state: "lapsed", goesOn: true }] });
    expect(await acme.publicWords(issue)).toEqual([
      expect.stringMatching(/gilt die Freigabe laut Vertrag/),
      expect.stringMatching(/gilt die Freigabe damit als erteilt/),
    ]);
  });

  for (const [price, fixed, amount] of [
    ["fixed", 45_000, 45_000],
    ["by the hour", null, 9000],
  ] as const) {
    test(`an accepted quote, ${price}, prices work that was parked`, async () => {
      acme = await AskedCustomer.open();
      const issue = await acme.raised({ category: "feature", severity: 2 });
      await log(issue, 60);
      expect(await settled(issue)).toEqual({ parked: 60, amount: 0 });
      await expectGood(acme.ask(issue, { kind: "quote", seconds: 0, fixed }));
      await expectGood(acme.answer(issue, true));

      expect(await settled(issue)).toEqual({ parked: 0, amount });
      const statement = await acme.office.ask("report", "statement", { contract: "acme-service-30", periodStart: "2026-11-01" }, ADMIN);
      expect(statement).toMatchObject({ consents: [{ issue: issue.id, kind: "quote", state: "approved", ended: { by: "Eva Huber" } }] });
    });
  }

  test("a stop between two writes loses nothing: within a minute the yes has its effect, once", async () => {
    acme = await AskedCustomer.open((yaml) => hard(yaml) + terms("stop"));
    const issue = await acme.raised();
    await log(issue, 45);
    await acme.office.pass(MINUTE);
    await expectGood(acme.ask(issue, { seconds: 0 }));
    acme.office.site.faults.stopAtWrite = 2;
    await acme.answer(issue, true).catch(() => null);
    acme.office.site.faults.stopAtWrite = null;
    await acme.office.pass(2 * MINUTE);

    expect(await settled(issue)).toEqual({ parked: 0, amount: 2250 });
    expect((await acme.publicWords(issue)).filter((words) => words.startsWith("Danke"))).toHaveLength(1);
  });
});

describe("refused with nothing written", () => {
  let issue: Issue;
  beforeAll(async () => {
    acme = await AskedCustomer.open();
    issue = await acme.raised();
  });
  afterAll(() => acme.office.site.dispose());

  for (const [change, code, because] of [
    [{ kind: "present" }, "app.ask-malformed", "approvals and quotes alone"],
    [{ cap: "days" }, "app.ask-malformed", "a limit is money or minutes"],
    [{ channel: "pigeon", evidence: "x" }, "app.ask-malformed", "mail, phone, meeting"],
    [{ fixed: 100 }, "app.ask-malformed", "an approval has no price of its own"],
    [{ seconds: -60 }, "app.seconds-impossible", "time does not run back"],
    [{ seconds: 600 }, "app.nothing-to-approve", "ten minutes are in the quota"],
    [{ kind: "quote" }, "app.no-quote-needed", "content draws on the quota"],
    [{ kind: "quote", category: "feature", fixed: 0 }, "app.amount-impossible", "nothing is no price"],
    [{ kind: "quote", category: "feature", fixed: 10.5 }, "app.amount-impossible", "cents are whole"],
    [{ lastDay: "2026-11-08" }, "app.valid-until-impossible", "yesterday"],
    [{ lastDay: "2028-01-01" }, "app.valid-until-impossible", "more than a year"],
    [{ lastDay: "bald" }, "app.valid-until-impossible", "no date"],
  ] as const) {
    test(`${JSON.stringify(change)} is refused as ${code}: ${because}`, async () => {
      expect(await acme.ask(issue, change)).toMatchObject({ problems: [{ code }] });
      expect(await acme.view(issue)).toMatchObject({ consents: [] });
    });
  }
});
