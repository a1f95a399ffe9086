import type { Sdk } from "./fixtures/probe";
import { table } from "../../support/table";
import { NINE, inApp, probeSite } from "./probe-site";

interface Track {
  v: number;
  state: string;
  customer: string;
  due: string;
  month?: string;
}

const key = (n: number): string => `i${String(n).padStart(3, "0")}`;
const track = (n: number): Track => ({
  v: n,
  state: n % 2 === 0 ? "open" : "done",
  customer: n % 3 === 0 ? "acme" : "brandl",
  due: `2027-03-${String((n % 28) + 1).padStart(2, "0")}`,
});

async function fill({ kvs }: Sdk, count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) await kvs.entity<Track>("track").set(key(n), track(n));
}

type Query = ReturnType<ReturnType<ReturnType<Sdk["kvs"]["entity"]>["query"]>["index"]>;
const tracks = ({ kvs }: Sdk, index: string, partition?: unknown[]) =>
  kvs
    .entity<Track>("track")
    .query()
    .index(index, partition === undefined ? undefined : { partition });

async function all(query: { cursor(cursor: string): unknown; getMany(): ReturnType<Query["getMany"]> }): Promise<string[]> {
  const keys: string[] = [];
  for (;;) {
    const page = await query.getMany();
    keys.push(...page.results.map((found) => found.key));
    if (page.nextCursor === undefined) return keys;
    query.cursor(page.nextCursor);
  }
}

const expected = (matching: (one: Track) => boolean): string[] =>
  Array.from({ length: 60 }, (_, n) => n)
    .filter((n) => matching(track(n)))
    .toSorted((a, b) => (track(a).due === track(b).due ? a - b : track(a).due < track(b).due ? -1 : 1))
    .map(key);

for (const row of table<"condition" | "first" | "second" | "because">(`
  condition            | first      | second     | because
  equalTo              | 2027-03-05 | -          | one day
  greaterThan          | 2027-03-20 | -          | without the day itself
  greaterThanEqualTo   | 2027-03-20 | -          | with the day itself
  lessThan             | 2027-03-05 | -          | without the day itself
  lessThanEqualTo      | 2027-03-05 | -          | with the day itself
  between              | 2027-03-05 | 2027-03-09 | both ends count
  beginsWith           | 2027-03-1  | -          | a prefix
`)) {
  test(`an index is read in order and by range, ${row.condition} (${row.because}), in pages and backwards`, async () => {
    const site = probeSite();
    const holds: Record<string, (due: string) => boolean> = {
      equalTo: (due) => due === row.first,
      greaterThan: (due) => due > row.first,
      greaterThanEqualTo: (due) => due >= row.first,
      lessThan: (due) => due < row.first,
      lessThanEqualTo: (due) => due <= row.first,
      between: (due) => due >= row.first && due <= row.second,
      beginsWith: (due) => due.startsWith(row.first),
    };
    const keys = await inApp(site, async (sdk) => {
      await fill(sdk, 60);
      const { WhereConditions, Sort } = sdk;
      const range = row.condition === "between" ? WhereConditions.between(row.first, row.second) : WhereConditions[row.condition as "equalTo"](row.first);
      return {
        up: await all(tracks(sdk, "by-due", ["open"]).where(range).limit(3)),
        down: await all(tracks(sdk, "by-due", ["open"]).where(range).sort(Sort.DESC).limit(4)),
      };
    });

    const wanted = expected((one) => one.state === "open" && (holds[row.condition]?.(one.due) ?? false));
    expect(wanted.length).toBeGreaterThan(0);
    expect(keys).toEqual({ up: wanted, down: wanted.toReversed() });
  });
}

test("an entity without indexes of its own has the index by-key; plain keys are found by prefix", async () => {
  const found = await inApp(probeSite(), async (sdk) => {
    await fill(sdk, 30);
    await sdk.kvs.set("b:2", 2);
    await sdk.kvs.set("a:1", 1);
    await sdk.kvs.set("b:1", 1);
    return {
      byKey: await all(tracks(sdk, "by-key").where(sdk.WhereConditions.beginsWith("i01")).limit(4)),
      plain: (await sdk.kvs.query().where("key", sdk.WhereConditions.beginsWith("b:")).getMany()).results.map((one) => one.key),
      firstPage: (await tracks(sdk, "by-key").getMany()).results.length,
    };
  });

  expect(found).toEqual({ byKey: [10, 11, 12, 13, 14, 15, 16, 17, 18, 19].map(key), plain: ["b:1", "b:2"], firstPage: 10 });
});

