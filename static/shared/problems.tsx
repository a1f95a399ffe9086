import Button from "@atlaskit/button/new";
import SectionMessage from "@atlaskit/section-message";
import type { Problem } from "../../src/app/api";
import { isWorded } from "../../src/text/say";
import { usePage, useSay } from "./page-context";

interface Props {
  readonly problems: readonly Problem[];
  readonly title?: string;
  readonly onRetry?: () => void;
}

/** What is wrong, in words, each with its place and its code small for support. */
export function Problems({ problems, title, onRetry }: Props) {
  const say = useSay();
  if (problems.length === 0) return null;
  return (
    <div role="alert" className="notice">
      <SectionMessage appearance="error" title={title ?? say("problem.title")}>
        <ProblemList problems={problems} />
        {onRetry !== undefined && <Button onClick={onRetry}>{say("action.try-again")}</Button>}
      </SectionMessage>
    </div>
  );
}

export function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  const { language } = usePage();
  const say = useSay();
  return (
    <ul className="problems">
      {problems.map((one, place) => (
        <li key={place}>
          {isWorded(language, `problem.${one.code}`) ? say(`problem.${one.code}`, one.facts) : say("problem.ui.unknown")}
          <span className="code">{say(one.at === "" ? "problem.code" : "problem.code.at", { code: one.code, at: one.at })}</span>
        </li>
      ))}
    </ul>
  );
}
