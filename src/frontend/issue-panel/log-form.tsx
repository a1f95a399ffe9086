import { useState } from "react";
import { Button, ButtonGroup, Heading, Inline, LoadingButton, Stack, ValidMessage } from "@forge/react";
import type { IssueView, LogDraft } from "../../app/api";
import { readDuration } from "../../text/duration-input";
import { formatDuration, wallTime } from "../../text/format";
import { askAgent, useAction } from "../ask";
import { Problems } from "../parts/problems";
import { useSay } from "../surface";
import { AnnounceChoice } from "./announce-choice";
import { AskForDraft } from "./ask-for-draft";
import { EMPTY_ENTRY, LogFields, type Entry } from "./log-fields";
import { Preview } from "./preview";
import { usePreview } from "./use-preview";

interface Props {
  readonly view: IssueView;
  readonly onChanged: (view: IssueView) => void;
}

/** Log time with its consequences shown while typing; the button never waits for the preview. */
export function LogForm({ view, onChanged }: Props) {
  const say = useSay();
  const today = wallTime(view.asOf, view.zone).date;
  const [entry, setEntry] = useState<Entry>({ ...EMPTY_ENTRY, date: today });
  const [asked, setAsked] = useState(false);
  const [logged, setLogged] = useState<string | null>(null);
  const draft = draftOf(view, entry);
  const state = usePreview(draft);
  const announcing = state.preview?.announce.needed === true && !state.preview.announce.announced;
  const reason = entry.reason.trim();
  const missingReason = announcing && !entry.announce && reason === "";

  const clear = (): void => {
    setEntry({ ...EMPTY_ENTRY, date: today });
    setAsked(false);
  };
  const action = useAction<{ worklog: string; view: IssueView }>((done) => {
    setLogged(draft === null ? null : say("agent.log.done", { time: formatDuration(draft.seconds) }));
    clear();
    onChanged(done.view);
  });
  const log = (): void => {
    setAsked(true);
    setLogged(null);
    if (draft === null || missingReason) return;
    const notAnnounced = announcing && !entry.announce ? reason : null;
    action.run(() => askAgent("logTime", { ...draft, comment: entry.comment.trim(), announce: announcing && entry.announce, notAnnounced }));
  };
  return (
    <Stack space="space.150">
      <Heading size="small">{say("agent.log.title")}</Heading>
      <LogFields view={view} entry={entry} onChange={setEntry} asked={asked} />
      <Preview state={state} date={entry.date} currency={view.currency} zone={view.zone} />
      {draft !== null && state.preview !== null && state.preview.ask !== null && (
        <AskForDraft view={view} draft={draft} ask={state.preview.ask} onChanged={onChanged} />
      )}
      {announcing && <AnnounceChoice entry={entry} onChange={setEntry} missing={asked && missingReason} />}
      <Problems problems={action.problems} />
      <Inline space="space.100" alignBlock="center">
        <ButtonGroup>
          <LoadingButton appearance="primary" isLoading={action.busy} onClick={log}>
            {draft === null ? say("agent.log.submit.empty") : say("agent.log.submit", { time: formatDuration(draft.seconds) })}
          </LoadingButton>
          <Button appearance="subtle" onClick={clear}>
            {say("action.cancel")}
          </Button>
        </ButtonGroup>
        {logged !== null && <ValidMessage>{logged}</ValidMessage>}
      </Inline>
    </Stack>
  );
}

/** null while the time or the day cannot be read. A category chosen here outranks the issue's, so none is sent unless it differs. */
function draftOf(view: IssueView, entry: Entry): LogDraft | null {
  const time = readDuration(entry.time);
  if (time.kind !== "seconds" || entry.date === "") return null;
  const category = entry.category === view.classification.category ? null : entry.category;
  return { issue: view.issue, seconds: time.seconds, date: entry.date, category };
}
