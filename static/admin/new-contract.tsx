import { useId, useState } from "react";
import Button from "@atlaskit/button/new";
import type { ContractDraft } from "../../src/app/api";
import { askAdmin, useAction, useAnswer } from "../../src/frontend/ask";
import { Header } from "../shared/header";
import { useSay } from "../shared/page-context";
import { Problems } from "../shared/problems";
import { hashOf } from "../shared/use-hash";
import type { ContractList, Template } from "./contracts";
import { FilePicker } from "./file-picker";
import { Shown } from "./loaded";

/** A contract from a template, a file or pasted text: read as a whole, stored as a draft only when nothing is wrong. */
export function NewContract() {
  const say = useSay();
  const loaded = useAnswer<ContractList>(() => askAdmin("contracts", {}));
  const [text, setText] = useState("");
  const template = useAction<{ yaml: string }>(({ yaml }) => setText(yaml));
  return (
    <main>
      <Header title={say("admin.contract.new")} crumbs={[{ words: say("admin.title"), href: hashOf("contracts") }]} crumbsLabel={say("report.crumbs")} />
      <h2>{say("admin.import.template")}</h2>
      <Shown loaded={loaded}>
        {({ templates }) => <TemplateButtons templates={templates} onChoose={(id) => template.run(() => askAdmin("template", { id }))} />}
      </Shown>
      <Problems problems={template.problems} />
      <h2>{say("admin.import.text")}</h2>
      <div className="line">
        <FilePicker label={say("admin.import.file")} accept=".yaml,.yml,.json" onText={setText} />
      </div>
      <ImportForm text={text} onText={setText} />
    </main>
  );
}

function TemplateButtons({ templates, onChoose }: { readonly templates: readonly Template[]; readonly onChoose: (id: string) => void }) {
  const say = useSay();
  return (
    <div className="line">
      {templates.map((one) => (
        <Button key={one.id} onClick={() => onChoose(one.id)}>
          {`${one.title} (${say(`admin.template.${one.provider}`)})`}
        </Button>
      ))}
    </div>
  );
}

function ImportForm({ text, onText }: { readonly text: string; readonly onText: (text: string) => void }) {
  const say = useSay();
  const id = useId();
  const action = useAction<{ drafts: readonly ContractDraft[] }>(({ drafts }) => {
    const [first] = drafts;
    location.assign(drafts.length === 1 && first !== undefined ? hashOf("contracts", first.id) : hashOf("contracts"));
  });
  return (
    <div className="fields">
      <span className="field">
        <label htmlFor={id} className="label">
          {say("admin.import.paste")}
        </label>
        <textarea id={id} className="control yaml" rows={24} spellCheck={false} value={text} onChange={(event) => onText(event.target.value)} />
      </span>
      {action.problems.length > 0 && (
        <Problems
          problems={action.problems}
          title={say(action.problems.length === 1 ? "admin.import.refused.one" : "admin.import.refused", { count: action.problems.length })}
        />
      )}
      <div className="line">
        <Button
          appearance="primary"
          isLoading={action.busy}
          isDisabled={text.trim() === ""}
          onClick={() => action.run(() => askAdmin("importContracts", { text, rev: null }))}
        >
          {say("admin.import.submit")}
        </Button>
        <span className="small">{say("admin.import.hint")}</span>
      </div>
    </div>
  );
}
