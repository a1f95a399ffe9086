import type { OpenConsent } from "../../src/app/api";
import { consentLine } from "../../src/text/consent";
import { usePage, useSay } from "../shared/page-context";
import { ConsentCard } from "./consent-card";

interface Props {
  readonly consents: readonly OpenConsent[];
  readonly zone: string;
  readonly onAnswered: () => void;
}

/** What waits for the customer's word, first; below what was answered in the period. */
export function ConsentCards({ consents, zone, onAnswered }: Props) {
  const { language } = usePage();
  const say = useSay();
  const open = consents.filter(({ state }) => state === "asked");
  const ended = consents.filter(({ state }) => state !== "asked");
  if (consents.length === 0) return null;
  return (
    <>
      <h3>{say("mine.consents")}</h3>
      {open.map((one) => (
        <ConsentCard key={one.id} consent={one} zone={zone} onAnswered={onAnswered} />
      ))}
      {ended.length > 0 && (
        <ul>
          {ended.map((one) => (
            <li key={one.id}>
              <strong>{one.key}</strong> {consentLine(language, "portal.consent.done", one, zone)} {one.goesOn && say("consent.goes-on")}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
