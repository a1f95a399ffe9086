import { useEffect, useId, useRef, useState } from "react";
import Button from "@atlaskit/button/new";
import type { ContractDraft, ContractSummary } from "../../src/app/api";
import { askAdmin, useAction } from "../../src/frontend/ask";
import { useFocusWhen } from "../shared/focus-when";
import { useSay } from "../shared/page-context";
import { Problems } from "../shared/problems";

interface Props {
  readonly draft: ContractDraft;
  readonly openPoints: number;
  readonly onRemind: () => void;
  readonly onActivated: (from: string) => void;
}

/** From a date on the draft counts. Open points stop it and are shown; what it means is said before it is done. */
export function Activation({ draft, openPoints, onRemind, onActivated }: Props) {
  const say = useSay();
  const id = useId();
  // A version in force has its date; when the next one begins is for the administrator to say.
  const [from, setFrom] = useState(draft.summary.version === 0 ? draft.summary.from : "");
  const [confirming, setConfirming] = useState(false);
  const [returned, setReturned] = useState(false);
  const opener = useFocusWhen<HTMLButtonElement>(returned && !confirming);
  const action = useAction<ContractSummary>(() => {
    setConfirming(false);
    onActivated(from);
  });
  const confirm = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (confirming) confirm.current?.focus();
  }, [confirming]);
  const words = { from, tier: draft.summary.tier, customer: draft.summary.customerName };
  return (
    <section className="card narrow" aria-labelledby="activate">
      <h2 id="activate">{say("admin.activate")}</h2>
      <span className="field">
        <label htmlFor={id} className="label">
          {say("admin.activate.from")}
        </label>
        <input id={id} className="control" type="date" value={from} onChange={(event) => setFrom(event.target.value)} />
      </span>
      <Problems problems={action.problems} />
      {!confirming && (
        <div className="line">
          <Button appearance="primary" ref={opener} isDisabled={from === ""} onClick={() => (openPoints > 0 ? onRemind() : setConfirming(true))}>
            {from === "" ? say("admin.activate") : say("admin.activate.button", words)}
          </Button>
        </div>
      )}
      {confirming && (
        <fieldset className="plain">
          <legend className="hidden">{say("admin.activate")}</legend>
          <p>{say("admin.activate.means", words)}</p>
          <div className="line">
            <Button
              appearance="primary"
              ref={confirm}
              isLoading={action.busy}
              onClick={() => action.run(() => askAdmin("activate", { id: draft.id, rev: draft.rev, from }))}
            >
              {say("admin.activate.confirm", words)}
            </Button>
            <Button
              appearance="subtle"
              onClick={() => {
                setReturned(true);
                setConfirming(false);
              }}
            >
              {say("action.back")}
            </Button>
          </div>
        </fieldset>
      )}
    </section>
  );
}
