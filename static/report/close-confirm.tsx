import Button, { LinkButton } from "@atlaskit/button/new";
import type { CloseItem, CloseView, Problem } from "../../src/app/api";
import { formatMoney } from "../../src/text/format";
import { usePage, useSay } from "../shared/page-context";
import { Problems } from "../shared/problems";
import { hashOf } from "../shared/use-hash";
import { totalsOf } from "./close-rows";
import { StepHeading } from "./close-steps";

interface Props {
  readonly view: CloseView;
  readonly chosen: readonly CloseItem[];
  readonly busy: boolean;
  readonly problems: readonly Problem[];
  readonly onClose: () => void;
}

/** Count and amount, and what it means: said once, before it cannot be taken back. */
export function ConfirmStep({ view, chosen, busy, problems, onClose }: Props) {
  const { language } = usePage();
  const say = useSay();
  const total = totalsOf(chosen)
    .map(({ amount, currency }) => formatMoney(language, amount, currency))
    .join(" + ");
  const facts = { count: chosen.length, month: view.month, total };
  const one = chosen.length === 1 ? ".one" : "";
  return (
    <section>
      <StepHeading>{say("report.close.step.close")}</StepHeading>
      <p>{say(`report.close.means${one}`, facts)}</p>
      <p>{say("report.close.means.after")}</p>
      <Problems problems={problems} title={say("report.close.refused")} />
      <div className="line close-actions">
        <LinkButton href={hashOf("close", view.month, "review")}>{say("action.back")}</LinkButton>
        <Button appearance="primary" isLoading={busy} onClick={onClose}>
          {say(`report.close.submit${one}`, facts)}
        </Button>
      </div>
    </section>
  );
}
