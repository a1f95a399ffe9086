import { useState } from "react";
import Button from "@atlaskit/button/new";
import type { SharesEffect, SharesView, ShareDraft, StatementView } from "../../src/app/api";
import { askReport, useAction, useAnswer } from "../../src/frontend/ask";
import { formatDate, formatDuration } from "../../src/text/format";
import { Choice } from "../shared/choice";
import { usePage, useSay } from "../shared/page-context";
import { Problems } from "../shared/problems";
import { StepHeading } from "./close-steps";
import { Effect } from "./decision-effect";
import { usePreview } from "./use-preview";

interface Props {
  readonly view: StatementView;
  readonly onDone: (words: string) => void;
  readonly onCancel: () => void;
}

/** One worklog of this statement over several contracts: choose it, then who bears which part. */
export function ShareForm({ view, onDone, onCancel }: Props) {
  const { language } = usePage();
  const say = useSay();
  const usages = view.statement.usages.filter(({ seconds }) => seconds > 0);
  const [worklog, setWorklog] = useState(usages[0]?.worklog ?? "");
  const options = [...new Map(usages.map((usage) => [usage.worklog, usage])).values()].map((usage) => ({
    value: usage.worklog,
    words: [view.issues[usage.issue]?.key ?? say("report.hidden-item"), formatDate(language, usage.started), formatDuration(usage.seconds)].join(" · "),
  }));
  return (
    <section className="card decide">
      <StepHeading>{say("share.title")}</StepHeading>
      <p className="small">{say("share.text")}</p>
      <div className="fields">
        <Choice label={say("share.worklog")} value={worklog} options={options} onChange={setWorklog} />
      </div>
      <Parts key={worklog} contract={view.statement.contract} worklog={worklog} onDone={onDone} onCancel={onCancel} />
    </section>
  );
}

interface PartsProps extends Pick<Props, "onDone" | "onCancel"> {
  readonly contract: string;
  readonly worklog: string;
}

function Parts({ contract, worklog, onDone, onCancel }: PartsProps) {
  const say = useSay();
  const { view, problems, reload } = useAnswer<SharesView>(() => askReport("shares", { contract, worklog }));
  return (
    <>
      <Problems problems={problems} title={say("decide.error")} onRetry={reload} />
      {view !== null && <Divide view={view} contract={contract} onDone={onDone} onCancel={onCancel} />}
      {view === null && (
        <div className="line">
          <Button onClick={onCancel}>{say("action.cancel")}</Button>
        </div>
      )}
    </>
  );
}

interface DivideProps extends Pick<Props, "onDone" | "onCancel"> {
  readonly view: SharesView;
  readonly contract: string;
}

/** A weight a contract; empty = it bears nothing. */
function Divide({ view, contract, onDone, onCancel }: DivideProps) {
  const say = useSay();
  const [weights, setWeights] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(view.shares.length === 0 ? [[contract, "1"]] : view.shares.map((share) => [share.contract, String(share.weight)])),
  );
  const shares = view.contracts.flatMap((one): ShareDraft[] => {
    const weight = Number(weights[one.contract] ?? "");
    return Number.isInteger(weight) && weight > 0 ? [{ contract: one.contract, weight }] : [];
  });
  const isWrong = Object.values(weights).some((typed) => typed.trim() !== "" && !/^\d{1,4}$/.test(typed.trim()));
  const asked = shares.length >= 2 && !isWrong ? shares : null;
  const preview = usePreview<readonly ShareDraft[], SharesEffect>(asked, (list) =>
    askReport("previewShares", { contract, worklog: view.worklog, shares: list }),
  );
  const saving = useAction<SharesView>((next) => onDone(say(next.shares.length === 0 ? "share.undone" : "share.done")));
  const send = (list: readonly ShareDraft[]): void => saving.run(() => askReport("share", { contract, worklog: view.worklog, shares: list }));
  const partOf = (id: string): string => {
    const part = preview.effect?.parts.find((one) => one.contract === id);
    return part === undefined ? say("none") : formatDuration(part.seconds);
  };
  return (
    <>
      <div className="line">
        <Button spacing="compact" onClick={() => setWeights(Object.fromEntries(view.contracts.map((one) => [one.contract, "1"])))}>
          {say("share.all")}
        </Button>
        <Button spacing="compact" onClick={() => setWeights({ [contract]: "1" })}>
          {say("share.none")}
        </Button>
      </div>
      <table>
        <caption className="hidden">{say("share.title")}</caption>
        <thead>
          <tr>
            <th scope="col">{say("report.head.contract")}</th>
            <th scope="col" className="right">
              {say("share.weight")}
            </th>
            <th scope="col" className="right">
              {say("share.part")}
            </th>
          </tr>
        </thead>
        <tbody>
          {view.contracts.map((one) => (
            <tr key={one.contract}>
              <th scope="row">{`${one.customerName} · ${one.tier}`}</th>
              <td className="right">
                <input
                  className="control weight"
                  inputMode="numeric"
                  aria-label={say("share.weight.of", { contract: `${one.customerName} · ${one.tier}` })}
                  value={weights[one.contract] ?? ""}
                  onChange={(event) => setWeights((before) => ({ ...before, [one.contract]: event.target.value }))}
                />
              </td>
              <td className="number right">{partOf(one.contract)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td>{say("report.total")}</td>
            <td>{"\u00a0"}</td>
            <td className="number right">{formatDuration(view.seconds)}</td>
          </tr>
        </tfoot>
      </table>
      <p className={isWrong ? "wrong" : "small"}>{say(isWrong ? "share.wrong" : "share.hint")}</p>
      {preview.effect?.effects.map((one) => {
        const named = view.contracts.find(({ contract: id }) => id === one.contract);
        return (
          <div key={one.contract}>
            <h3>{`${named?.customerName ?? ""} · ${named?.tier ?? ""}`}</h3>
            <Effect preview={{ effect: one.effect, problems: [], busy: preview.busy }} />
          </div>
        );
      })}
      <Problems problems={[...preview.problems, ...saving.problems]} title={say("decide.refused")} />
      <div className="line">
        <Button onClick={onCancel}>{say("action.cancel")}</Button>
        {view.shares.length > 0 && <Button onClick={() => send([])}>{say("share.undo")}</Button>}
        <Button appearance="primary" isDisabled={asked === null || preview.effect === null} isLoading={saving.busy} onClick={() => send(shares)}>
          {say("share.save")}
        </Button>
      </div>
    </>
  );
}
