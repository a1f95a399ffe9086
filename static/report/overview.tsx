import { useState } from "react";
import Button, { LinkButton } from "@atlaskit/button/new";
import type { ReportView } from "../../src/app/api";
import { askReport, useAnswer, type Loaded } from "../../src/frontend/ask";
import { formatDate } from "../../src/text/format";
import { Choice } from "../shared/choice";
import { Header } from "../shared/header";
import { usePage, useSay } from "../shared/page-context";
import { Problems } from "../shared/problems";
import type { Sorting } from "../shared/table";
import { hashOf } from "../shared/use-hash";
import { Skeleton } from "../shared/waiting";
import { ContractTable } from "./contract-table";
import { CsvButton } from "./csv-button";
import { Emptiness } from "./emptiness";
import { Figures } from "./figures";
import { Filters } from "./filters";
import { chosen, type Filter } from "./rows";

/** One month, every contract, what needs attention first (ux §3.5); one resolver call. */
export function Overview({ month }: { readonly month: string | null }) {
  const say = useSay();
  const loaded = useAnswer<ReportView>(() => askReport("overview", { month }));
  const { view, problems, reload } = loaded;
  return (
    <main>
      <Header title={say("report.title")} actions={view === null ? null : <Actions loaded={loaded} view={view} />} />
      <Problems problems={problems} title={say("report.error")} onRetry={reload} />
      {view === null && problems.length === 0 && <Skeleton rows={8} words={say("report.loading")} />}
      {view !== null && <Month view={view} />}
    </main>
  );
}

function Actions({ loaded, view }: { readonly loaded: Loaded<ReportView>; readonly view: ReportView }) {
  const say = useSay();
  return (
    <>
      <span className="small">{loaded.busy ? say("updating") : say("as-of", { at: view.asOf, zone: view.zone, now: view.asOf })}</span>
      <Button appearance="subtle" onClick={loaded.reload}>
        {say("action.refresh")}
      </Button>
      <CsvButton month={view.month} contract={null} />
      {view.mayClose && (
        <LinkButton appearance="primary" href={hashOf("close", view.month)}>
          {say("report.close", { month: view.month })}
        </LinkButton>
      )}
    </>
  );
}

function Month({ view }: { readonly view: ReportView }) {
  const { language } = usePage();
  const say = useSay();
  const [typed, setTyped] = useState("");
  const [filters, setFilters] = useState<ReadonlySet<Filter>>(new Set());
  const [sorting, setSorting] = useState<Sorting>({ key: "attention", down: true });
  const rows = chosen(view.rows, typed, filters);
  const clear = (): void => {
    setTyped("");
    setFilters(new Set());
  };
  const months = view.months.map((value) => ({ value, words: formatDate(language, value, "month") }));
  return (
    <>
      <div className="line">
        <Choice label={say("report.month")} value={view.month} options={months} onChange={(month) => location.assign(hashOf(month))} />
        <Filters rows={view.rows} typed={typed} onType={setTyped} filters={filters} onFilter={setFilters} />
      </div>
      <Figures rows={rows} />
      {view.unrouted > 0 && <p className="small">{say(view.unrouted === 1 ? "report.unrouted.one" : "report.unrouted", { count: view.unrouted })}</p>}
      {view.recalculating.length > 0 && (
        <p className="small">
          {say(view.recalculating.length === 1 ? "report.recalculating.one" : "report.recalculating", { count: view.recalculating.length })}
        </p>
      )}
      <output className="small block">
        {say(rows.length === 1 ? "report.count.one" : "report.count", { count: rows.length })}
        {sorting.key === "attention" && ` · ${say("report.sorted.attention")}`}
      </output>
      {rows.length === 0 ? (
        <Emptiness view={view} filters={filters} typed={typed} onClear={clear} />
      ) : (
        <ContractTable view={view} rows={rows} sorting={sorting} onSort={setSorting} />
      )}
      <p className="small">{say(view.rows.some((row) => row.state === "open") ? "report.note.open" : "report.note")}</p>
    </>
  );
}
