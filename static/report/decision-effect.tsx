import type { DecisionEffect, PeriodEffect } from "../../src/app/api";
import { formatMoney, formatPeriod } from "../../src/text/format";
import { nameOf } from "../../src/text/label";
import { leftOf, usedOf } from "../../src/text/quota";
import { usePage, useSay } from "../shared/page-context";
import { usePartNames } from "../shared/part-names";
import { ProblemList } from "../shared/problems";
import type { Preview } from "./use-preview";

/** What changes in each period, before → after; nothing is kept yet. Spoken when it has come. */
export function Effect({ preview }: { readonly preview: Preview }) {
  const say = useSay();
  const { effect, busy } = preview;
  if (effect === null && !busy) return null;
  return (
    <output className="card effect" aria-busy={busy}>
      <span className="effect-title">{say("decide.effect")}</span>
      {effect === null ? <span className="small">{say("decide.effect.busy")}</span> : <Periods effect={effect} />}
    </output>
  );
}

function Periods({ effect }: { readonly effect: DecisionEffect }) {
  const { language } = usePage();
  const say = useSay();
  const changed = effect.periods.filter((one) => changesOf(one));
  const closed = effect.periods.find((one) => one.state === "closed");
  const taking = effect.periods.find((one) => one.from === effect.correctedIn);
  return (
    <>
      {changed.length === 0 && <span>{say("decide.effect.none")}</span>}
      {changed.map((one) => (
        <PeriodLines key={one.from} effect={one} />
      ))}
      {closed !== undefined && taking !== undefined && (
        <span className="small">
          {say("decide.effect.corrected", {
            closed: formatPeriod(language, closed.from, closed.until),
            taking: formatPeriod(language, taking.from, taking.until),
          })}
        </span>
      )}
    </>
  );
}

const isChanged = ({ before, after }: PeriodEffect["quotas"][number]): boolean =>
  before.granted !== after.granted || before.used !== after.used || before.left !== after.left || before.over !== after.over;

const changesOf = ({ quotas, total, problems }: PeriodEffect): boolean =>
  total.before.amount !== total.after.amount || quotas.some(isChanged) || problems.length > 0;

function PeriodLines({ effect }: { readonly effect: PeriodEffect }) {
  const { language } = usePage();
  const say = useSay();
  const names = usePartNames();
  const { total } = effect;
  const difference = total.after.amount - total.before.amount;
  const money = (amount: number): string => formatMoney(language, amount, total.after.currency);
  return (
    <span className="effect-period">
      <strong>
        {formatPeriod(language, effect.from, effect.until)} ({say(`report.state.${effect.state}`)})
      </strong>
      {effect.quotas.filter(isChanged).map(({ before, after }) => (
        <span key={after.id} className="effect-line">
          <span>{nameOf(language, names.quotas[after.id] ?? null, after.id)}</span>
          <span>
            {leftOf(language, before)} → {leftOf(language, after)} <span className="small">({usedOf(language, after)})</span>
          </span>
        </span>
      ))}
      <span className="effect-line">
        <span>{say("report.sum.total")}</span>
        <span>
          {difference === 0
            ? say("decide.effect.same", { amount: money(total.after.amount) })
            : `${money(total.before.amount)} → ${money(total.after.amount)} (${difference > 0 ? "+" : ""}${money(difference)})`}
        </span>
      </span>
      {effect.problems.length > 0 && <ProblemList problems={effect.problems} />}
    </span>
  );
}
