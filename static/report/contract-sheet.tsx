import type { SheetView, StatementView } from "../../src/app/api";
import { askReport, useAnswer } from "../../src/frontend/ask";
import { ContractSheet } from "../shared/contract-sheet";
import { usePage } from "../shared/page-context";

/** The terms that this statement goes by. */
export function SheetOfPeriod({ view }: { readonly view: StatementView }) {
  const { locale } = usePage();
  const { contract, period } = view.statement;
  return <ContractSheet loaded={useAnswer<SheetView>(() => askReport("sheet", { contract, periodStart: period.from, locale }))} />;
}
