import { useState } from "react";
import Button from "@atlaskit/button/new";
import { askAdmin, useAction } from "../../src/frontend/ask";
import { useSay } from "../shared/page-context";
import { Problems } from "../shared/problems";
import type { Customer } from "./customers";
import { LineField } from "../shared/line-field";

/** One customer: name and what leads to it, one match a line. `null` is the form for a new one. */
export function CustomerForm({ customer, onSaved }: { readonly customer: Customer | null; readonly onSaved: () => void }) {
  const say = useSay();
  const [id, setId] = useState(customer?.id ?? "");
  const [name, setName] = useState(customer?.name ?? "");
  const [matches, setMatches] = useState((customer?.matches ?? []).join("\n"));
  const action = useAction<{ saved: true }>(onSaved);
  const lines = matches
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const unchanged = customer !== null && name === customer.name && lines.join() === customer.matches.join();
  return (
    <details className="card">
      <summary>
        {customer === null
          ? say("admin.customer.new")
          : say("admin.customer.line", { name: customer.name, contracts: customer.contracts.join(", ") || say("none") })}
      </summary>
      <div className="fields">
        {customer === null && <LineField label={say("admin.customer.id")} hint={say("admin.customer.id.hint")} value={id} onChange={setId} />}
        <LineField label={say("admin.customer.name")} value={name} onChange={setName} />
        <LineField label={say("admin.customer.matches")} hint={say("admin.customer.matches.hint")} rows={3} value={matches} onChange={setMatches} />
        <Problems problems={action.problems} />
        <div className="line">
          <Button
            isLoading={action.busy}
            isDisabled={unchanged || id.trim() === "" || name.trim() === ""}
            onClick={() => action.run(() => askAdmin("saveCustomer", { id: id.trim(), name: name.trim(), matches: lines }))}
          >
            {say("admin.customer.save")}
          </Button>
        </div>
      </div>
    </details>
  );
}
