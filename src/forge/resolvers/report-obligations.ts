import type { ObligationApi, Refusal } from "../../app/api";
import { createAgain } from "../../app/obligations/create-again";
import { mayNot } from "../../app/decisions/decide-draft";
import { recordEvidence } from "../../app/obligations/record-evidence";
import { viewObligations } from "../../app/obligations/view-obligations";
import { ports } from "../ports";
import type { Definition } from "./audience";
import { inContract } from "./report-decisions";

type Functions = { readonly [K in keyof ObligationApi]: Definition<ObligationApi[K]["ask"], Exclude<ObligationApi[K]["answer"], Refusal>> };

/** Tasks owed regularly, and evidence that they were done: whoever sees the report reads, whoever may adjust usage writes. */
export const obligationFunctions: Functions = {
  obligations: {
    shape: { contract: "text", periodStart: "text" },
    answer: ({ contract, periodStart }, asker) => inContract(asker, contract, ({ book }, { adjust }) => viewObligations(ports, book, periodStart, adjust)),
  },
  createWork: {
    writes: true,
    shape: { contract: "text", obligation: "text", due: "text" },
    answer: ({ contract, ...ask }, asker) =>
      inContract(asker, contract, async ({ book }, { adjust }) => (adjust ? createAgain(ports, book, ask) : mayNot(false))),
  },
  recordEvidence: {
    writes: true,
    shape: { contract: "text", obligation: "text", due: "text", evidence: "string" },
    answer: ({ contract, ...ask }, asker) =>
      inContract(asker, contract, async ({ book }, { adjust }) => (adjust ? recordEvidence(ports, book, ask, asker.account) : mayNot(false))),
  },
};
