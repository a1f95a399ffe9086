import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Ask } from "../../../src/core/contract/ask";
import type { ContractDocument } from "../../../src/core/contract/document";
import { answerQuestion, settleAnswers } from "../../../src/core/contract/questions";
import { readContracts } from "../../../src/core/contract/read-contracts";
import { TEMPLATES } from "../../../src/core/contract/templates";

function documentsToAsk(): readonly ContractDocument[] {
  const everything = readFileSync(join(__dirname, "../../questions/everything-open.yml"), "utf8");
  return [everything, ...TEMPLATES.map(({ yaml }) => yaml)].flatMap((yaml) => {
    const read = readContracts(yaml);
    return read.ok ? read.value : [];
  });
}

/** Each point as it comes up when every question is answered the first way. */
function* pointsOf(document: ContractDocument): Generator<Ask> {
  let now = document;
  for (let open = settleAnswers(now).asked.find(({ answer }) => answer === null); open !== undefined;) {
    const { ask } = open;
    yield ask;
    const next = answerQuestion(now, ask.id, ask.choices()[0]?.value ?? "90", null);
    if (!next.ok) throw new Error(JSON.stringify(next.problems));
    now = next.value;
    open = settleAnswers(now).asked.find(({ answer }) => answer === null);
  }
}

for (const document of documentsToAsk()) {
  test(`${document.id}: every question refuses what is no answer to it`, () => {
    const accepted: string[] = [];
    for (const { id, settle } of pointsOf(document))
      for (const answer of ["?", "", "115:00", "15:000", "1e3", "-1", "none at all"]) if (settle(answer) !== null) accepted.push(`${id}=${answer}`);
    expect(accepted).toEqual([]);
  });
}
