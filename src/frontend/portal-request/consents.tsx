import { Stack, Text } from "@forge/react";
import type { OpenConsent, RequestView } from "../../app/api";
import { consentLine } from "../../text/consent";
import { useSay, useSurface } from "../surface";
import { DecideConsent } from "./decide-consent";

interface Props {
  readonly view: RequestView;
  readonly onChanged: (view: RequestView) => void;
}

/** What the customer is asked, first; below what was answered before. */
export function Consents({ view, onChanged }: Props) {
  const [open, ended] = [view.consents.filter(isOpen), view.consents.filter((one) => !isOpen(one))];
  return (
    <Stack space="space.150">
      {open.map((one) => (
        <DecideConsent key={one.id} view={view} consent={one} onChanged={onChanged} />
      ))}
      {ended.map((one) => (
        <Ended key={one.id} view={view} consent={one} />
      ))}
    </Stack>
  );
}

const isOpen = ({ state }: OpenConsent): boolean => state === "asked";

function Ended({ view, consent }: { readonly view: RequestView; readonly consent: OpenConsent }) {
  const { language } = useSurface();
  const say = useSay();
  const words = consentLine(language, "portal.consent.done", consent, view.zone, view.asOf);
  return <Text>{consent.goesOn ? `${words} ${say("consent.goes-on")}` : words}</Text>;
}
