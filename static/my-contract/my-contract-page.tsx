import { useState } from "react";
import EmptyState from "@atlaskit/empty-state";
import type { CustomerApi, Refusal } from "../../src/app/api";
import { askCustomer, useAnswer } from "../../src/frontend/ask";
import { formatDate } from "../../src/text/format";
import { Choice } from "../shared/choice";
import { Header } from "../shared/header";
import { usePage, useSay } from "../shared/page-context";
import { PartNames } from "../shared/part-names";
import { Problems } from "../shared/problems";
import { Skeleton } from "../shared/waiting";
import { ContractPart } from "./contract-part";

type Mine = Exclude<CustomerApi["myContract"]["answer"], Refusal>;
export type MyContract = Mine["contracts"][number];

const NOW = "";

/** What the customer reads at the end of the month: quota, work, amounts; no staff names, no internal words. */
export function MyContractPage() {
  const [period, setPeriod] = useState(NOW);
  return <Period key={period} period={period} onPeriod={setPeriod} />;
}

function Period({ period, onPeriod }: { readonly period: string; readonly onPeriod: (period: string) => void }) {
  const { language } = usePage();
  const say = useSay();
  const loaded = useAnswer<Mine>(() => askCustomer("myContract", { periodStart: period === NOW ? null : period }));
  const { view, problems, reload } = loaded;
  const periods = [...new Set((view?.contracts ?? []).flatMap((one) => one.periods))].toSorted().reverse();
  const none = view?.contracts.length === 0 || problems.some((one) => one.code === "app.no-contract-for-you");
  const shown = view?.contracts[0]?.statement.period.from ?? period;
  const options = periods.map((from) => ({ value: from, words: formatDate(language, from, from.endsWith("-01") ? "month" : "short") }));
  return (
    <main>
      <Header
        title={say("mine.title")}
        actions={options.length > 1 ? <Choice label={say("mine.period")} value={shown} options={options} onChange={onPeriod} /> : null}
      />
      {!none && <Problems problems={problems} title={say("mine.error")} onRetry={reload} />}
      {view === null && problems.length === 0 && <Skeleton rows={4} words={say("loading")} />}
      {none && <EmptyState header={say("mine.none")} description={say("mine.none.text")} />}
      {view?.contracts.map((contract) => (
        <PartNames.Provider key={contract.contract} value={contract.labels}>
          <ContractPart contract={contract} onAnswered={reload} />
        </PartNames.Provider>
      ))}
    </main>
  );
}
