import { useHash } from "../shared/use-hash";
import { ClosePage } from "./close-page";
import { stepOf } from "./close-rows";
import { ContractPage } from "./contract-page";
import { Overview } from "./overview";
import { StatementPage } from "./statement-page";

/** `#/<month>` shows the month, `#/<month>/<contract>/<period start>` one statement, `#/close/<month>/<step>` the month close, `#/contract/<contract>` its periods and decisions. */
export function ReportPage() {
  const [first = null, second, third] = useHash();
  if (first === "close" && second !== undefined) return <ClosePage key={second} month={second} step={stepOf(third)} />;
  if (first === "contract" && second !== undefined) return <ContractPage key={second} contract={second} />;
  if (first !== null && second !== undefined && third !== undefined) {
    return <StatementPage key={`${second}:${third}`} month={first} contract={second} periodStart={third} />;
  }
  return <Overview key={first ?? ""} month={first} />;
}
