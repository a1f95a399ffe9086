import type { Answer, ReportApi } from "../../app/api";
import { refuse } from "../../app/load-issue";
import { viewReport } from "../../app/view-report";
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

export const report = audience<ReportApi>({
  overview: { answer: ({ month }, asker) => inProject(asker, (project) => viewReport(ports, project, month ?? null)) },
  statement: {
    shape: { contract: "text", periodStart: "text" },
    answer: ({ contract, periodStart }, asker) => inProject(asker, (project) => viewStatement(ports, project, contract, periodStart)),
  },
  csv: { shape: { month: "text", contract: "text?", locale: "string" }, answer: (ask, asker) => inProject(asker, (project) => exportCsv(ports, project, ask)) },
});
