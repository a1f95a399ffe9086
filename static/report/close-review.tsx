import { LinkButton } from "@atlaskit/button/new";
import type { CloseItem, CloseView } from "../../src/app/api";
import { usePage, useSay } from "../shared/page-context";
import { Table, type Column } from "../shared/table";
import { hashOf } from "../shared/use-hash";
import { amountColumns, keyOf, statementHref } from "./close-columns";
import { StepHeading } from "./close-steps";

/** The chosen statements once more, each one press away, with the sum that will be frozen. */
export function ReviewStep({ view, chosen }: { readonly view: CloseView; readonly chosen: readonly CloseItem[] }) {
  const { language } = usePage();
  const say = useSay();
  const customer: Column<CloseItem> = {
    key: "customer",
    head: say("report.head.customer"),
    renderCell: (item) => <a href={statementHref(view, item)}>{item.customerName}</a>,
    total: say("report.total"),
  };
  const title = say(chosen.length === 1 ? "report.close.review.one" : "report.close.review", { count: chosen.length });
  return (
    <section>
      <StepHeading>{title}</StepHeading>
      <p className="small">{say("report.close.review.text", { at: view.asOf, zone: view.zone, now: view.asOf })}</p>
      <Table caption={title} columns={[customer, ...amountColumns(chosen, say, language)]} rows={chosen} keyOf={keyOf} />
      <div className="line close-actions">
        <LinkButton href={hashOf("close", view.month)}>{say("action.back")}</LinkButton>
        <LinkButton appearance="primary" href={hashOf("close", view.month, "close")}>
          {say("report.close.to-confirm")}
        </LinkButton>
      </div>
    </section>
  );
}
