import { useHash } from "../shared/use-hash";
import { Overview } from "./overview";
import { StatementPage } from "./statement-page";

/** `#/<month>` shows the month, `#/<month>/<contract>/<period start>` one statement. */
export function ReportPage() {
  const [month = null, contract, periodStart] = useHash();
  if (month !== null && contract !== undefined && periodStart !== undefined) {
    return <StatementPage key={`${contract}:${periodStart}`} month={month} contract={contract} periodStart={periodStart} />;
  }
  return <Overview key={month ?? ""} month={month} />;
}
