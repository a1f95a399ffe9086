import Lozenge from "@atlaskit/lozenge";
import type { DecidablePeriod, DecisionsView } from "../../src/app/api";
import { askReport, useAnswer } from "../../src/frontend/ask";
import { formatPeriod } from "../../src/text/format";
import { Header } from "../shared/header";
import { usePage, useSay } from "../shared/page-context";
import { Problems } from "../shared/problems";
import { hashOf } from "../shared/use-hash";
import { Skeleton } from "../shared/waiting";
import { DecisionsOf } from "./decisions";

/** One contract through its periods, and what was decided about it. */
export function ContractPage({ contract }: { readonly contract: string }) {
  const say = useSay();
  const loaded = useAnswer<DecisionsView>(() => askReport("decisions", { contract }));
  const { view, problems, reload } = loaded;
  return (
    <main>
      <Header
        title={view === null ? say("decide.title") : `${view.customerName} · ${view.tier}`}
        crumbs={[{ words: say("report.title"), href: hashOf() }]}
        crumbsLabel={say("report.crumbs")}
      />
      <Problems problems={problems} title={say("decide.error")} onRetry={reload} />
      {view === null && problems.length === 0 && <Skeleton rows={6} words={say("decide.loading")} />}
      {view !== null && (
        <>
          <h2>{say("decide.title")}</h2>
          <DecisionsOf view={view} periodStart={null} keys={[]} onView={loaded.show} />
          <h2>{say("decide.statements")}</h2>
          <Statements view={view} />
        </>
      )}
    </main>
  );
}

/** Every period of the term, newest first, with the way to its statement. */
function Statements({ view }: { readonly view: DecisionsView }) {
  const { language } = usePage();
  const say = useSay();
  const began = view.periods.filter(({ from }) => from <= view.asOf.slice(0, 10));
  if (began.length === 0) return <p>{say("decide.hurdle.period")}</p>;
  return (
    <ul className="statements">
      {began.map((period) => (
        <li key={period.from}>
          <a href={hashOf(monthOf(period), view.contract, period.from)}>{formatPeriod(language, period.from, period.until)}</a>{" "}
          <Lozenge appearance={period.state === "closed" ? "success" : "neutral"}>{say(`report.state.${period.state}`)}</Lozenge>
        </li>
      ))}
    </ul>
  );
}

/** The month in which its last day lies: where the report lists it. */
const monthOf = ({ until }: DecidablePeriod): string => new Date(Date.parse(`${until}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 7);
