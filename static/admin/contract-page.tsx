import { useEffect, useRef, useState } from "react";
import Button from "@atlaskit/button/new";
import type { ContractDraft } from "../../src/app/api";
import { askAdmin, useAction, useAnswer } from "../../src/frontend/ask";
import { download } from "../shared/download";
import { Header } from "../shared/header";
import { withDraftNames } from "../../src/text/label";
import { usePage, useSay } from "../shared/page-context";
import { Problems } from "../shared/problems";
import { hashOf } from "../shared/use-hash";
import { Activation } from "./activation";
import { StateLozenge } from "./contracts";
import { Shown } from "./loaded";
import { QuestionCard } from "./question-card";
import { TextEditor } from "./text-editor";

/** One contract: what its text leaves open, what changes, activation, and the text itself (ux §3.8). */
export function ContractPage({ id }: { readonly id: string }) {
  const say = useSay();
  const loaded = useAnswer<ContractDraft>(() => askAdmin("contract", { id }));
  const exporting = useAction<{ fileName: string; text: string }>((file) => download(file.fileName, file.text, "text/yaml;charset=utf-8"));
  const { view } = loaded;
  return (
    <main>
      <Header
        title={view === null ? say("admin.contract") : `${view.summary.tier} · ${view.summary.customerName}`}
        crumbs={[{ words: say("admin.tab.contracts"), href: hashOf("contracts") }]}
        crumbsLabel={say("report.crumbs")}
        actions={
          <Button isLoading={exporting.busy} onClick={() => exporting.run(() => askAdmin("exportContracts", { ids: [id] }))}>
            {say("admin.contract.export")}
          </Button>
        }
        below={
          view === null ? null : (
            <div className="line">
              <StateLozenge state={view.summary.state} />
              <span className="small">
                {say(view.summary.version === 0 ? "admin.contract.version.none" : "admin.contract.version.of", {
                  version: view.summary.version,
                  from: view.summary.from,
                })}
              </span>
              {hasSheet(view) && <a href={hashOf("contracts", id, "sheet")}>{say(isPending(view) ? "admin.sheet.view.draft" : "admin.sheet.view")}</a>}
            </div>
          )
        }
      />
      <Problems problems={exporting.problems} />
      <Shown loaded={loaded}>{(draft) => <DraftParts draft={draft} onDraft={loaded.show} onReload={loaded.reload} />}</Shown>
    </main>
  );
}

interface DraftProps {
  readonly draft: ContractDraft;
  readonly onDraft: (draft: ContractDraft) => void;
  readonly onReload: () => void;
}

function DraftParts({ draft, onDraft, onReload }: DraftProps) {
  const say = useSay();
  const [reminded, setReminded] = useState(false);
  const [since, setSince] = useState<string | null>(null);
  const said = useRef<HTMLOutputElement>(null);
  useEffect(() => {
    if (since !== null) said.current?.focus();
  }, [since]);
  const activated = (from: string): void => {
    setSince(from);
    onReload();
  };
  const open = draft.questions.filter((question) => question.answer === null);
  const answered = draft.questions.length - open.length;
  const remind = (): void => {
    setReminded(true);
    document.getElementById(`question-${open[0]?.id ?? ""}`)?.focus();
  };
  return (
    <>
      <output ref={said} tabIndex={-1} className="block">
        {since === null ? "" : say("admin.activate.done", { from: since, tier: draft.summary.tier })}
      </output>
      <Problems problems={draft.problems} title={say("admin.contract.problems")} />
      {draft.questions.length > 0 && (
        <section aria-labelledby="open-points" className="narrow">
          <h2 id="open-points">{say("admin.questions", { answered, count: draft.questions.length })}</h2>
          <p>{say("admin.questions.text")}</p>
          {reminded && open.length > 0 && (
            <p role="alert">{say(open.length === 1 ? "admin.questions.still.one" : "admin.questions.still", { count: open.length })}</p>
          )}
          {draft.questions.map((question) => (
            <QuestionCard key={question.id} draft={draft} question={question} onDraft={onDraft} onReload={onReload} />
          ))}
        </section>
      )}
      <Changes draft={draft} />
      {isPending(draft) && <Activation draft={draft} openPoints={open.length} onRemind={remind} onActivated={activated} />}
      {!isPending(draft) && <p>{say("admin.contract.to-change")}</p>}
      <TextEditor key={draft.rev} draft={draft} onDraft={onDraft} onReload={onReload} />
    </>
  );
}

/** Only a contract without open points has a sheet. */
const hasSheet = ({ problems, summary }: ContractDraft): boolean => problems.length === 0 && summary.openQuestions === 0;
const differs = ({ changes }: ContractDraft): boolean => changes.some(({ code }) => code !== "contract.change.none");
/** Something to activate: a contract that is not in force, or a draft that differs from the version in force. */
const isPending = (draft: ContractDraft): boolean => draft.summary.state !== "active" || differs(draft);

function Changes({ draft }: { readonly draft: ContractDraft }) {
  const { language } = usePage();
  const say = useSay();
  if (!differs(draft)) return null;
  return (
    <section>
      <h2>{say("admin.changes")}</h2>
      <ul>
        {draft.changes.map((change, place) => (
          <li key={place}>{say(`trace.${change.code}`, withDraftNames(language, change.facts, draft.names))}</li>
        ))}
      </ul>
    </section>
  );
}
