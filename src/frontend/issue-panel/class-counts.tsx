import { Label, RadioGroup, RequiredAsterisk, Stack, Text } from "@forge/react";
import type { ClassEffect, ClassPreview } from "../../app/api";
import { useSay } from "../surface";

export type Counts = "from-now" | "whole" | null;

interface Props {
  readonly preview: ClassPreview;
  readonly counts: Counts;
  readonly onChoose: (counts: Counts) => void;
}

/** Since when another category counts, and what the work that is logged already costs then. */
export function ClassCounts({ preview, counts, onChoose }: Props) {
  const say = useSay();
  const options = (["from-now", "whole"] as const).map((value) => ({ name: "class-counts", value, label: say(`agent.class.counts.${value}`) }));
  return (
    <Stack space="space.050">
      <Label labelFor="class-counts" id="class-counts-label">
        {say("agent.class.counts")}
        <RequiredAsterisk />
      </Label>
      <RadioGroup
        name="class-counts"
        aria-labelledby="class-counts-label"
        options={options}
        {...(counts === null ? {} : { value: counts })}
        onChange={(event) => onChoose(event.target.value === "whole" ? "whole" : "from-now")}
      />
      {counts !== null && <Effect effect={counts === "whole" ? preview.whole : preview.fromNow} />}
    </Stack>
  );
}

function Effect({ effect: { before, after, others } }: { readonly effect: ClassEffect }) {
  const say = useSay();
  const facts = { before: before.amount, after: after.amount, others: others.amount, currency: before.currency };
  return (
    <>
      <Text>{say(before.amount === after.amount ? "agent.class.effect.same" : "agent.class.effect.changes", facts)}</Text>
      {others.amount !== 0 && <Text>{say("agent.class.effect.others", facts)}</Text>}
    </>
  );
}
