import Button from "@atlaskit/button/new";
import { HelperMessage, Label } from "@atlaskit/form";
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle, ModalTransition } from "@atlaskit/modal-dialog";
import TextArea from "@atlaskit/textarea";
import Textfield from "@atlaskit/textfield";
import { useState, type ReactNode } from "react";
import { adfOf, textOf } from "../base/adf";
import { useDo } from "../base/do";
import { jiraDate, localInput, spent } from "../base/moment";
import { useSession } from "../base/session";
import { JIRA, type Issue, type Worklog } from "../jira";

export interface WorklogDialogProps {
  readonly issue: Issue;
  /** Null = a new one. */
  readonly worklog: Worklog | null;
  readonly onClose: () => void;
}

/** Jira's "log time" dialog: time in Jira's words (1h 30m), start in the site's zone. */
export function WorklogDialog({ issue, worklog, onClose }: WorklogDialogProps): ReactNode {
  const { say, rest, live } = useSession();
  const { zone, now } = live.clock;
  const [time, setTime] = useState(worklog === null ? "" : spent(worklog.timeSpentSeconds));
  const [started, setStarted] = useState(() => localInput(worklog?.started ?? now, zone));
  const [text, setText] = useState(textOf(worklog?.comment));
  const [busy, run] = useDo();
  const save = (): Promise<void> =>
    run(async () => {
      const body = { timeSpent: time.trim(), started: jiraDate(started, zone), ...(text.trim() === "" ? {} : { comment: adfOf(text.trim()) }) };
      const path = `${JIRA}/issue/${issue.key}/worklog`;
      await (worklog === null ? rest("POST", path, body) : rest("PUT", `${path}/${worklog.id}`, body));
      onClose();
    });
  return (
    <ModalTransition>
      <Modal onClose={onClose} width="small">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <ModalHeader hasCloseButton>
            <ModalTitle>{say(worklog === null ? "worklog.log" : "worklog.edit")}</ModalTitle>
          </ModalHeader>
          <ModalBody>
            <div className="stack">
              <div>
                <Label htmlFor="worklog-time">{say("worklog.time")}</Label>
                <Textfield id="worklog-time" value={time} isRequired onChange={(event) => setTime(event.currentTarget.value)} />
                <HelperMessage>{say("worklog.time.help")}</HelperMessage>
              </div>
              <div>
                <Label htmlFor="worklog-started">{say("worklog.started")}</Label>
                <Textfield id="worklog-started" type="datetime-local" value={started} onChange={(event) => setStarted(event.currentTarget.value)} />
              </div>
              <div>
                <Label htmlFor="worklog-comment">{say("worklog.comment")}</Label>
                <TextArea id="worklog-comment" value={text} onChange={(event) => setText(event.target.value)} />
              </div>
            </div>
          </ModalBody>
          <ModalFooter>
            <Button onClick={onClose}>{say("cancel")}</Button>
            <Button type="submit" appearance="primary" isLoading={busy} isDisabled={time.trim() === ""}>
              {say("save")}
            </Button>
          </ModalFooter>
        </form>
      </Modal>
    </ModalTransition>
  );
}
