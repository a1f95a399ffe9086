import { useEffect, useRef, type ReactNode } from "react";
import { useSay } from "../shared/page-context";
import { CLOSE_STEPS, type CloseStep } from "./close-rows";

/** Where one is: a number, a word, and a tick for what is done. */
export function CloseSteps({ step, done }: { readonly step: CloseStep; readonly done: boolean }) {
  const say = useSay();
  const present = done ? CLOSE_STEPS.length : CLOSE_STEPS.indexOf(step);
  return (
    <ol className="steps" aria-label={say("report.close.steps")}>
      {CLOSE_STEPS.map((one, place) => (
        <li key={one} aria-current={place === present ? "step" : undefined} className={place < present ? "done" : ""}>
          <span className="step-mark" aria-hidden="true">
            {place < present ? "✓" : place + 1}
          </span>
          {say(`report.close.step.${one}`)}
        </li>
      ))}
    </ol>
  );
}

/** Each step's heading takes the focus, so that a screen reader says where one has come to. */
export function StepHeading({ children }: { readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h2 ref={heading} tabIndex={-1}>
      {children}
    </h2>
  );
}
