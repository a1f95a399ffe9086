import type { Sdk } from "./fixtures/probe";
import { table } from "../../support/table";
import { NINE, inApp, probeSite, refused } from "./probe-site";

const TRACK = { v: 1, rev: 0, state: "open", customer: "acme", due: "2027-03-01T09:00:00Z", month: "-", at: "2027-03-01T08:00:00Z", body: { a: [1, 2] } };

test("a record comes back as it was, and is gone after its deletion", async () => {
  const found = await inApp(probeSite(), async ({ kvs }) => {
    const tracks = kvs.entity<typeof TRACK>("track");
    await tracks.set("10001", TRACK);
    const kept = await tracks.get("10001");
    await tracks.delete("10001");
    await tracks.delete("10001");
    return { kept, after: await tracks.get("10001"), plain: await kvs.get("10001") };
  });

  expect(found).toEqual({ kept: TRACK, after: undefined, plain: undefined });
});

test("plain keys, secrets and entities do not see each other", async () => {
  const found = await inApp(probeSite(), async ({ kvs }) => {
    await kvs.set("k", "plain");
    await kvs.setSecret("k", "secret");
    await kvs.entity("job").set("k", { v: 1 });
    await kvs.deleteSecret("k");
    return [await kvs.get("k"), await kvs.getSecret("k"), await kvs.entity("job").get("k")];
  });

  expect(found).toEqual(["plain", undefined, { v: 1 }]);
});

test("a key policy, a returned value and metadata are honoured", async () => {
  const site = probeSite();
  const found = await inApp(site, async ({ kvs, MetadataField }) => {
    await kvs.set("k", 1, { keyPolicy: "FAIL_IF_EXISTS" });
    const refusal = await refused(() => kvs.set("k", 2, { keyPolicy: "FAIL_IF_EXISTS" }));
    await site.clock.advanceTo(NINE + 5000);
    const previous = await kvs.set("k", 3, { keyPolicy: "OVERRIDE", returnValue: "PREVIOUS", returnMetadataFields: [MetadataField.UPDATED_AT] });
    const latest = await kvs.get("k", { metadataFields: [MetadataField.CREATED_AT, MetadataField.UPDATED_AT] });
    return { refusal, previous, latest };
  });

  expect(found).toEqual({
    refusal: "409 KEY_CONFLICT",
    previous: { key: "k", value: 1, updatedAt: NINE },
    latest: { key: "k", value: 3, createdAt: NINE, updatedAt: NINE + 5000 },
  });
});

test("an expired record may still be read for 48 hours, then it is gone", async () => {
  const site = probeSite();
  const read = () => inApp(site, ({ kvs, MetadataField }) => kvs.get("k", { metadataFields: [MetadataField.EXPIRE_TIME] }));
  await inApp(site, ({ kvs }) => kvs.set("k", 1, { ttl: { value: 1, unit: "HOURS" } }));

  await site.clock.advanceTo(NINE + 2 * 3_600_000);
  expect(await read()).toEqual({ key: "k", value: 1, expireTime: "2027-03-01T09:00:00.000Z" });
  await site.clock.advanceTo(NINE + 49 * 3_600_000);
  expect(await read()).toBeUndefined();
});

const deep = (levels: number): unknown => (levels === 0 ? 1 : { d: deep(levels - 1) });
const ATTEMPTS: Record<string, (sdk: Sdk) => Promise<unknown>> = {
  "empty key": ({ kvs }) => kvs.set("", 1),
  "slash in key": ({ kvs }) => kvs.get("a/b"),
  "blank key": ({ kvs }) => kvs.get("   "),
  "500 characters": ({ kvs }) => kvs.set("k".repeat(500), 1),
  "501 characters": ({ kvs }) => kvs.set("k".repeat(501), 1),
  "240 KiB": ({ kvs }) => kvs.set("k", "x".repeat(240 * 1024 - 2)),
  "240 KiB and a byte": ({ kvs }) => kvs.set("k", "x".repeat(240 * 1024 - 1)),
  "31 levels": ({ kvs }) => kvs.set("k", deep(31)),
  "32 levels": ({ kvs }) => kvs.set("k", deep(32)),
  "unknown entity": ({ kvs }) => kvs.entity("nothing").set("k", { v: 1 }),
  "unknown attribute": ({ kvs }) => kvs.entity("job").set("k", { colour: "red" }),
  "integer as text": ({ kvs }) => kvs.entity("job").set("k", { v: "1" }),
  "largest integer": ({ kvs }) => kvs.entity("job").set("k", { v: 2_147_483_647 }),
  "larger integer": ({ kvs }) => kvs.entity("job").set("k", { v: 2_147_483_648 }),
  "fraction as integer": ({ kvs }) => kvs.entity("job").set("k", { v: 1.5 }),
  "null attribute": ({ kvs }) => kvs.entity("job").set("k", { at: null }),
  "null in any": ({ kvs }) => kvs.entity("job").set("k", { body: { a: [null] } }),
  "blank string": ({ kvs }) => kvs.entity("job").set("k", { state: " " }),
  "ttl of two years": ({ kvs }) => kvs.set("k", 1, { ttl: { value: 730, unit: "DAYS" } }),
  "page of 101": ({ kvs }) => kvs.query().limit(101).getMany(),
  "page of 0": ({ kvs }) => kvs.entity("job").query().index("by-key").limit(0).getMany(),
  "unknown index": ({ kvs }) => kvs.entity("job").query().index("by-colour").getMany(),
  "missing partition": ({ kvs }) => kvs.entity("job").query().index("by-state").getMany(),
  "filter on any": ({ kvs, Filter, FilterConditions }) =>
    kvs.entity<{ body: string }>("job").query().index("by-key").filters(new Filter<{ body: string }>().and("body", FilterConditions.exists())).getMany(),
  "range of 901 bytes": ({ kvs }) => kvs.entity("job").set("k", { state: "open", at: "x".repeat(901) }),
  "batch of 26": ({ kvs }) => kvs.batchSet(Array.from({ length: 26 }, (_, n) => ({ key: `k${n}`, value: n }))),
};

