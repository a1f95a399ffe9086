import Button, { LinkButton } from "@atlaskit/button/new";
import type { CloseItem, CloseView } from "../../src/app/api";
import { usePage, useSay } from "../shared/page-context";
import { Table, type Column } from "../shared/table";
import { hashOf } from "../shared/use-hash";
import { amountColumns, keyOf, statementHref } from "./close-columns";
import { ClosedTable } from "./close-closed";
import { Decisions } from "./close-decisions";
import { Hurdle } from "./close-hurdle";
import { decisionsOf, type CloseParts } from "./close-rows";
import { StepHeading } from "./close-steps";

interface Props {
  readonly view: CloseView;
  readonly parts: CloseParts;
  /** Ready ones that stay open this time. */
  readonly left: ReadonlySet<string>;
  readonly onLeft: (left: ReadonlySet<string>) => void;
  readonly onReload: () => void;
}

/** What still needs somebody, what is ready, what is done. */
export function CheckStep({ view, parts, left, onLeft, onReload }: Props) {
  const say = useSay();
  const chosen = parts.ready.filter(({ contract }) => !left.has(contract)).length;
  const undecided = decisionsOf(parts);
  const early = parts["too-early"].length;
  const counts = { early, ready: parts.ready.length, undecided: undecided.length, closed: parts.closed.length };
  return (
    <>
      <StepHeading>{say(early > 0 ? "report.close.counts.early" : "report.close.counts", counts)}</StepHeading>
      <Hurdle view={view} parts={parts} />
      {undecided.length > 0 && <Decisions view={view} items={undecided} onReload={onReload} />}
      {early > 0 && <Plain view={view} title={say("report.close.early.items")} items={parts["too-early"]} />}
      {parts.ready.length > 0 && <Ready view={view} items={parts.ready} left={left} onLeft={onLeft} />}
      {parts.closed.length > 0 && (
        <section className="close-part">
          <h3>{say("report.state.closed")}</h3>
          <ClosedTable view={view} items={parts.closed} />
        </section>
      )}
      {chosen > 0 && (
        <div className="line close-actions">
          <LinkButton appearance="primary" href={hashOf("close", view.month, "review")}>
            {say(chosen === 1 ? "report.close.to-review.one" : "report.close.to-review", { count: chosen })}
          </LinkButton>
        </div>
      )}
    </>
  );
}

function Plain({ view, title, items }: { readonly view: CloseView; readonly title: string; readonly items: readonly CloseItem[] }) {
  const { language } = usePage();
  const say = useSay();
  const customer: Column<CloseItem> = {
    key: "customer",
    head: say("report.head.customer"),
    renderCell: (item) => <a href={statementHref(view, item)}>{item.customerName}</a>,
    total: say("report.total"),
  };
  return (
    <section className="close-part">
      <h3>{title}</h3>
      <Table caption={title} columns={[customer, ...amountColumns(items, say, language)]} rows={items} keyOf={keyOf} />
    </section>
  );
}

type ReadyProps = Pick<Props, "view" | "left" | "onLeft"> & { readonly items: readonly CloseItem[] };

function Ready({ view, items, left, onLeft }: ReadyProps) {
  const { language } = usePage();
  const say = useSay();
  const chosen = items.filter(({ contract }) => !left.has(contract));
  const toggle = (contract: string): void => {
    const next = new Set(left);
    if (!next.delete(contract)) next.add(contract);
    onLeft(next);
  };
  const all = chosen.length === items.length;
  const customer: Column<CloseItem> = {
    key: "customer",
    head: say("report.head.customer"),
    renderCell: (item) => (
      <label className="check">
        <input type="checkbox" checked={!left.has(item.contract)} onChange={() => toggle(item.contract)} /> {item.customerName}
      </label>
    ),
    total: say(chosen.length === 1 ? "report.close.chosen.one" : "report.close.chosen", { count: chosen.length }),
  };
  const look: Column<CloseItem> = {
    key: "look",
    head: say("report.statement"),
    renderCell: (item) => (
      <a href={statementHref(view, item)} aria-label={say("report.close.look.of", { customer: item.customerName, tier: item.tier })}>
        {say("report.close.look")}
      </a>
    ),
  };
  return (
    <section className="close-part">
      <h3>{say("report.close.ready")}</h3>
      {items.length > 1 && (
        <Button spacing="compact" onClick={() => onLeft(new Set(all ? items.map(keyOf) : []))}>
          {say(all ? "report.close.select-none" : "report.close.select-all")}
        </Button>
      )}
      <Table caption={say("report.close.ready")} columns={[customer, ...amountColumns(chosen, say, language), look]} rows={items} keyOf={keyOf} />
    </section>
  );
}
