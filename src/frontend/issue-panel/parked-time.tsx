import { useState } from "react";
import { Inline, LoadingButton, SectionMessage, Stack, Text } from "@forge/react";
import type { EstimateOffer, IssueView, MinuteView } from "../../app/api";
import { formatDuration, wallTime } from "../../text/format";
import { nameOf } from "../../text/label";
import { askAgent, useAction } from "../ask";
import { Problems } from "../parts/problems";
import { useSay, useSurface } from "../surface";
import { AskButtons } from "./ask-buttons";
import { ConsentForm, type Matter } from "./consent-form";

interface Props {
  readonly view: IssueView;
  readonly onChanged: (view: IssueView) => void;
}

/** Time that waits for a decision, by month and category: the customer can be asked for exactly that. */
export function ParkedTime({ view, onChanged }: Props) {
  const groups = parkedGroups(view);
  if (!asksForParked(view)) return null;
  return (
    <Stack space="space.100">
      {groups.map((group) => (
        <ParkedGroup key={`${group.date.slice(0, 7)}:${group.category}`} view={view} group={group} onChanged={onChanged} />
      ))}
    </Stack>
  );
}

/** Whether the panel offers to ask for it: nothing is asked already, and somebody may. */
export const asksForParked = (view: IssueView): boolean =>
  view.mayLog && parkedGroups(view).length > 0 && !view.consents.some(({ state }) => state === "asked");

interface Group {
  readonly date: string;
  readonly category: string;
  readonly seconds: number;
}

/** Without a category nothing can be asked: it is classified first. */
function parkedGroups(view: IssueView): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const { started, category, parkedSeconds } of view.minutes.filter((one: MinuteView) => one.parkedSeconds > 0)) {
    if (category === null) continue;
    const { date } = wallTime(started, view.zone);
    const key = `${date.slice(0, 7)}:${category}`;
    groups.set(key, { date, category, seconds: (groups.get(key)?.seconds ?? 0) + parkedSeconds });
  }
  return [...groups.values()];
}

function ParkedGroup({ view, group, onChanged }: Props & { readonly group: Group }) {
  const { language } = useSurface();
  const say = useSay();
  const [offer, setOffer] = useState<EstimateOffer | null>(null);
  const [kind, setKind] = useState<Matter["kind"] | null>(null);
  const action = useAction<EstimateOffer>(setOffer);
  const { date, category, seconds } = group;
  const label = view.categories.find(({ id }) => id === category)?.label ?? null;
  const words = say("agent.consent.parked", { time: formatDuration(seconds), category: nameOf(language, label, category), month: date });
  return (
    <SectionMessage appearance="warning">
      <Stack space="space.100" alignInline="stretch">
        <Text>{words}</Text>
        {kind === null && (
          <Inline space="space.100">
            {offer === null ? (
              <LoadingButton isLoading={action.busy} onClick={() => action.run(() => askAgent("parkedOffer", { issue: view.issue, date, category }))}>
                {say("agent.consent.ask")}
              </LoadingButton>
            ) : (
              <AskButtons view={view} ways={offer.ways} onChoose={setKind} />
            )}
          </Inline>
        )}
        {offer !== null && kind !== null && (
          <ConsentForm view={view} matter={{ kind, seconds: 0, date, category, ways: offer.ways }} onChanged={onChanged} onClose={() => setKind(null)} />
        )}
        <Problems problems={action.problems} />
      </Stack>
    </SectionMessage>
  );
}
