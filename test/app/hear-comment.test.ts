import { commentFacts } from "../../src/app/hear-comment";
import { slaFacts } from "../../src/app/merge-facts";
import { table } from "../support/table";
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
