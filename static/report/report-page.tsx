import { lazy, Suspense, type ReactElement } from "react";
import { useSay } from "../shared/page-context";
import { useHash } from "../shared/use-hash";
import { Skeleton } from "../shared/waiting";
import { stepOf } from "./close-rows";
import { Overview } from "./overview";

/** The month is what everybody opens first; what lies behind it comes when it is asked for, so that the first script stays small. */
const ClosePage = lazy(() => import("./close-page").then(({ ClosePage: page }) => ({ default: page })));
const ContractPage = lazy(() => import("./contract-page").then(({ ContractPage: page }) => ({ default: page })));
const StatementPage = lazy(() => import("./statement-page").then(({ StatementPage: page }) => ({ default: page })));

/** `#/<month>` shows the month, `#/<month>/<contract>/<period start>` one statement, `#/close/<month>/<step>` the month close, `#/contract/<contract>` its periods and decisions. */
export function ReportPage() {
  const say = useSay();
  const [first = null, second, third] = useHash();
  const detail = detailOf(first, second, third);
  if (detail === null) return <Overview key={first ?? ""} month={first} />;
  return <Suspense fallback={<Skeleton rows={6} words={say("report.loading")} />}>{detail}</Suspense>;
}

function detailOf(first: string | null, second: string | undefined, third: string | undefined): ReactElement | null {
  if (first === null || second === undefined) return null;
  if (first === "close") return <ClosePage key={second} month={second} step={stepOf(third)} />;
  if (first === "contract") return <ContractPage key={second} contract={second} />;
  return third === undefined ? null : <StatementPage key={`${second}:${third}`} month={first} contract={second} periodStart={third} />;
}
