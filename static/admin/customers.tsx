import Button from "@atlaskit/button/new";
import { router } from "@forge/bridge";
import type { AdminApi, Refusal } from "../../src/app/api";
import { askAdmin, useAnswer } from "../../src/frontend/ask";
import { useSay } from "../shared/page-context";
import { Table, type Column } from "../shared/table";
import { CustomerForm } from "./customer-form";
import { Shown } from "./loaded";
import { Organisations } from "./organisations";

export type CustomerList = Exclude<AdminApi["customers"]["answer"], Refusal>;
export type Customer = CustomerList["customers"][number];
type UnroutedList = Exclude<AdminApi["unrouted"]["answer"], Refusal>;
type UnroutedIssue = UnroutedList["issues"][number];

/** Which organisation, project or mail domain belongs to which customer, and what nobody could route. */
export function Customers() {
  const say = useSay();
  const loaded = useAnswer<CustomerList>(() => askAdmin("customers", {}));
  const unrouted = useAnswer<UnroutedList>(() => askAdmin("unrouted", {}));
  const saved = (): void => {
    loaded.reload();
    unrouted.reload();
  };
  return (
    <div className="panel">
      <Shown loaded={unrouted}>{({ issues }) => <Unrouted issues={issues} />}</Shown>
      <Shown loaded={loaded}>
        {(list) => (
          <>
            <Organisations list={list} onSaved={saved} />
            <h2>{say("admin.customers")}</h2>
            {list.customers.map((customer) => (
              <CustomerForm key={`${customer.id}:${customer.name}:${customer.matches.join()}`} customer={customer} onSaved={saved} />
            ))}
            <CustomerForm key={`new:${list.customers.length}`} customer={null} onSaved={saved} />
          </>
        )}
      </Shown>
    </div>
  );
}

function Unrouted({ issues }: { readonly issues: readonly UnroutedIssue[] }) {
  const say = useSay();
  if (issues.length === 0) return <p>{say("admin.unrouted.none")}</p>;
  const columns: Column<UnroutedIssue>[] = [
    {
      key: "key",
      head: say("admin.unrouted.issue"),
      renderCell: (one) => (
        <Button appearance="subtle" spacing="compact" onClick={() => void router.open(`/browse/${one.key}`)}>
          {one.key}
        </Button>
      ),
    },
    { key: "summary", head: say("admin.unrouted.summary"), renderCell: (one) => one.summary },
    { key: "candidates", head: say("admin.unrouted.candidates"), renderCell: (one) => (one.candidates.length === 0 ? say("none") : one.candidates.join(", ")) },
  ];
  return (
    <section>
      <h2>{say("admin.unrouted")}</h2>
      <p>{say("admin.unrouted.text")}</p>
      <Table caption={say("admin.unrouted")} columns={columns} rows={issues} keyOf={(one) => one.issue} />
    </section>
  );
}
