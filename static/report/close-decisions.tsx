import { router } from "@forge/bridge";
import Button from "@atlaskit/button/new";
import type { CloseItem, CloseView } from "../../src/app/api";
import { usePage, useSay } from "../shared/page-context";
import { ProblemList } from "../shared/problems";
import { formatMoney } from "../../src/text/format";
import { statementHref } from "./close-columns";
import { keysOf } from "./close-rows";

interface Props {
  readonly view: CloseView;
  readonly items: readonly CloseItem[];
  readonly onReload: () => void;
}

/** What only a person can decide, contract by contract, with the way to the work item. */
export function Decisions({ view, items, onReload }: Props) {
  const say = useSay();
  return (
    <section className="close-part">
      <h3>{say("report.close.undecided")}</h3>
      <ul className="decisions">
        {items.map((item) => (
          <Decision key={item.contract} view={view} item={item} />
        ))}
      </ul>
      <Button spacing="compact" onClick={onReload}>
        {say("report.close.recheck")}
      </Button>
    </section>
  );
}

export function Decision({ view, item }: { readonly view: CloseView; readonly item: CloseItem }) {
  const { language } = usePage();
  const say = useSay();
  return (
    <li>
      <div className="decision-head">
        <a href={statementHref(view, item)}>
          {item.customerName} · {item.tier}
        </a>
        <span className="number">{formatMoney(language, item.total.amount, item.total.currency)}</span>
      </div>
      <ProblemList problems={item.problems} />
      {item.problems.length === 0 && <p>{say("report.close.changed")}</p>}
      <div className="actions">
        {keysOf(item.problems).map((key) => (
          <Button key={key} spacing="compact" onClick={() => void router.open(`/browse/${key}`)}>
            {say("report.close.open-item", { key })}
          </Button>
        ))}
      </div>
    </li>
  );
}
