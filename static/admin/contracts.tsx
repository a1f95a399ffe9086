import Button, { LinkButton } from "@atlaskit/button/new";
import EmptyState from "@atlaskit/empty-state";
import Lozenge from "@atlaskit/lozenge";
import type { ContractSummary } from "../../src/app/api";
import { askAdmin, useAction, useAnswer } from "../../src/frontend/ask";
import { formatDate, lastDay } from "../../src/text/format";
import { download } from "../shared/download";
import { usePage, useSay } from "../shared/page-context";
import { Problems } from "../shared/problems";
import { Table, type Column } from "../shared/table";
import { hashOf } from "../shared/use-hash";
import { Shown } from "./loaded";

export type Template = { readonly id: string; readonly title: string; readonly provider: string };
export type ContractList = { readonly contracts: readonly ContractSummary[]; readonly templates: readonly Template[] };

/** Every contract with its state and what is still open; new ones start from a template or a file. */
export function Contracts() {
  const say = useSay();
  const loaded = useAnswer<ContractList>(() => askAdmin("contracts", {}));
  const exporting = useAction<{ fileName: string; text: string }>((file) => download(file.fileName, file.text, "text/yaml;charset=utf-8"));
  const create = (
    <LinkButton appearance="primary" href={hashOf("contracts", "new")}>
      {say("admin.contract.new")}
    </LinkButton>
  );
  return (
    <Shown loaded={loaded}>
      {({ contracts }) =>
        contracts.length === 0 ? (
          <EmptyState header={say("admin.contracts.empty")} description={say("admin.contracts.empty.text")} primaryAction={create} />
        ) : (
          <>
            <div className="line">
              {create}
              <Button isLoading={exporting.busy} onClick={() => exporting.run(() => askAdmin("exportContracts", { ids: contracts.map(({ id }) => id) }))}>
                {say("admin.contracts.export")}
              </Button>
            </div>
            <Problems problems={exporting.problems} />
            <ContractList contracts={contracts} />
          </>
        )
      }
    </Shown>
  );
}

function ContractList({ contracts }: { readonly contracts: readonly ContractSummary[] }) {
  const { language } = usePage();
  const say = useSay();
  const columns: Column<ContractSummary>[] = [
    { key: "tier", head: say("admin.contract.tier"), renderCell: (one) => <a href={hashOf("contracts", one.id)}>{one.tier}</a> },
    { key: "customer", head: say("admin.contract.customer"), renderCell: (one) => one.customerName },
    { key: "state", head: say("admin.contract.state"), renderCell: (one) => <StateLozenge state={one.state} /> },
    {
      key: "open",
      head: say("admin.contract.open-points"),
      align: "right",
      renderCell: (one) => (one.openQuestions === 0 ? say("none") : <Lozenge appearance="warning">{String(one.openQuestions)}</Lozenge>),
    },
    { key: "from", head: say("admin.contract.from"), renderCell: (one) => formatDate(language, one.from) },
    {
      key: "until",
      head: say("admin.contract.until"),
      renderCell: (one) => (one.until === null ? say("admin.contract.open-ended") : formatDate(language, lastDay(one.until))),
    },
    { key: "version", head: say("admin.contract.version"), align: "right", renderCell: (one) => one.version },
  ];
  return <Table caption={say("admin.tab.contracts")} columns={columns} rows={contracts} keyOf={(one) => one.id} />;
}

const APPEARANCE = { active: "success", suspended: "warning", draft: "neutral", ended: "neutral" } as const;

export function StateLozenge({ state }: { readonly state: string }) {
  const say = useSay();
  const known = state in APPEARANCE ? APPEARANCE[state as keyof typeof APPEARANCE] : "neutral";
  return <Lozenge appearance={known}>{say(`contract.state.${state}`)}</Lozenge>;
}
