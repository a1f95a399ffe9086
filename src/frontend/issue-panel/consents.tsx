import { Inline, Stack, Text } from "@forge/react";
import type { ConsentView, IssueView } from "../../app/api";
import { consentLine, consentTitle, consentTrace } from "../../text/consent";
import { Why } from "../parts/why";
import { useSay, useSurface } from "../surface";
import { OpenConsent } from "./open-consent";

interface Props {
  readonly view: IssueView;
  readonly onChanged: (view: IssueView) => void;
}

/** The one that is open, on top because everything waits for it. */
export function PendingConsent({ view, onChanged }: Props) {
  const pending = view.consents.find(({ state }) => state === "asked");
  return pending === undefined ? null : <OpenConsent view={view} consent={pending} onChanged={onChanged} />;
}

/** What was asked before and what became of it, newest first; each line says why. */
export function ConsentHistory({ view }: { readonly view: IssueView }) {
  const ended = view.consents.filter(({ state }) => state !== "asked");
  if (ended.length === 0) return null;
  return (
    <Stack space="space.050">
      {ended.map((one) => (
        <EndedLine key={one.id} view={view} consent={one} />
      ))}
    </Stack>
  );
}

function EndedLine({ view, consent }: { readonly view: IssueView; readonly consent: ConsentView }) {
  const { language } = useSurface();
  const say = useSay();
  const words = consentLine(language, "agent.consent.history", consent, view.zone, view.asOf);
  return (
    <Inline space="space.100" spread="space-between" alignBlock="center">
      <Text>{consent.goesOn ? `${words}. ${say("consent.goes-on")}` : words}</Text>
      <Why
        what={consentTitle(language, consent)}
        trace={consentTrace(consent, view.zone, view.asOf)}
        result={words}
        currency={view.currency}
        zone={view.zone}
      />
    </Inline>
  );
}
