import Button from "@atlaskit/button/new";
import { useState, type ReactNode } from "react";
import { AdfView } from "../base/adf";
import { useDo } from "../base/do";
import { useLoad } from "../base/load";
import { moment, spent } from "../base/moment";
import { useSession } from "../base/session";
import { JIRA, type Issue, type Worklog } from "../jira";
import { WorklogDialog } from "./worklog-dialog";

/** Jira's own work log of the issue. */
export function Worklogs({ issue }: { readonly issue: Issue }): ReactNode {
  const { say, rest, me } = useSession();
  const { value } = useLoad(() => rest<{ worklogs: readonly Worklog[] }>("GET", `${JIRA}/issue/${issue.key}/worklog`), ["worklogs", issue.key]);
  const [open, setOpen] = useState<Worklog | "new" | null>(null);
  return (
    <div className="stack">
      {me?.kind === "manager" ? null : (
        <div>
          <Button onClick={() => setOpen("new")}>{say("worklog.log")}</Button>
        </div>
      )}
      {value?.worklogs.length === 0 ? <p className="quiet">{say("worklog.none")}</p> : null}
      <ul className="entries" data-testid="worklogs">
        {(value?.worklogs ?? []).map((worklog) => (
          <Entry key={worklog.id} issue={issue} worklog={worklog} onEdit={() => setOpen(worklog)} />
        ))}
      </ul>
      {open === null ? null : <WorklogDialog issue={issue} worklog={open === "new" ? null : open} onClose={() => setOpen(null)} />}
    </div>
  );
}

function Entry({ issue, worklog, onEdit }: { readonly issue: Issue; readonly worklog: Worklog; readonly onEdit: () => void }): ReactNode {
  const { say, rest, language, live, me } = useSession();
  const [busy, run] = useDo();
  const mine = me?.kind === "admin" || worklog.author.accountId === me?.accountId;
  const remove = (): Promise<void> => run(async () => rest("DELETE", `${JIRA}/issue/${issue.key}/worklog/${worklog.id}`));
  return (
    <li className="entry">
      <div className="entry-head">
        <span>{say("worklog.entry", { author: worklog.author.displayName, time: spent(worklog.timeSpentSeconds) })}</span>{" "}
        <span className="quiet">{moment(language, worklog.started, live.clock.zone)}</span>
      </div>
      {worklog.comment === undefined ? null : (
        <div className="adf">
          <AdfView node={worklog.comment} />
        </div>
      )}
      {mine ? (
        <div className="row">
          <Button spacing="compact" appearance="subtle" onClick={onEdit}>
            {say("edit")}
          </Button>
          <Button spacing="compact" appearance="subtle" isLoading={busy} onClick={() => void remove()}>
            {say("delete")}
          </Button>
        </div>
      ) : null}
    </li>
  );
}
