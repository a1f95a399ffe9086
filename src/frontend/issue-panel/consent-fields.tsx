import { DatePicker, ErrorMessage, HelperMessage, Inline, Label, RequiredAsterisk, Select, Stack, TextArea, Textfield } from "@forge/react";
import type { ConsentOffer, IssueView } from "../../app/api";
import { readMoney } from "../../text/money-input";
import type { Option } from "../parts/category-select";
import { useSay, useSurface, type Say } from "../surface";
import type { Matter } from "./consent-form";

export interface ConsentEntry {
  readonly cap: "minutes" | "money";
  readonly as: "billed" | "fixed";
  readonly amount: string;
  /** `yyyy-mm-dd` in the contract's zone. */
  readonly lastDay: string;
  readonly note: string;
}

interface Props {
  readonly view: IssueView;
  readonly matter: Matter;
  readonly entry: ConsentEntry;
  /** The button was pressed: what is missing is said. */
  readonly asked: boolean;
  readonly onChange: (entry: ConsentEntry) => void;
}

/** Limit or price, last day, words to the customer. */
export function ConsentFields({ view, matter, entry, asked, onChange }: Props) {
  const { language } = useSurface();
  const say = useSay();
  return (
    <Stack space="space.100">
      <Inline space="space.200" shouldWrap>
        <PriceFields view={view} matter={matter} entry={entry} asked={asked} onChange={onChange} />
        <Stack>
          <Label labelFor="consent-last-day">
            {say("agent.consent.last-day")}
            <RequiredAsterisk />
          </Label>
          <DatePicker
            id="consent-last-day"
            value={entry.lastDay}
            weekStartDay={1}
            locale={language === "de" ? "de-DE" : "en-GB"}
            onChange={(date: unknown) => onChange({ ...entry, lastDay: typeof date === "string" ? date.slice(0, 10) : "" })}
          />
          {asked && entry.lastDay === "" && <ErrorMessage>{say("agent.consent.last-day.missing")}</ErrorMessage>}
        </Stack>
      </Inline>
      <Stack>
        <Label labelFor="consent-note">{say("agent.consent.note")}</Label>
        <TextArea id="consent-note" value={entry.note} minimumRows={2} onChange={(event) => onChange({ ...entry, note: String(event.target.value ?? "") })} />
        <HelperMessage>{say("agent.consent.note.hint")}</HelperMessage>
      </Stack>
    </Stack>
  );
}

/** An approval has a limit in money or minutes; a quote a fixed price, or the hours where the contract names their rate. */
function PriceFields({ view, matter, entry, asked, onChange }: Props) {
  const say = useSay();
  const { kind, ways } = matter;
  if (kind === "approval") {
    const options = capOptions(say, ways.approval);
    return (
      <Stack>
        <Label labelFor="consent-cap">{say("agent.consent.cap")}</Label>
        <Select
          inputId="consent-cap"
          options={options}
          value={options.find(({ value }) => value === entry.cap) ?? null}
          onChange={(option: Option) => onChange({ ...entry, cap: option.value === "minutes" ? "minutes" : "money" })}
        />
      </Stack>
    );
  }
  const options = priceOptions(say, ways.quote?.hourly ?? null);
  return (
    <>
      <Stack>
        <Label labelFor="consent-as">{say("agent.consent.as")}</Label>
        <Select
          inputId="consent-as"
          options={options}
          value={options.find(({ value }) => value === entry.as) ?? null}
          onChange={(option: Option) => onChange({ ...entry, as: option.value === "billed" ? "billed" : "fixed" })}
        />
      </Stack>
      {entry.as === "fixed" && <AmountField view={view} matter={matter} entry={entry} asked={asked} onChange={onChange} />}
    </>
  );
}

function AmountField({ matter, entry, asked, onChange }: Props) {
  const say = useSay();
  const read = readMoney(entry.amount);
  const wrong = asked && (read === null || read === 0);
  return (
    <Stack>
      <Label labelFor="consent-amount">
        {say("agent.consent.amount")}
        <RequiredAsterisk />
      </Label>
      <Textfield
        id="consent-amount"
        value={entry.amount}
        isInvalid={wrong}
        onChange={(event) => onChange({ ...entry, amount: String(event.target.value ?? "") })}
      />
      {wrong ? (
        <ErrorMessage>{say("agent.consent.amount.unreadable")}</ErrorMessage>
      ) : (
        <HelperMessage>{say("agent.consent.amount.hint", { prices: matter.ways.prices })}</HelperMessage>
      )}
    </Stack>
  );
}

const factsOf = (offer: ConsentOffer | null) => ({ over: offer?.overageMinutes ?? 0, rate: offer?.perHour?.amount ?? 0, ...offer?.amount });

const capOptions = (say: Say, offer: ConsentOffer | null): readonly Option[] =>
  (["money", "minutes"] as const).map((value) => ({ value, label: say(`agent.consent.cap.${value}`, factsOf(offer)) }));

const priceOptions = (say: Say, hourly: ConsentOffer | null): readonly Option[] => [
  { value: "fixed", label: say("agent.consent.as.fixed") },
  ...(hourly === null ? [] : [{ value: "billed", label: say("agent.consent.as.billed", factsOf(hourly)) }]),
];
