import type { ReportApi } from "../../app/api";
import { malformed } from "../../app/decisions/check-ask";
import { startClose, viewClose } from "../../app/closing/view-close";
import { refuse } from "../../app/tracking/load-issue";
import { viewReport } from "../../app/views/view-report";
import { viewPeriodSheet } from "../../app/contracts/view-sheet";
import { exportCsv, viewStatement } from "../../app/views/view-statement";
import { ports } from "../ports";
import { audience } from "./audience";
import { decisionFunctions } from "./report-decisions";
import { obligationFunctions } from "./report-obligations";
import { inProject, mayClose } from "./report-rights";

const CONTRACTS_MAX = 1000;
const isList = (value: unknown): boolean =>
  Array.isArray(value) && value.length <= CONTRACTS_MAX && value.every((one) => malformed(one, { contract: "text", last: "number" }) === null);

export const report = audience<ReportApi>({
  ...decisionFunctions,
  ...obligationFunctions,
  overview: { answer: ({ month }, asker) => inProject(asker, async (project) => viewReport(ports, project, month ?? null, await mayClose(project))) },
  closeView: { shape: { month: "text" }, answer: ({ month }, asker) => inProject(asker, (project) => viewClose(ports, project, month)) },
  close: {
    writes: true,
    shape: { month: "text" },
    answer: ({ month, contracts }, asker) =>
      inProject(asker, async (project) => {
        if (!(await mayClose(project))) return refuse("app.may-not-close", "project");
        return isList(contracts) ? startClose(ports, project, { month, contracts }, asker.account) : refuse("app.ask-malformed", "contracts");
      }),
  },
  statement: {
    shape: { contract: "text", periodStart: "text" },
    answer: ({ contract, periodStart }, asker) => inProject(asker, (project) => viewStatement(ports, project, contract, periodStart)),
  },
  sheet: {
    shape: { contract: "text", periodStart: "text", locale: "string" },
    answer: (ask, asker) => inProject(asker, (project) => viewPeriodSheet(ports, project, ask)),
  },
  csv: { shape: { month: "text", contract: "text?", locale: "string" }, answer: (ask, asker) => inProject(asker, (project) => exportCsv(ports, project, ask)) },
});
