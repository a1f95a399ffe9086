import { useState } from "react";
import { Heading, Inline, LoadingButton, SectionMessage, Stack, Text } from "@forge/react";
import type { EstimateOffer, IssueView } from "../../app/api";
import { readDuration } from "../../text/duration-input";
import { formatDuration } from "../../text/format";
import { askAgent, useAction } from "../ask";
import { Announced } from "../parts/announced";
import { Problems } from "../parts/problems";
import { Why } from "../parts/why";
import { useSay } from "../surface";
import { ConsentHistory } from "./consents";
import { TimeField } from "./log-fields";
import { offerKind, offerWords } from "./offer-kind";
import { OfferActions } from "./offer-actions";

interface Props {
  readonly view: IssueView;
  readonly onChanged: (view: IssueView) => void;
}

/** Estimate → offer → announce, before the work starts; the announcement stays visible as a record. */
export function Estimate({ view, onChanged }: Props) {
  const say = useSay();
  const [typed, setTyped] = useState("");
  const [asked, setAsked] = useState(false);
  const [offer, setOffer] = useState<EstimateOffer | null>(null);
  const action = useAction<EstimateOffer>(setOffer);
  const check = (): void => {
    setAsked(true);
    const read = readDuration(typed);
    if (read.kind !== "seconds") return;
    action.run(() => askAgent("estimate", { issue: view.issue, seconds: read.seconds, category: null }));
  };
  const announced = (changed: IssueView): void => {
    setOffer(null);
    setTyped("");
    setAsked(false);
    onChanged(changed);
  };
  return (
    <Stack space="space.100" alignInline="stretch">
      <Heading size="small">{say("agent.estimate.title")}</Heading>
      {view.estimateSeconds !== null && <Text>{say("agent.estimate.now", { time: formatDuration(view.estimateSeconds) })}</Text>}
      <ConsentHistory view={view} />
      {view.announcement !== null && <Announced announcement={view.announcement} zone={view.zone} now={view.asOf} />}
      {view.announceExpected !== null && <Expected label={view.announceExpected} />}
      <Stack space="space.100" alignInline="start">
        <TimeField id="estimate-time" label={say("agent.estimate.time")} value={typed} asked={asked} onChange={setTyped} />
        <LoadingButton isLoading={action.busy} onClick={check}>
          {say("agent.estimate.submit")}
        </LoadingButton>
      </Stack>
      <Problems problems={action.problems} />
      {offer !== null && <Offer offer={offer} view={view} onAnnounced={announced} />}
    </Stack>
  );
}

/** Said before anybody estimated: the field for it stands right below (S13). */
function Expected({ label }: { readonly label: string }) {
  const say = useSay();
  return (
    <SectionMessage appearance="warning" title={say("agent.estimate.expected", { label })}>
      <Text>{say("agent.estimate.expected.text")}</Text>
    </SectionMessage>
  );
}

interface OfferProps {
  readonly offer: EstimateOffer;
  readonly view: IssueView;
  readonly onAnnounced: (view: IssueView) => void;
}

/** What the estimate means for the contract, and the ways it has to the customer. */
function Offer({ offer, view, onAnnounced }: OfferProps) {
  const say = useSay();
  const kind = offerKind(offer);
  if (kind === "fits") {
    return (
      <SectionMessage appearance="success">
        <Text>{say("agent.estimate.fits", { left: offer.leftMinutes })}</Text>
      </SectionMessage>
    );
  }
  const { title, text } = offerWords(say, kind, offer);
  const matter = { seconds: offer.seconds, date: null, category: null, ways: offer.ways };
  return (
    <SectionMessage appearance={kind === "billed" ? "information" : "warning"} title={title}>
      <Stack space="space.100" alignInline="stretch">
        <Inline space="space.100" alignBlock="center">
          <Text>{text}</Text>
          <Why what={say("agent.estimate.title")} trace={offer.trace} result={title} currency={view.currency} zone={view.zone} />
        </Inline>
        <OfferActions offer={offer} view={view} matter={matter} onAnnounced={onAnnounced} />
      </Stack>
    </SectionMessage>
  );
}
