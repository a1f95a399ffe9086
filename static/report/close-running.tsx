import type { CloseView } from "../../src/app/api";
import { useSay } from "../shared/page-context";
import { StepHeading } from "./close-steps";

/** „7 of 12“; nobody has to wait for it. */
export function Running({ running }: { readonly running: NonNullable<CloseView["running"]> }) {
  const say = useSay();
  const words = say("report.close.running", running);
  return (
    <section>
      <StepHeading>{say("report.close.running.title")}</StepHeading>
      <output className="block">{words}</output>
      <progress className="progress" max={Math.max(1, running.total)} value={running.done} aria-label={words} />
      <p className="small">{say("report.close.running.text")}</p>
    </section>
  );
}
