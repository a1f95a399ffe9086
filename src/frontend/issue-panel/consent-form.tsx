import { useState } from "react";
import { Button, ButtonGroup, Checkbox, LoadingButton, ModalTransition, Stack } from "@forge/react";
import type { ConsentAsk, ConsentWays, IssueView } from "../../app/api";
import { readMoney } from "../../text/money-input";
import { askAgent, useAction } from "../ask";
import { Confirm } from "../parts/confirm";
import { Problems } from "../parts/problems";
import { useSay } from "../surface";
import { ConsentFields, type ConsentEntry } from "./consent-fields";
import { EvidenceFields, NO_EVIDENCE } from "./evidence-fields";

/** What is asked about: an estimate, a draft of a worklog, or time that is parked already (0 seconds more). */
export interface Matter {
  readonly kind: "approval" | "quote";
  readonly seconds: number;
  readonly date: string | null;
  readonly category: string | null;
  readonly ways: ConsentWays;
}

interface Props {
  readonly view: IssueView;
  readonly matter: Matter;
  readonly onChanged: (view: IssueView) => void;
  readonly onClose: () => void;
}

/** Asks the customer, or keeps a yes that is there already; what moves money at once is looked at twice. */
export function ConsentForm({ view, matter, onChanged, onClose }: Props) {
  const say = useSay();
  const [entry, setEntry] = useState<ConsentEntry>(() => firstEntry(matter));
  const [evidence, setEvidence] = useState(NO_EVIDENCE);
  const [already, setAlready] = useState(false);
  const [asked, setAsked] = useState(false);
  const [confirming, setConfirming] = useState(false);
  const action = useAction<IssueView>((changed) => {
    onClose();
    onChanged(changed);
  });
  const ask = askOf(view, matter, entry, already ? evidence : null);
  const send = (): void => {
    if (ask !== null) action.run(() => askAgent("askConsent", ask));
  };
  const submit = (): void => {
    setAsked(true);
    if (ask === null || (already && evidence.text.trim() === "")) return;
    if (already) setConfirming(true);
    else send();
  };
  const words = submitWords(say, view, matter, entry);
  return (
    <Stack space="space.100" alignInline="start">
      <ConsentFields view={view} matter={matter} entry={entry} asked={asked} onChange={setEntry} />
      <Checkbox label={say("agent.consent.already")} isChecked={already} onChange={(event) => setAlready(event.target.checked === true)} />
      {already && <EvidenceFields id="consent" evidence={evidence} asked={asked} onChange={setEvidence} />}
      {!confirming && <Problems problems={action.problems} />}
      <ButtonGroup>
        <LoadingButton appearance="primary" isLoading={action.busy} onClick={submit}>
          {already ? say("agent.consent.submit.already") : words}
        </LoadingButton>
        <Button appearance="subtle" isDisabled={action.busy} onClick={onClose}>
          {say("action.cancel")}
        </Button>
      </ButtonGroup>
      <ModalTransition>
        {confirming && (
          <Confirm
            title={say("agent.consent.record.confirm")}
            text={say("agent.consent.record.confirm.text", { offer: offerWords(say, view, matter, entry) })}
            submit={say("agent.consent.submit.already")}
            busy={action.busy}
            problems={action.problems}
            onConfirm={send}
            onClose={() => setConfirming(false)}
          />
        )}
      </ModalTransition>
    </Stack>
  );
}

const firstEntry = ({ kind, ways }: Matter): ConsentEntry => ({
  cap: "money",
  as: kind === "quote" ? "fixed" : "billed",
  amount: "",
  lastDay: ways.lastDay,
  note: "",
});

/** null while a fixed price or the last day cannot be read. */
function askOf(view: IssueView, matter: Matter, entry: ConsentEntry, evidence: { channel: string; text: string } | null): ConsentAsk | null {
  const fixed = entry.as === "fixed" ? readMoney(entry.amount) : null;
  if ((entry.as === "fixed" && (fixed === null || fixed === 0)) || entry.lastDay === "") return null;
  const { kind, seconds, date, category } = matter;
  const said = { channel: evidence?.channel ?? null, evidence: evidence === null ? null : evidence.text.trim() };
  return { issue: view.issue, kind, seconds, date, category, fixed, cap: entry.cap, lastDay: entry.lastDay, note: entry.note.trim(), ...said };
}

type Say = ReturnType<typeof useSay>;

/** The same facts for every sentence about the offer in the form. */
function factsOf(view: IssueView, { kind, ways }: Matter, entry: ConsentEntry): Readonly<Record<string, string | number>> {
  const offer = kind === "approval" ? ways.approval : (ways.quote?.hourly ?? null);
  const fixed = entry.as === "fixed" ? readMoney(entry.amount) : null;
  const amount = entry.as === "fixed" ? (fixed ?? 0) : (offer?.amount.amount ?? 0);
  return { over: offer?.overageMinutes ?? 0, rate: offer?.perHour?.amount ?? 0, amount, currency: view.currency, prices: ways.prices };
}

function submitWords(say: Say, view: IssueView, matter: Matter, entry: ConsentEntry): string {
  const facts = factsOf(view, matter, entry);
  if (matter.kind === "approval") return say(`agent.consent.submit.approval.${entry.cap}`, facts);
  return facts["amount"] === 0 ? say("agent.consent.submit.quote.empty") : say("agent.consent.submit.quote", facts);
}

const offerWords = (say: Say, view: IssueView, matter: Matter, entry: ConsentEntry): string =>
  say(matter.kind === "approval" ? `consent.offer.approval.${entry.cap}` : `consent.offer.quote.${entry.as}`, factsOf(view, matter, entry));