test("a record changes its place in the index, and one without the attribute is in none", async () => {
  const found = await inApp(probeSite(), async (sdk) => {
    const entity = sdk.kvs.entity<Partial<Track>>("track");
    await entity.set("a", { state: "open", due: "2027-03-05" });
    await entity.set("b", { state: "open" });
    await entity.set("a", { state: "done", due: "2027-03-01" });
    return { open: await all(tracks(sdk, "by-due", ["open"])), done: await all(tracks(sdk, "by-due", ["done"])), byKey: await all(tracks(sdk, "by-key")) };
  });

  expect(found).toEqual({ open: [], done: ["a"], byKey: ["a", "b"] });
});

for (const row of table<"condition" | "value" | "keys" | "because">(`
  condition          | value | keys     | because
  equalTo            | acme  | i000     | of the first page of three
  notEqualTo         | acme  | i001,i002 | everything else
  beginsWith         | br    | i001,i002 | a prefix
  contains           | ran   | i001,i002 | a part
  notContains        | ran   | i000     | no part
  greaterThan        | b     | i001,i002 | by the order of letters
  greaterThanEqualTo | b     | i001,i002 | by the order of letters
  lessThan           | b     | i000     | by the order of letters
  lessThanEqualTo    | acme  | i000     | with the value itself
`)) {
  test(`the filter ${row.condition} ${row.value} keeps ${row.keys} (${row.because})`, async () => {
    const keys = await inApp(probeSite(), async (sdk) => {
      await fill(sdk, 3);
      const filter = new sdk.Filter<Track>().and("customer", sdk.FilterConditions[row.condition as "equalTo"](row.value));
      return all(tracks(sdk, "by-key").filters(filter));
    });

    expect(keys.join(",")).toBe(row.keys);
  });
}

test("filters work on the page: it may be empty and yet have a next one; and, or, exists and between hold", async () => {
  const found = await inApp(probeSite(), async (sdk) => {
    await fill(sdk, 9);
    await sdk.kvs.entity<Track>("track").set("i009", { ...track(9), month: "2027-03" });
    const { Filter, FilterConditions: is } = sdk;
    const first = await tracks(sdk, "by-key")
      .filters(new Filter<Track>().and("v", is.equalTo(8)))
      .limit(3)
      .getMany();
    return {
      first: [first.results.length, typeof first.nextCursor],
      all: await all(
        tracks(sdk, "by-key")
          .filters(new Filter<Track>().and("v", is.between(2, 6)).and("state", is.equalTo("open")))
          .limit(2),
      ),
      any: await all(tracks(sdk, "by-key").filters(new Filter<Track>().or("v", is.equalTo(1)).or("v", is.equalTo(4)))),
      exists: await all(tracks(sdk, "by-key").filters(new Filter<Track>().and("month", is.exists()))),
      missing: (await all(tracks(sdk, "by-key").filters(new Filter<Track>().and("month", is.notExists())))).length,
    };
  });

  expect(found).toEqual({ first: [0, "string"], all: ["i002", "i004", "i006"], any: ["i001", "i004"], exists: ["i009"], missing: 9 });
});

test("with stale queries a query shows an earlier state, a strong get never does", async () => {
  const site = probeSite();
  site.faults.staleQueries = 10;
  const found = await inApp(site, async (sdk) => {
    await sdk.kvs.entity<Track>("track").set("old", track(2));
    await site.clock.advanceTo(NINE + 60_000);
    await sdk.kvs.entity<Track>("track").set("new", track(4));
    await sdk.kvs.entity<Track>("track").set("old", { ...track(2), v: 99 });
    const stale = await tracks(sdk, "by-due", ["open"]).getMany();
    const strong = await sdk.kvs.entity<Track>("track").get("new");
    await site.clock.advanceTo(NINE + 120_000);
    return { stale: stale.results.map((one) => [one.key, one.value.v]), strong: strong?.v, later: await all(tracks(sdk, "by-due", ["open"])) };
  });

  expect(found).toEqual({ stale: [["old", 2]], strong: 4, later: ["old", "new"] });
});
