import Button from "@atlaskit/button/new";
import EmptyState from "@atlaskit/empty-state";
import type { ReportView } from "../../src/app/api";
import { useSay } from "../shared/page-context";
import type { Filter } from "./rows";

interface Props {
  readonly view: ReportView;
  readonly filters: ReadonlySet<Filter>;
  readonly typed: string;
  readonly onClear: () => void;
}

/** Three kinds that are never mixed up: first use, nothing to do, nothing found (ux §1.1). */
export function Emptiness({ view, filters, typed, onClear }: Props) {
  const say = useSay();
  if (view.rows.length === 0) return <EmptyState header={say("report.empty")} description={say("report.empty.text")} />;
  const [only] = filters;
  if (filters.size === 1 && typed === "" && only !== undefined) {
    return <EmptyState header={say(`report.nothing.${only}`, { month: view.month })} primaryAction={<Clear onClear={onClear} />} />;
  }
  return <EmptyState header={say("report.no-result")} primaryAction={<Clear onClear={onClear} />} />;
}

function Clear({ onClear }: { readonly onClear: () => void }) {
  const say = useSay();
  return <Button onClick={onClear}>{say("report.clear")}</Button>;
}
