import { useId, useState } from "react";
import Button from "@atlaskit/button/new";
import type { ContractDraft } from "../../src/app/api";
import { askAdmin, useAction } from "../../src/frontend/ask";
import { useSay } from "../shared/page-context";
import { Problems } from "../shared/problems";

interface Props {
  readonly draft: ContractDraft;
  readonly onDraft: (draft: ContractDraft) => void;
  readonly onReload: () => void;
}

/** The contract as text: the same that is exported. Saved as a draft; somebody else's newer draft is never overwritten. */
export function TextEditor({ draft, onDraft, onReload }: Props) {
  const say = useSay();
  const id = useId();
  const [text, setText] = useState(draft.yaml);
  const action = useAction<{ drafts: readonly ContractDraft[] }>(({ drafts }) => {
    const mine = drafts.find((one) => one.id === draft.id) ?? drafts[0];
    if (mine) onDraft(mine);
  });
  const stale = action.problems.some((one) => one.code.endsWith(".changed-meanwhile"));
  return (
    <details>
      <summary>{say("admin.text")}</summary>
      <div className="fields">
        <span className="field">
          <label htmlFor={id} className="label">
            {say("admin.text.label")}
          </label>
          <textarea id={id} className="control yaml" rows={30} spellCheck={false} value={text} onChange={(event) => setText(event.target.value)} />
        </span>
        <Problems problems={action.problems} {...(stale ? { onRetry: onReload } : {})} />
        <div className="line">
          <Button
            isLoading={action.busy}
            isDisabled={text === draft.yaml}
            onClick={() => action.run(() => askAdmin("importContracts", { text, rev: draft.rev }))}
          >
            {say("admin.text.save")}
          </Button>
        </div>
      </div>
    </details>
  );
}
