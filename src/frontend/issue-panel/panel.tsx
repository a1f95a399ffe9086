import { Stack, Text } from "@forge/react";
import type { IssueView } from "../../app/api";
import { AsOf } from "../parts/as-of";
import { CustomerChoice } from "../parts/customer-choice";
import { OwedLine } from "../parts/owed-line";
import { namesIn, PartNames } from "../parts/part-names";
import { Problems } from "../parts/problems";
import { useSay, Waiting } from "../surface";
import { useIssue } from "../use-issue";
import { useNow } from "../use-now";
import { AnswerQuestion } from "./answer-question";
import { Classification } from "./classification";
import { ClocksAndQuotas } from "./clocks-and-quotas";
import { PendingConsent } from "./consents";
import { Estimate } from "./estimate";
import { LogForm } from "./log-form";
import { MinutesTable } from "./minutes-table";
import { OnCall } from "./on-call";
import { ParkedTime } from "./parked-time";
import { TopMessage } from "./top-message";

/** Under the description: everything an agent does about the contract on this issue (ux §3.2). */
export function Panel() {
  const say = useSay();
  const { view, problems, busy, reload, show } = useIssue();
  if (view === null && problems.length > 0) {
    return (
      <Stack space="space.100">
        <Problems problems={problems} title={say("agent.error")} onRetry={reload} />
        <Text>{say("agent.error.calm")}</Text>
      </Stack>
    );
  }
  if (view === null) return <Waiting word={say("loading.contract")} />;
  return (
    <Stack space="space.200">
      <Problems problems={problems} title={say("agent.error")} onRetry={reload} />
      <PartNames.Provider value={namesIn(view)}>
        <Body view={view} onChanged={show} />
      </PartNames.Provider>
      <AsOf at={view.asOf} zone={view.zone} busy={busy} onRefresh={reload} />
    </Stack>
  );
}

/**
 * In the order of use; a category that is missing is asked for first, because everything else waits for it, and where overage is
 * expected the estimate comes before the time.
 */
function Body({ view, onChanged }: { readonly view: IssueView; readonly onChanged: (view: IssueView) => void }) {
  const say = useSay();
  const now = useNow(view.asOf);
  const { link } = view;
  if (link.kind === "unrouted") return <CustomerChoice id="panel-customer" issue={view.issue} link={link} onAssigned={onChanged} />;
  if (link.kind === "no-contract") {
    return (
      <Stack space="space.100">
        <Text weight="medium">{say("agent.no-contract", { customer: link.customerName })}</Text>
        <Text>{say("agent.no-contract.hint")}</Text>
      </Stack>
    );
  }
  const unclassified = view.classification.category === null;
  return (
    <Stack space="space.300">
      <TopMessage view={view} now={now} />
      <OwedLine view={view} />
      {view.noteForAgents !== null && <Text weight="medium">{say("agent.note", { note: view.noteForAgents })}</Text>}
      {view.answerToConfirm !== null && <AnswerQuestion view={view} answer={view.answerToConfirm} onChanged={onChanged} />}
      <PendingConsent view={view} onChanged={onChanged} />
      <ParkedTime view={view} onChanged={onChanged} />
      {unclassified && <Classification view={view} onChanged={onChanged} />}
      <ClocksAndQuotas view={view} now={now} link={link} />
      {view.onCall !== null && <OnCall view={view} onCall={view.onCall} onChanged={onChanged} />}
      {view.announceExpected !== null && <Estimate view={view} onChanged={onChanged} />}
      {view.mayLog ? <LogForm view={view} onChanged={onChanged} /> : <Text>{say("agent.log.not-allowed")}</Text>}
      {view.announceExpected === null && <Estimate view={view} onChanged={onChanged} />}
      <MinutesTable view={view} link={link} />
      {!unclassified && <Classification view={view} onChanged={onChanged} />}
    </Stack>
  );
}
