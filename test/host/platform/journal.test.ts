import { appendFileSync, existsSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { openStore } from "../../../host/store/open-store";
import { inApp, probeSite, temporary } from "./probe-site";

let files = 0;

/** A journal of `count` commits, each of two records; returns the file. */
function written(count: number): string {
  const file = temporary(`journal-${(files += 1)}`);
  const opened = openStore(file);
  for (let n = 0; n < count; n += 1)
    opened.store.commit([
      { table: "a", key: `k${n}`, value: { n, text: "Grüße 👋" } },
      { table: "b", key: "last", value: n },
    ]);
  opened.close();
  return file;
}

const reopened = (file: string) => {
  const opened = openStore(file);
  opened.close();
  return opened;
};

test("what was committed is there again, in the order it was first put", () => {
  const opened = reopened(written(3));

  expect([...opened.store.table("a").keys()]).toEqual(["k0", "k1", "k2"]);
  expect(opened.store.table("a").get("k2")).toEqual({ n: 2, text: "Grüße 👋" });
  expect([opened.store.table("b").get("last"), opened.replayed, opened.dropped]).toEqual([2, 3, null]);
});

test("a crash at any byte of the last line loses that commit only, whole, and says so", () => {
  const whole = written(3);
  const start = readFileSync(whole).lastIndexOf("\n", statSync(whole).size - 2) + 1;
  for (let end = start; end < statSync(whole).size; end += 7) {
    const file = temporary(`torn-${end}`);
    writeFileSync(file, readFileSync(whole).subarray(0, end));
    const { store, dropped, keptAt } = reopened(file);

    expect([store.table("a").size, store.table("b").get("last")]).toEqual([2, 1]);
    expect(dropped).toEqual(end === start ? null : { line: 3, bytes: end - start, kind: "torn", lines: 1 });
    expect(keptAt === null).toBe(end === start);
    expect(statSync(file).size).toBe(start);
  }
});

test("after a crash the site writes on where the good lines end", () => {
  const file = written(2);
  truncateSync(file, statSync(file).size - 5);
  const opened = openStore(file);
  opened.store.put("a", "after", true);
  opened.close();

  const { store, dropped } = reopened(file);
  expect([[...store.table("a").keys()], dropped]).toEqual([["k0", "after"], null]);
});

test("a changed byte in the middle stops the replay there and reports what is lost; the file is kept", () => {
  const file = written(5);
  const text = readFileSync(file, "utf8").replace('"n":2', '"n":7');
  writeFileSync(file, text);
  const { store, dropped, keptAt } = reopened(file);

  expect([...store.table("a").keys()]).toEqual(["k0", "k1"]);
  expect(dropped).toMatchObject({ line: 3, kind: "corrupt", lines: 3 });
  expect(readFileSync(keptAt ?? "", "utf8")).toBe(text);
});

test("rubbish appended by somebody else is dropped", () => {
  const file = written(1);
  appendFileSync(file, "hello\n");

  expect(reopened(file)).toMatchObject({ replayed: 1, dropped: { line: 2, kind: "torn" } });
});

test("a journal full of outdated lines is rewritten with what is still true", () => {
  const file = temporary("compact");
  const first = openStore(file);
  for (let n = 0; n < 500; n += 1) first.store.put("a", `k${n % 3}`, n);
  first.store.delete("a", "k1");
  first.close();
  const before = statSync(file).size;
  const second = openStore(file, 100);
  second.store.put("a", "k9", "new");
  second.close();

  expect([second.compacted, statSync(file).size < before / 10, existsSync(`${file}.new`)]).toEqual([true, true, false]);
  expect([...reopened(file).store.table("a").keys()]).toEqual(["k0", "k2", "k9"]);
});

test("a value cannot be changed behind the store's back", () => {
  const { store } = openStore(null);
  const mine = { list: [1] };
  store.put("a", "k", mine);
  mine.list.push(2);

  expect(store.table("a").get("k")).toEqual({ list: [1] });
  expect(Object.isFrozen(store.table<{ list: number[] }>("a").get("k")?.list)).toBe(true);
});

test("a site that crashed in a write comes back with everything before it, and its log says what was dropped", async () => {
  const journalFile = temporary("crashed-site");
  const first = probeSite({}, { journalFile });
  await inApp(first, async ({ kvs }) => {
    for (let n = 0; n < 5; n += 1) await kvs.entity("job").set(`j${n}`, { v: n, state: "open", at: `${n}` });
  });
  first.dispose();
  truncateSync(journalFile, statSync(journalFile).size - 3);

  const second = probeSite({}, { journalFile });
  const found = await inApp(second, ({ kvs }) =>
    kvs
      .entity("job")
      .query()
      .index("by-state", { partition: ["open"] })
      .getMany(),
  );
  expect(found.results.map(({ key }) => key)).toEqual(["j0", "j1", "j2", "j3"]);
  expect(second.log.entries().map(({ text }) => text)).toContainEqual(expect.stringContaining("half written and is dropped"));
});
