import { useState } from "react";
import { Checkbox } from "@forge/react";
import type { ConsentAsk, ConsentWays, IssueView } from "../../app/api";
import { readMoney } from "../../text/money-input";
import { askAgent, useAction } from "../ask";
import { useSay } from "../surface";
import { AnswerForm } from "./answer-form";
import { ConsentFields, type ConsentEntry } from "./consent-fields";
import type { Evidence } from "./evidence-fields";

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

/** Asks the customer, or keeps a yes that is there already. */
export function ConsentForm({ view, matter, onChanged, onClose }: Props) {
  const say = useSay();
  const [entry, setEntry] = useState<ConsentEntry>(() => firstEntry(matter));
  const [already, setAlready] = useState(false);
  const action = useAction<IssueView>((changed) => {
    onClose();
    onChanged(changed);
  });
  const send = (evidence: Evidence | null): void => {
    const ask = askOf(view, matter, entry, evidence);
    if (ask !== null) action.run(() => askAgent("askConsent", ask));
  };
  return (
    <AnswerForm
      id="consent"
      answered={already ? "yes" : null}
      offer={offerWords(say, view, matter, entry)}
      submit={already ? say("agent.consent.submit.already") : submitWords(say, view, matter, entry)}
      ready={askOf(view, matter, entry, null) !== null}
      action={action}
      onSend={send}
      onClose={onClose}
    >
      {(asked) => (
        <>
          <ConsentFields view={view} matter={matter} entry={entry} asked={asked} onChange={setEntry} />
          <Checkbox label={say("agent.consent.already")} isChecked={already} onChange={(event) => setAlready(event.target.checked === true)} />
        </>
      )}
    </AnswerForm>
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
function askOf(view: IssueView, matter: Matter, entry: ConsentEntry, evidence: Evidence | null): ConsentAsk | null {
  const fixed = entry.as === "fixed" ? readMoney(entry.amount) : null;
  if ((entry.as === "fixed" && (fixed === null || fixed === 0)) || entry.lastDay === "") return null;
  const { kind, seconds, date, category } = matter;
  const said = { channel: evidence?.channel ?? null, evidence: evidence?.text ?? null };
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
