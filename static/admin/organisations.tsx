import { askAdmin, isRefusal, useAction } from "../../src/frontend/ask";
import { Choice } from "../shared/choice";
import { useSay } from "../shared/page-context";
import { Problems } from "../shared/problems";
import { Table, type Column } from "../shared/table";
import type { Customer, CustomerList } from "./customers";

type Organisation = CustomerList["organisations"][number];
type Saved = { readonly saved: true };

const NOBODY = "";

/** Every organisation of the site beside the customer it belongs to; unmapped ones first. */
export function Organisations({ list, onSaved }: { readonly list: CustomerList; readonly onSaved: () => void }) {
  const say = useSay();
  const action = useAction<Saved>(onSaved);
  if (list.organisations.length === 0) return <p>{say("admin.organisations.none")}</p>;
  const options = [{ value: NOBODY, words: say("admin.organisations.nobody") }, ...list.customers.map((one) => ({ value: one.id, words: one.name }))];
  const columns: Column<Organisation>[] = [
    { key: "name", head: say("admin.organisations.name"), renderCell: (one) => one.name },
    {
      key: "customer",
      head: say("admin.organisations.customer"),
      renderCell: (one) => (
        <Choice
          hideLabel
          label={say("admin.organisations.customer.of", { name: one.name })}
          value={one.customer ?? NOBODY}
          options={options}
          onChange={(customer) => action.run(() => move(one, list.customers, customer))}
        />
      ),
    },
  ];
  return (
    <section>
      <h2>{say("admin.organisations")}</h2>
      <Problems problems={action.problems} />
      <Table
        caption={say("admin.organisations")}
        columns={columns}
        rows={list.organisations.toSorted((a, b) => Number(a.customer !== null) - Number(b.customer !== null) || a.name.localeCompare(b.name))}
        keyOf={(one) => one.id}
      />
    </section>
  );
}

/** Takes the organisation from its customer, then gives it to the new one: it never belongs to two. */
async function move(organisation: Organisation, customers: readonly Customer[], to: string) {
  const match = `org:${organisation.id}`;
  const before = customers.find((one) => one.id === organisation.customer);
  if (before !== undefined) {
    const taken = await save(
      before,
      before.matches.filter((one) => one !== match),
    );
    if (isRefusal(taken)) return taken;
  }
  const after = customers.find((one) => one.id === to);
  return after === undefined ? { saved: true as const } : save(after, [...after.matches.filter((one) => one !== match), match]);
}

const save = (customer: Customer, matches: readonly string[]) => askAdmin("saveCustomer", { id: customer.id, name: customer.name, matches });
