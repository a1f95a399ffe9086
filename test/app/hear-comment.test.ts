import { EVA, MIRA, PAUL } from "../../commands/bench/office";
import { confirmAnswer } from "../../src/app/classifying/classify-issue";
import { commentFacts } from "../../src/app/hearing/hear-comment";
import { loadIssue } from "../../src/app/tracking/load-issue";
import { slaFacts } from "../../src/app/tracking/merge-facts";
import { updateTrack } from "../../src/app/tracking/update-track";
import { table } from "../support/table";
import { openOffice, sightOf } from "./support/memory-office";
import { memoryPorts } from "./memory-ports";

for (const row of table<"author" | "automatic" | "is" | "because">(`
  author                                | automatic | is    | because
  712020:7c1d                           | false     | false | an agent's word
  557058:0b5e4a3c-1f7d-4d1c-9a55-person | false     | false | older accounts of people begin as those of apps do
  557058:automation                     | true      | true  | Jira says that the author is an app
  -                                     | false     | true  | nobody wrote it
`)) {
  test(`a comment by ${row.author}, of an app: ${row.automatic}, is automatic: ${row.is}; ${row.because}`, async () => {
    const { ports } = memoryPorts(() => 0.5);
    const by = row.author === "-" ? null : row.author;

    const facts = await commentFacts(ports, [{ id: "1", at: 0, by, public: true, automatic: row.automatic === "true" }]);

    expect(slaFacts(facts, [])).toMatchObject([{ kind: "comment", public: true, automatic: row.is === "true" }]);
  });
}

test("whether an answer is sufficient is judged by the service team alone", async () => {
  let draw = 0;
  const memory = memoryPorts(() => ((draw += 1) % 97) / 97);
  const { ports } = memory;
  await openOffice(memory, [{ customer: "acme", organisation: "1", change: (yaml) => yaml.replace(/service: \[.*\]/, `service: ["${MIRA}"]`) }]);
  memory.sights.set("1", sightOf("1", ["1"], "content"));
  await updateTrack(ports, "1", { facts: await commentFacts(ports, [{ id: "501", at: 0, by: EVA, public: true, automatic: false }]) });
  const loaded = await loadIssue(ports, "1");
  if (loaded === null) throw new Error("no issue");

  expect(await confirmAnswer(ports, loaded, "501", true, PAUL)).toMatchObject({ problems: [{ code: "app.not-of-team" }] });
  expect(await confirmAnswer(ports, loaded, "501", true, EVA)).toMatchObject({ problems: [{ code: "app.not-of-team" }] });
  expect(await confirmAnswer(ports, loaded, "501", true, MIRA)).toBeNull();
  expect((await ports.store.get("track", "1"))?.body.facts.filter(([kind]) => kind === "a")).toHaveLength(1);
});
