import type { SheetView } from "../../src/app/api";
import { askAdmin, useAnswer } from "../../src/frontend/ask";
import { ContractSheet } from "../shared/contract-sheet";
import { Header } from "../shared/header";
import { usePage, useSay } from "../shared/page-context";
import { hashOf } from "../shared/use-hash";

/** The contract sheet alone on its page, to read and to print. */
export function SheetPage({ id }: { readonly id: string }) {
  const say = useSay();
  const { locale } = usePage();
  const loaded = useAnswer<SheetView>(() => askAdmin("sheet", { id, locale }));
  const crumbs = [
    { words: say("admin.tab.contracts"), href: hashOf("contracts") },
    { words: id, href: hashOf("contracts", id) },
  ];
  return (
    <main>
      <Header title={say("admin.sheet")} crumbs={crumbs} crumbsLabel={say("report.crumbs")} />
      <ContractSheet loaded={loaded} />
    </main>
  );
}
