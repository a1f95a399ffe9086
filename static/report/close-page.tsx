import { useEffect, useState } from "react";
import type { CloseView } from "../../src/app/api";
import { askReport, useAction, useAnswer } from "../../src/frontend/ask";
import { formatDate } from "../../src/text/format";
import { Header } from "../shared/header";
import { usePage, useSay } from "../shared/page-context";
import { Problems } from "../shared/problems";
import { hashOf } from "../shared/use-hash";
import { Skeleton } from "../shared/waiting";
import { CheckStep } from "./close-check";
import { ConfirmStep } from "./close-confirm";
import { CloseResult } from "./close-result";
import { ReviewStep } from "./close-review";
import { closeParts, type CloseStep } from "./close-rows";
import { CloseSteps } from "./close-steps";
import { Running } from "./close-running";
import "./close.css";

/** How often a running close is looked at, in milliseconds. */
const POLL_MS = 2000;

interface Props {
  readonly month: string;
  readonly step: CloseStep;
}

/** Check, review, close (ux §3.7). The close itself runs at the server: the page may be left, and shows it again on return. */
export function ClosePage({ month, step }: Props) {
  const { language } = usePage();
  const say = useSay();
  const loaded = useAnswer<CloseView>(() => askReport("closeView", { month }));
  const { view, problems, busy, reload } = loaded;
  const running = view !== null && view.running !== null;
  useEffect(() => {
    if (!running || busy) return undefined;
    const timer = setTimeout(reload, POLL_MS);
    return () => clearTimeout(timer);
  }, [running, busy, reload]);
  const crumbs = [{ words: `${say("report.title")} ${formatDate(language, month, "month")}`, href: hashOf(month) }];
  return (
    <main>
      <Header title={say("report.close.title", { month })} crumbs={crumbs} crumbsLabel={say("report.crumbs")} />
      <Problems problems={problems} title={say("report.close.error")} onRetry={reload} />
      {view === null && problems.length === 0 && <Skeleton rows={6} words={say("report.close.loading")} />}
      {view !== null && <Steps view={view} step={step} onView={loaded.show} onReload={reload} />}
    </main>
  );
}

interface StepsProps {
  readonly view: CloseView;
  readonly step: CloseStep;
  readonly onView: (view: CloseView) => void;
  readonly onReload: () => void;
}

/** What was left out and what was asked for live here, so that going back and forth keeps them. */
function Steps({ view, step, onView, onReload }: StepsProps) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<ReadonlySet<string> | null>(null);
  const closing = useAction<CloseView>(onView);
  const parts = closeParts(view);
  const chosen = parts.ready.filter(({ contract }) => !left.has(contract));
  const close = (): void => {
    setAsked(new Set(chosen.map(({ contract }) => contract)));
    closing.run(() => askReport("close", { month: view.month, contracts: chosen.map(({ contract, last }) => ({ contract, last })) }));
  };
  const again = (): void => {
    setAsked(null);
    location.assign(hashOf("close", view.month));
    onReload();
  };
  const done = asked !== null && !closing.busy && closing.problems.length === 0;
  const shown = shownStep(view, step, closing.busy || done, chosen.length);
  return (
    <>
      <CloseSteps step={shown} done={done && view.running === null} />
      {view.running !== null && <Running running={view.running} />}
      {view.running === null && done && <CloseResult view={view} asked={asked} onAgain={again} />}
      {view.running === null && !done && shown === "check" && <CheckStep view={view} parts={parts} left={left} onLeft={setLeft} onReload={onReload} />}
      {view.running === null && !done && shown === "review" && <ReviewStep view={view} chosen={chosen} />}
      {view.running === null && !done && shown === "close" && (
        <ConfirmStep view={view} chosen={chosen} busy={closing.busy} problems={closing.problems} onClose={close} />
      )}
    </>
  );
}

/** The step of the address, unless a close is under way or nothing is chosen that could be reviewed. */
function shownStep(view: CloseView, step: CloseStep, pressed: boolean, chosen: number): CloseStep {
  if (view.running !== null || pressed) return "close";
  return chosen === 0 ? "check" : step;
}
