import Button from "@atlaskit/button/new";
import { askReport, useAction } from "../../src/frontend/ask";
import { download } from "../shared/download";
import { usePage, useSay } from "../shared/page-context";
import { Problems } from "../shared/problems";

/** One statement, or all of the month, as a file for accounting; made on the server, so its totals are the screen's. */
export function CsvButton({ month, contract }: { readonly month: string; readonly contract: string | null }) {
  const { locale } = usePage();
  const say = useSay();
  const action = useAction<{ fileName: string; text: string }>((file) => download(file.fileName, file.text, "text/csv;charset=utf-8"));
  return (
    <>
      <Button isLoading={action.busy} onClick={() => action.run(() => askReport("csv", { month, contract, locale }))}>
        {say("report.csv")}
      </Button>
      <Problems problems={action.problems} />
    </>
  );
}
