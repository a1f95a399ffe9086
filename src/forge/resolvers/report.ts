import type { Answer, ReportApi } from "../../app/api";
import { malformed } from "../../app/check-ask";
import { startClose, viewClose } from "../../app/view-close";
import { refuse } from "../../app/load-issue";
import { viewReport } from "../../app/view-report";
import { viewPeriodSheet } from "../../app/view-sheet";
import { exportCsv, viewStatement } from "../../app/view-statement";
import { at, textOf } from "../jira/read-json";
import { ports } from "../ports";
import { audience, type Asker } from "./audience";

/** The project of the page, and the right to see reports in it; without a grant that is the project's administrators. */
async function inProject<T>({ extension }: Asker, work: (project: string) => Promise<Answer<T>>): Promise<Answer<T>> {
  const project = textOf(at(extension, "project", "id"));
  if (project === null) return refuse("app.no-project", "project");
  const may = (await ports.jira.mayAsUser("view-report", project)) || (await ports.jira.mayAsUser("ADMINISTER_PROJECTS", project));
  return may ? work(project) : refuse("app.may-not-report", "project");
}

/** The app's own permission; without a grant the project's administrators. */
const mayClose = async (project: string): Promise<boolean> =>
  (await ports.jira.mayAsUser("close-period", project)) || (await ports.jira.mayAsUser("ADMINISTER_PROJECTS", project));

const CONTRACTS_MAX = 1000;
const isList = (value: unknown): boolean =>
  Array.isArray(value) && value.length <= CONTRACTS_MAX && value.every((one) => malformed(one, { contract: "text", last: "number" }) === null);

export const report = audience<ReportApi>({
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
