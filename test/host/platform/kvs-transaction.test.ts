import type { Sdk } from "./fixtures/probe";
import { table } from "../../support/table";
import { inApp, probeSite, refused } from "./probe-site";

interface Period {
  v: number;
  rev: number;
  last?: number;
}

const at = (sdk: Sdk, rev: number) => ({ entityName: "period", conditions: new sdk.Filter<Period>().and("rev", sdk.FilterConditions.equalTo(rev)) });
const absent = (sdk: Sdk) => ({ entityName: "period", conditions: new sdk.Filter<Period>().and("rev", sdk.FilterConditions.notExists()) });

const ATTEMPTS: Record<string, (sdk: Sdk) => Promise<unknown>> = {
  "right revision": (sdk) => sdk.kvs.transact().set<Period>("p", { v: 1, rev: 1 }, at(sdk, 0)).execute(),
  "wrong revision": (sdk) => sdk.kvs.transact().set<Period>("p", { v: 1, rev: 9 }, at(sdk, 5)).execute(),
  "right check": (sdk) => sdk.kvs.transact().check("p", at(sdk, 0)).set("q", { v: 1, rev: 0 }, { entityName: "period" }).execute(),
  "wrong check": (sdk) => sdk.kvs.transact().check("p", at(sdk, 1)).set("q", { v: 1, rev: 0 }, { entityName: "period" }).execute(),
  "delete with condition": (sdk) => sdk.kvs.transact().delete("p", at(sdk, 0)).execute(),
  "absent key": (sdk) => sdk.kvs.transact().set<Period>("new", { v: 1, rev: 0 }, absent(sdk)).execute(),
  "same key twice": (sdk) => sdk.kvs.transact().set("p", { v: 1, rev: 1 }, { entityName: "period" }).delete("p", { entityName: "period" }).execute(),
  "same key, other entity": (sdk) => sdk.kvs.transact().set("p", { v: 1, rev: 1 }, { entityName: "period" }).set("p", 1).execute(),
  "26 operations": (sdk) =>
    Array.from({ length: 26 }, (_, n) => `k${n}`)
      .reduce((all, name) => all.set(name, 1), sdk.kvs.transact())
      .execute(),
  "25 operations": (sdk) =>
    Array.from({ length: 25 }, (_, n) => `k${n}`)
      .reduce((all, name) => all.set(name, 1), sdk.kvs.transact())
      .execute(),
  "wrong type": (sdk) => sdk.kvs.transact().set("z", 1).set("q", { v: "one" }, { entityName: "period" }).execute(),
  "more than 4 MB": (sdk) =>
    Array.from({ length: 18 }, (_, n) => `k${n}`)
      .reduce((all, name) => all.set(name, "x".repeat(239_000)), sdk.kvs.transact())
      .execute(),
};

for (const row of table<"attempt" | "answer" | "because">(`
  attempt                | answer                       | because
  right revision         | done                         | the condition holds
  wrong revision         | 400 CONDITIONAL_CHECK_FAILED | measured 2026-10-09
  right check            | done                         | a check writes nothing itself
  wrong check            | 400 CONDITIONAL_CHECK_FAILED | one failure refuses all
  delete with condition  | done                         | deletions may be conditional too
  absent key             | 400 CONDITIONAL_CHECK_FAILED | the poorer answer: even notExists fails without the key
  same key twice         | 400 KEY_DUPLICATION_ERROR    | measured 2026-10-09
  same key, other entity | done                         | keys are unique per entity
  25 operations          | done                         | the limit itself
  26 operations          | 422 UNPROCESSABLE_ENTITY     | measured 2026-10-09
  wrong type             | 400 INCORRECT_PROPERTY_TYPE  | one failure refuses all
  more than 4 MB         | 400 MAX_SIZE                 | documented limit
`)) {
  test(`a transaction answers ${row.answer} to: ${row.attempt} (${row.because}); refused, nothing of it happened`, async () => {
    const site = probeSite();
    const attempt = ATTEMPTS[row.attempt];
    await inApp(site, ({ kvs }) => kvs.entity<Period>("period").set("p", { v: 1, rev: 0 }));
    const before = [...site.store.table("kvs:period").values(), ...site.store.table("kvs").values()];

    expect(await inApp(site, (sdk) => refused(() => attempt?.(sdk) ?? Promise.resolve()))).toBe(row.answer);

    const after = [...site.store.table("kvs:period").values(), ...site.store.table("kvs").values()];
    expect(JSON.stringify(after) === JSON.stringify(before)).toBe(row.answer !== "done");
  });
}

test("with the other switch a condition on an absent key is judged on an empty record", async () => {
  const site = probeSite();
  site.switches.absentKeyCondition = "holds";

  expect(await inApp(site, (sdk) => refused(() => ATTEMPTS["absent key"]?.(sdk) ?? Promise.resolve()))).toBe("done");
  expect(await inApp(site, (sdk) => refused(() => sdk.kvs.transact().set<Period>("other", { v: 1, rev: 1 }, at(sdk, 0)).execute()))).toBe(
    "400 CONDITIONAL_CHECK_FAILED",
  );
});

test("a hundred writers of one counter, each trying again on conflict, lose no count", async () => {
  const site = probeSite();
  const total = await inApp(site, async (sdk) => {
    const periods = sdk.kvs.entity<Period>("period");
    await periods.set("p", { v: 1, rev: 0, last: 0 });
    const add = async (): Promise<void> => {
      for (;;) {
        const { rev, last = 0 } = (await periods.get("p")) ?? { rev: 0 };
        const code = await refused(() =>
          sdk.kvs
            .transact()
            .set("p", { v: 1, rev: rev + 1, last: last + 1 }, at(sdk, rev))
            .execute(),
        );
        if (code === "done") return;
      }
    };
    await Promise.all(Array.from({ length: 100 }, add));
    return periods.get("p");
  });

  expect(total).toEqual({ v: 1, rev: 100, last: 100 });
});

test("storage that refuses now and then says so in the platform's words", async () => {
  const site = probeSite();
  site.faults.refuseStorage = 1;

  expect(await inApp(site, ({ kvs }) => refused(() => kvs.get("k")))).toBe("429 RATE_LIMIT_EXCEEDED");
});
