import { useId, useState } from "react";
import Button from "@atlaskit/button/new";
import Lozenge from "@atlaskit/lozenge";
import type { ContractDraft, QuestionView, TraceStep } from "../../src/app/api";
import { askAdmin, useAction } from "../../src/frontend/ask";
import { withDraftNames } from "../../src/text/label";
import { usePage, useSay } from "../shared/page-context";
import { Problems } from "../shared/problems";
import { FreeAnswer } from "./free-answer";
import { OTHER, answerOf, optionOf } from "./free-text";

interface Props {
  readonly draft: ContractDraft;
  readonly question: QuestionView;
  readonly onDraft: (draft: ContractDraft) => void;
  readonly onReload: () => void;
}

/** One open point: the provider's words, the readings with the same worked case, a note for the sheet. Nothing is ticked for you. */
export function QuestionCard({ draft, question, onDraft, onReload }: Props) {
  const { language } = usePage();
  const say = useSay();
  const words = ({ code, facts }: TraceStep): string => say(`trace.${code}`, withDraftNames(language, facts, draft.names));
  const name = useId();
  const [option, setOption] = useState(() => optionOf(question));
  const [typed, setTyped] = useState("");
  const [note, setNote] = useState(question.note ?? "");
  const action = useAction<ContractDraft>(onDraft);
  const answer = answerOf(question, option, typed);
  const keep = (value: string | null): void =>
    action.run(() =>
      askAdmin("answerQuestion", { id: draft.id, rev: draft.rev, question: question.id, answer: value, note: note.trim() === "" ? null : note.trim() }),
    );
  const done = question.answer !== null;
  const stale = action.problems.some((one) => one.code.endsWith(".changed-meanwhile"));
  return (
    <div className="card" id={`question-${question.id}`} tabIndex={-1}>
      <fieldset>
        <legend>
          {words(question.title)} <Lozenge appearance={done ? "success" : "warning"}>{say(done ? "admin.question.answered" : "admin.question.open")}</Lozenge>
        </legend>
        {question.quote !== null && <blockquote className="quote">{question.quote}</blockquote>}
        {question.answers.map((one) => (
          <label key={one.value} className="option">
            <input type="radio" name={name} checked={option === one.value} onChange={() => setOption(one.value)} />
            <span>
              {words(one.label)}
              {one.example !== null && <span className="code">{say("admin.question.example", { example: words(one.example) })}</span>}
            </span>
          </label>
        ))}
        {question.freeForm !== null && (
          <FreeAnswer
            name={name}
            kind={question.freeForm}
            alone={question.answers.length === 0}
            checked={option === OTHER}
            typed={typed}
            onChoose={() => setOption(OTHER)}
            onType={setTyped}
          />
        )}
      </fieldset>
      <Problems problems={action.problems} {...(stale ? { onRetry: onReload } : {})} />
      {option !== null && (
        <div className="line">
          <label className="field grow">
            <span className="label">{say("admin.question.note")}</span>
            <input className="control" value={note} onChange={(event) => setNote(event.target.value)} />
          </label>
          <Button isLoading={action.busy} isDisabled={answer === null} onClick={() => keep(answer)}>
            {say("admin.question.keep")}
          </Button>
          {done && (
            <Button appearance="subtle" onClick={() => keep(null)}>
              {say("admin.question.take-back")}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
