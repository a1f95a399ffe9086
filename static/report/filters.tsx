import { useId } from "react";
import Badge from "@atlaskit/badge";
import Button from "@atlaskit/button/new";
import type { ContractRow } from "../../src/app/api";
import { useSay } from "../shared/page-context";
import { FILTERS, fits, type Filter } from "./rows";

interface Props {
  readonly rows: readonly ContractRow[];
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly filters: ReadonlySet<Filter>;
  readonly onFilter: (filters: ReadonlySet<Filter>) => void;
}

/** Search and toggle buttons with the count each would leave. */
export function Filters({ rows, typed, onType, filters, onFilter }: Props) {
  const say = useSay();
  const id = useId();
  const toggle = (filter: Filter): void => {
    const next = new Set(filters);
    if (!next.delete(filter)) next.add(filter);
    onFilter(next);
  };
  return (
    <>
      <span className="field">
        <label className="label" htmlFor={id}>
          {say("report.search")}
        </label>
        <input id={id} className="control" type="search" value={typed} onChange={(event) => onType(event.target.value)} />
      </span>
      <fieldset className="plain actions">
        <legend className="hidden">{say("report.filter")}</legend>
        {FILTERS.map((filter) => (
          <Button key={filter} isSelected={filters.has(filter)} aria-pressed={filters.has(filter)} onClick={() => toggle(filter)}>
            {say(`report.filter.${filter}`)} <Badge>{rows.filter(fits[filter]).length}</Badge>
          </Button>
        ))}
      </fieldset>
    </>
  );
}
