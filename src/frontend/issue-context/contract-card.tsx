import { Stack, Text } from "@forge/react";
import type { ClockView, IssueView, QuotaView } from "../../app/api";
import { AsOf } from "../parts/as-of";
import { ClockLine } from "../parts/clock-line";
import { CustomerChoice } from "../parts/customer-choice";
import { OwedLine } from "../parts/owed-line";
import { namesIn, PartNames } from "../parts/part-names";
import { Problems } from "../parts/problems";
import { QuotaBar } from "../parts/quota-bar";
import { Spent } from "../parts/spent";
import { useSay, Waiting } from "../surface";
import { useIssue } from "../use-issue";
import { useNow } from "../use-now";

/** Right rail: who, what is due next, how much is left (ux §3.1). */
export function ContractCard() {
  const say = useSay();
  const { view, problems, busy, reload, show } = useIssue();
  if (view === null && problems.length > 0) return <Problems problems={problems} title={say("agent.error")} onRetry={reload} />;
  if (view === null) return <Waiting word={say("loading.contract")} />;
  return (
    <Stack space="space.150">
      <Problems problems={problems} title={say("agent.error")} onRetry={reload} />
      <PartNames.Provider value={namesIn(view)}>
        <Body view={view} onAssigned={show} />
      </PartNames.Provider>
      <AsOf at={view.asOf} zone={view.zone} busy={busy} onRefresh={reload} />
    </Stack>
  );
}

function Body({ view, onAssigned }: { readonly view: IssueView; readonly onAssigned: (view: IssueView) => void }) {
  const say = useSay();
  const now = useNow(view.asOf);
  const { link } = view;
  if (link.kind === "unrouted") return <CustomerChoice id="context-customer" issue={view.issue} link={link} onAssigned={onAssigned} />;
  if (link.kind === "no-contract") {
    return (
      <Stack space="space.100">
        <Text weight="medium">{say("agent.no-contract", { customer: link.customerName })}</Text>
        <Text size="small">{say("agent.no-contract.hint")}</Text>
      </Stack>
    );
  }
  const clocks = nextDue(view.clocks);
  const quotas = firstQuotas(view);
  return (
    <Stack space="space.150">
      <Text weight="bold">{say("agent.tier", { customer: link.customerName, tier: link.tier })}</Text>
      <OwedLine view={view} />
      <Stack key={clocks.map(clockKey).join()} space="space.100">
        {clocks.map((clock) => (
          <ClockLine key={clockKey(clock)} clock={clock} now={now} version={link} />
        ))}
      </Stack>
      <More count={view.clocks.length - clocks.length} word="agent.clocks.more" />
      <Stack key={quotas.map((quota) => quota.id).join()} space="space.100">
        {quotas.map((quota) => (
          <QuotaBar key={quota.id} quota={quota} />
        ))}
      </Stack>
      <More count={view.quotas.length - quotas.length} word="agent.quotas.more" />
      {view.endedOn !== null && <Text size="small">{say("agent.ended", { on: view.endedOn })}</Text>}
      <Spent view={view} />
    </Stack>
  );
}

function More({ count, word }: { readonly count: number; readonly word: string }) {
  const say = useSay();
  return count > 0 ? <Text size="small">{say(count === 1 ? `${word}.one` : word, { count })}</Text> : null;
}

const SHOWN = 2;
/** The order is part of the list's own key: the platform's renderer misplaces keyed children that change places. */
const clockKey = (clock: ClockView): string => `${clock.target}:${clock.cycle}`;
const open = (clock: ClockView): boolean => clock.stoppedAt === null;

/** The two that are due next; finished ones only while there is room. */
function nextDue(clocks: readonly ClockView[]): readonly ClockView[] {
  return clocks.toSorted((a, b) => Number(open(b)) - Number(open(a)) || a.dueAt.localeCompare(b.dueAt)).slice(0, SHOWN);
}

/** With more than two quotas: the fullest two, as those decide what the agent says to the customer. */
function firstQuotas(view: IssueView): readonly QuotaView[] {
  const fullness = (quota: QuotaView): number => (quota.granted === 0 ? quota.over : quota.used / quota.granted);
  return view.quotas.length <= SHOWN ? view.quotas : view.quotas.toSorted((a, b) => fullness(b) - fullness(a)).slice(0, SHOWN);
}
