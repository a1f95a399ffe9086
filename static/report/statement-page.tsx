import Lozenge from "@atlaskit/lozenge";
import SectionMessage from "@atlaskit/section-message";
import Tabs, { Tab, TabList, TabPanel } from "@atlaskit/tabs";
import type { StatementView } from "../../src/app/api";
import { askReport, useAnswer } from "../../src/frontend/ask";
import { formatPeriod } from "../../src/text/format";
import { Header } from "../shared/header";
import { Notes } from "../shared/notes";
import { usePage, useSay } from "../shared/page-context";
import { PartNames } from "../shared/part-names";
import { ProblemList, Problems } from "../shared/problems";
import { hashOf } from "../shared/use-hash";
import { Skeleton } from "../shared/waiting";
import { Announcements } from "./announcements";
import { SheetOfPeriod } from "./contract-sheet";
import { Corrections } from "./corrections";
import { CsvButton } from "./csv-button";
import { Decisions } from "./decisions";
import { Frozen } from "./frozen";
import { Obligations } from "./obligations";
import { ServiceLevel } from "./service-level";
import { Supplements } from "./supplements";
import { StatementFigures } from "./statement-figures";
import { StatementLines } from "./statement-lines";

interface Props {
  readonly month: string;
  readonly contract: string;
  readonly periodStart: string;
}

/** One contract's month with a reason for every minute (ux §3.6). */
export function StatementPage({ month, contract, periodStart }: Props) {
  const { language } = usePage();
  const say = useSay();
  const { view, problems, reload } = useAnswer<StatementView>(() => askReport("statement", { contract, periodStart }));
  const crumbs = [
    { words: say("report.title"), href: hashOf(month) },
    ...(view === null ? [] : [{ words: `${view.customerName} · ${view.statement.tier}`, href: hashOf("contract", contract) }]),
  ];
  const title =
    view === null
      ? say("report.statement")
      : say("report.statement.of", { period: formatPeriod(language, view.statement.period.from, view.statement.period.until) });
  return (
    <main>
      <Header
        title={title}
        crumbs={crumbs}
        crumbsLabel={say("report.crumbs")}
        actions={view === null ? null : <CsvButton month={month} contract={contract} />}
        below={view === null ? null : <StateLine view={view} />}
      />
      <Problems problems={problems} title={say("report.error")} onRetry={reload} />
      {view === null && problems.length === 0 && <Skeleton rows={6} words={say("report.loading")} />}
      {view !== null && (
        <PartNames.Provider value={view.labels}>
          <Parts view={view} onChanged={reload} />
        </PartNames.Provider>
      )}
    </main>
  );
}

function StateLine({ view }: { readonly view: StatementView }) {
  const say = useSay();
  const { state, prices } = view.statement;
  return (
    <div className="line middle">
      <Lozenge appearance={state === "closed" ? "success" : "neutral"}>{say(`report.state.${state}`)}</Lozenge>
      <span className="small">{say("as-of", { at: view.asOf, zone: view.statement.timezone, now: view.asOf })}</span>
      <span className="small">{say(`report.prices.${prices}`)}</span>
      {state === "open" && <span className="small">{say("report.can-change")}</span>}
      {view.frozen !== null && <Frozen frozen={view.frozen} zone={view.statement.timezone} asOf={view.asOf} />}
    </div>
  );
}

function Parts({ view, onChanged }: { readonly view: StatementView; readonly onChanged: () => void }) {
  const say = useSay();
  const { statement } = view;
  const keys = Object.values(view.issues).flatMap(({ key }) => key ?? []);
  return (
    <>
      <StatementFigures statement={statement} />
      {statement.problems.length > 0 && (
        <div className="notice">
          <SectionMessage appearance="warning" title={say("report.blocked")}>
            <ProblemList problems={statement.problems} />
          </SectionMessage>
        </div>
      )}
      <Tabs id="statement">
        <TabList>
          <Tab>{say("report.tab.lines")}</Tab>
          <Tab>{say("report.tab.sla")}</Tab>
          <Tab>{say("report.tab.corrections")}</Tab>
          <Tab>{say("decide.title")}</Tab>
          <Tab>{say("obligation.title")}</Tab>
          <Tab>{say("report.tab.announcements")}</Tab>
          <Tab>{say("report.tab.sheet")}</Tab>
        </TabList>
        <TabPanel>
          <div className="panel">
            <StatementLines view={view} />
            <Notes statement={statement} />
          </div>
        </TabPanel>
        <TabPanel>
          <div className="panel">
            <ServiceLevel view={view} />
          </div>
        </TabPanel>
        <TabPanel>
          <div className="panel">
            <Corrections view={view} />
            <Supplements view={view} />
          </div>
        </TabPanel>
        <TabPanel>
          <div className="panel">
            <Decisions contract={statement.contract} periodStart={statement.period.from} keys={keys} onChanged={onChanged} statement={view} />
          </div>
        </TabPanel>
        <TabPanel>
          <div className="panel">
            <Obligations contract={statement.contract} periodStart={statement.period.from} />
          </div>
        </TabPanel>
        <TabPanel>
          <div className="panel">
            <Announcements view={view} />
          </div>
        </TabPanel>
        <TabPanel>
          <div className="panel">
            <SheetOfPeriod view={view} />
          </div>
        </TabPanel>
      </Tabs>
    </>
  );
}
