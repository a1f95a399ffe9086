import Button, { LinkButton } from "@atlaskit/button/new";
import type { CloseView } from "../../src/app/api";
import { useSay } from "../shared/page-context";
import { hashOf } from "../shared/use-hash";
import { ClosedTable } from "./close-closed";
import { Decision } from "./close-decisions";
import { outcomeOf } from "./close-rows";
import { StepHeading } from "./close-steps";

interface Props {
  readonly view: CloseView;
  readonly asked: ReadonlySet<string>;
  readonly onAgain: () => void;
}

/** Numbers and hashes of what was closed; what was not stands apart with its reason. */
export function CloseResult({ view, asked, onAgain }: Props) {
  const say = useSay();
  const { closed, failed } = outcomeOf(view, asked);
  const facts = { closed: closed.length, failed: failed.length };
  return (
    <section>
      <StepHeading>
        {say(failed.length > 0 ? "report.close.done.partly" : closed.length === 1 ? "report.close.done.one" : "report.close.done", facts)}
      </StepHeading>
      {failed.length > 0 && (
        <>
          <h3>{say("report.close.failed")}</h3>
          <ul className="decisions">
            {failed.map((item) => (
              <Decision key={item.contract} view={view} item={item} />
            ))}
          </ul>
        </>
      )}
      {closed.length > 0 && failed.length > 0 && <h3>{say("report.state.closed")}</h3>}
      {closed.length > 0 && <ClosedTable view={view} items={closed} />}
      <div className="line close-actions">
        {failed.length > 0 && (
          <Button appearance="primary" onClick={onAgain}>
            {say("report.close.again")}
          </Button>
        )}
        <LinkButton href={hashOf(view.month)}>{say("report.close.back")}</LinkButton>
      </div>
    </section>
  );
}