for (const row of table<"attempt" | "answer" | "because">(`
  attempt             | answer                                    | because
  empty key           | 400 EMPTY_KEY                             | documented code
  slash in key        | 400 INVALID_KEY                           | the documented pattern has no slash
  blank key           | 400 INVALID_KEY                           | the documented pattern
  500 characters      | done                                      | the limit itself is allowed
  501 characters      | 400 KEY_TOO_LONG                          | documented limit
  240 KiB             | done                                      | the limit itself is allowed
  240 KiB and a byte  | 400 MAX_SIZE                              | documented limit
  31 levels           | done                                      | documented limit
  32 levels           | 400 MAX_DEPTH                             | documented limit
  unknown entity      | 404 SCHEMA_NOT_FOUND                      | measured 2026-10-09
  unknown attribute   | 400 INVALID_ENTITY_ATTRIBUTE              | code unconfirmed
  integer as text     | 400 INCORRECT_PROPERTY_TYPE               | measured 2026-10-09
  largest integer     | done                                      | 32-bit signed
  larger integer      | 400 INCORRECT_PROPERTY_TYPE               | measured 2026-10-09
  fraction as integer | 400 INCORRECT_PROPERTY_TYPE               | integers are whole
  null attribute      | 400 INCORRECT_PROPERTY_TYPE               | no type holds null
  null in any         | 400 INCORRECT_PROPERTY_TYPE               | any lists no null
  blank string        | 400 INVALID_ENTITY_VALUE                  | strings hold something
  ttl of two years    | 400 INVALID_TTL                           | a year at most
  page of 101         | 400 COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE | 1 to 100
  page of 0           | 400 COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE | 1 to 100
  unknown index       | 400 INVALID_ENTITY_INDEX                  | documented code
  missing partition   | 400 INVALID_ENTITY_INDEX                  | every partition attribute needs a value
  filter on any       | 422 UNPROCESSABLE_ENTITY                  | documented status
  range of 901 bytes  | 400 MAX_SIZE                              | documented limit of an index
  batch of 26         | 400 TOO_MANY_BATCH_ENTITIES               | measured 2026-10-09
`)) {
  test(`storage answers ${row.answer} to: ${row.attempt} (${row.because})`, async () => {
    const attempt = ATTEMPTS[row.attempt];
    expect(attempt).toBeDefined();
    expect(await inApp(probeSite(), (sdk) => refused(() => attempt?.(sdk) ?? Promise.resolve()))).toBe(row.answer);
  });
}

test("a batch does each item for itself and counts once", async () => {
  const site = probeSite();
  const found = await inApp(site, async ({ kvs }) => {
    const set = await kvs.batchSet<unknown>([
      { key: "a", value: { v: 1 }, entityName: "job" },
      { key: "b", value: { v: "wrong" }, entityName: "job" },
      { key: "c", value: 3 },
    ]);
    const got = await kvs.batchGet([{ key: "a", entityName: "job" }, { key: "zz", entityName: "job" }, { key: "c" }]);
    const gone = await kvs.batchDelete([{ key: "a", entityName: "job" }]);
    return { set, got, gone, after: await kvs.entity("job").get("a") };
  });

  expect(found.set.successfulKeys).toEqual([{ key: "a", entityName: "job" }, { key: "c" }]);
  expect(found.set.failedKeys).toMatchObject([{ key: "b", entityName: "job", error: { code: "INCORRECT_PROPERTY_TYPE" } }]);
  expect(found.got.successfulKeys).toEqual([
    { key: "a", entityName: "job", value: { v: 1 } },
    { key: "c", value: 3 },
  ]);
  expect(found.got.failedKeys).toMatchObject([{ key: "zz", error: { code: "KEY_NOT_FOUND" } }]);
  expect([found.gone.successfulKeys, found.after]).toEqual([[{ key: "a", entityName: "job" }], undefined]);
  expect(site.counters.storageWriteUnits).toBe(2);
});

test("bytes, units and queries are counted", async () => {
  const site = probeSite();
  await inApp(site, async ({ kvs }) => {
    await kvs.set("k", "x".repeat(20_000));
    await kvs.get("k");
    await kvs.get("nothing");
    await kvs.query().getMany();
  });

  expect(site.counters).toMatchObject({
    storageWriteBytes: 20_002,
    storageWriteUnits: 2,
    storageReadBytes: 20_002 + 1024 + 20_002,
    storageReadUnits: 2 + 1 + 2,
    storageQueries: 1,
  });
});
