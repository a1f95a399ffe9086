import { Inline, SectionMessage, Stack, Text } from "@forge/react";
import { chargeLines } from "../../text/charge";
import { Problems } from "../parts/problems";
import { Why } from "../parts/why";
import { useSay, useSurface } from "../surface";
import type { PreviewState } from "./use-preview";

interface Props {
  readonly state: PreviewState;
  readonly date: string;
  readonly currency: string;
  readonly zone: string;
}

/** Before saving: what is covered, what is over, what it costs (ux §3.2). */
export function Preview({ state, date, currency, zone }: Props) {
  const { language } = useSurface();
  const say = useSay();
  const { preview, problems, busy } = state;
  if (problems.length > 0) return <Problems problems={problems} title={say("agent.preview.none")} />;
  if (preview === null) return busy ? <Text size="small">{say("agent.preview.busy")}</Text> : null;
  const lines = chargeLines(language, preview);
  const warns = preview.overageSeconds + preview.billedSeconds + preview.parkedSeconds > 0;
  return (
    <SectionMessage appearance={warns ? "warning" : "information"} title={say("agent.preview")}>
      <Stack space="space.050">
        {lines.map((line) => (
          <Text key={line}>{line}</Text>
        ))}
        {preview.ask !== null && <Text weight="medium">{say(`agent.consent.parks.${preview.ask.pending ? "pending" : preview.ask.kind}`)}</Text>}
        {preview.periodState === "closed" && <Text>{say("agent.preview.closed", { month: date })}</Text>}
        {preview.periodState === "tail" && <Text>{say("agent.preview.tail")}</Text>}
        <Inline>
          <Why what={say("agent.preview")} trace={preview.trace} result={lines.join(" · ")} currency={currency} zone={zone} />
        </Inline>
      </Stack>
    </SectionMessage>
  );
}
