import { runScenario } from "../../src/app/scenario/run-scenario";
import { baseOf } from "../rules/base";
import { tell } from "../rules/story";
import { changed } from "../support/change";
import { table } from "../support/table";

/** What a story gives under the contract with these labels, or without the term. */
function happened(story: string, labels: readonly string[] | null) {
  const base = baseOf("cms-shop-updates");
  return runScenario({ ...changed(base, "contracts[0].announce", labels === null ? undefined : { labels }), ...tell(story, "acme") });
}

const MAJOR = ["major-release"];

for (const row of table<"story" | "expected" | "because">(`
  story                                                                                                             | expected                                | because
  09:00 labelled {"labels":["shop","Major-Release"]}                                                                 | offered since 2026-11-03T09:00          | the label stands, however it is written
  11:00 labelled {"labels":["major-release"]}                                                                        | offered since 2026-11-03T11:00          | the label came later
  09:00 labelled {"labels":["major-release"]}; 11-04 09:00 announced                                                 | announced since 2026-11-03T09:00        | the customer was told
  09:00 labelled {"labels":["major-release"]}; 11-04 09:00 not-announced {"reason":"nobody there"}                   | not-possible since 2026-11-03T09:00     | nobody could be told, and why
  09:00 announced; 11-04 09:00 labelled {"labels":["major-release"]}                                                 | offered since 2026-11-04T09:00          | what was said before is no answer
  09:00 labelled {"labels":["major-release"]}; 11-04 09:00 labelled {"labels":[]}                                    | none                                    | the label is gone
  09:00 labelled {"labels":["minor-release"]}                                                                        | none                                    | the contract does not name it
  09:00 labelled {"labels":["major-release"]}; 11-04 09:00 class normal ssl-certificate                               | none                                    | the yearly certificate draws on no quota
`)) {
  test(`S13, ${row.because}: ${row.expected}`, () => {
    const { notices, problems } = happened(`11-03 08:30 rep cms-update normal; 11-03 ${row.story}`, MAJOR);

    expect(problems).toEqual([]);
    const told = notices.flatMap((notice) => ("label" in notice ? [`${notice.state} since ${notice.at.slice(0, 16)}`] : []));
    expect(told[0] ?? "none").toBe(row.expected);
    expect(told.length).toBeLessThanOrEqual(1);
  });
}

test("S13: the label is known from the report on, and the work still uses the quota first", () => {
  const story = "11-03 08:30 rep cms-update normal; 11-03 10:00 log 60";
  const { facts, asOf } = tell(story, "acme");
  const base = baseOf("cms-shop-updates");
  const [report, ...later] = facts;
  const out = runScenario({ ...base, asOf, facts: [{ ...report, labels: MAJOR }, ...later] });

  expect(out.notices).toContainEqual(expect.objectContaining({ kind: "announcement", state: "offered", label: "major-release" }));
  expect(out.statements.map(({ quotas, total }) => [quotas[0]?.covered, total])).toEqual([[25, 9250]]);
});

test("a contract that names no label expects nothing of one", () => {
  expect(happened('11-03 08:30 rep cms-update normal; 11-03 09:00 labelled {"labels":["major-release"]}', null)).toMatchObject({ notices: [], problems: [] });
});
