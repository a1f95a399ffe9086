import { judgedByTeam } from "../../../src/core/sla/service-team";
import type { SlaFact } from "../../../src/core/sla/fact";
import { instant } from "../../../src/core/time/instant";
import { table } from "../../support/table";

const TEAM = { accounts: new Set(["agent", "insider"]), excluded: new Set(["insider", "participant"]) };
const at = instant(0);
const REPORTED: SlaFact = { kind: "reported", id: "f1", at, by: "customer", channel: "portal" };

for (const row of table<"by" | "counts" | "because">(`
  by          | counts | because
  agent       | yes    | the service team judges
  customer    | no     | the reporter does not confirm the own answer
  participant | no     | a participant is of the customer's side
  insider     | no     | an agent who takes part for the customer
  stranger    | no     | an account without a role
`)) {
  test(`an answer confirmed or rejected by ${row.by} counts: ${row.counts}; ${row.because}`, () => {
    const judgements = (["answer-confirmed", "answer-rejected"] as const).map((kind): SlaFact => ({ kind, id: kind, at, by: row.by, comment: "c1" }));

    expect(judgedByTeam([REPORTED, ...judgements], TEAM)).toEqual(row.counts === "yes" ? [REPORTED, ...judgements] : [REPORTED]);
  });
}
