import { z } from "zod";
import { account, date, identifier, label, longText, text } from "./word";

const LIST_MAX = 100;
const percent = z.number().min(0).max(100);
const texts = z.array(label).min(1).max(LIST_MAX);

/** Availability in per cent: what is promised, and what is usually reached or aimed at (S7). */
const availability = z.strictObject({
  promised: percent.optional().meta({ description: "availability that is promised, in per cent; missing = none is promised" }),
  aimed: percent.optional().meta({ description: "availability usually reached or aimed at, in per cent; never a promise" }),
  per: z.enum(["month", "year"]).meta({ description: "span over which the availability is measured" }),
});

/** A part of what was agreed (S5, S6, S8, S9, S17, S63): included, bought on top, or bundled with another part. */
const component = z.strictObject({
  id: identifier.meta({ description: "name of the part, unique among the components" }),
  label: label.optional().meta({ description: "words for people; missing = the id" }),
  ordered: z.boolean().meta({ description: "true = part of the contract; false = only offered" }),
  requires: z.array(identifier).min(1).max(LIST_MAX).optional().meta({ description: "ids of the parts without which this one cannot be ordered" }),
  includedWith: z.array(identifier).min(1).max(LIST_MAX).optional().meta({ description: "ids of parts; with any of them ordered this part has no price" }),
  fee: identifier.optional().meta({ description: "id of the fee that pays for it; missing = no price of its own" }),
});

/** What the support covers and what it does not (S18, S88, S89, S114). */
const scope = z.strictObject({
  operated: texts.optional().meta({ description: "what the provider operates itself" }),
  covered: texts.optional().meta({ description: "what the support covers" }),
  excluded: texts.optional().meta({ description: "what the support does not cover" }),
});

/** What a severity means, with examples; shown where somebody chooses one (S38–S41, S103). */
const levelGuide = z.strictObject({
  meaning: label.meta({ description: "what the severity means, shown where one is chosen" }),
  examples: z.array(label).max(LIST_MAX).optional().meta({ description: "examples of requests with this severity" }),
});

/** A way to reach the provider (S61, S62). */
const channel = z.strictObject({
  id: text.meta({ description: "name of the channel, as facts and targets call it" }),
  label: label.optional().meta({ description: "words for people; missing = the id" }),
  fee: identifier.optional().meta({ description: "id of the fee that pays for the channel; missing = no price of its own" }),
  note: label.optional().meta({ description: "remark on the channel, printed on the contract sheet" }),
});

/** A person named in the contract (S46, S78). */
const contact = z.strictObject({
  role: z.enum(["contact", "account-manager", "support-manager", "approver", "emergency"]).meta({ description: "what the person is to this contract" }),
  name: text.meta({ description: "full name of the person" }),
  account: account.optional().meta({ description: "Jira account id; missing = known by name only" }),
  email: text.optional().meta({ description: "e-mail address" }),
  phone: text.optional().meta({ description: "telephone number, as people write it" }),
});

/** A rule of thumb that advises and is never billed (S19, S29). */
const advisory = z.strictObject({
  id: identifier.meta({ description: "name of the rule of thumb, unique in the contract" }),
  category: identifier.meta({ description: "category whose issues are counted" }),
  above: z.int().min(0).max(10_000).meta({ description: "number of issues beyond which the advice is given" }),
  per: z.enum(["month", "year"]).meta({ description: "span in which the issues are counted" }),
  advice: label.meta({ description: "what is advised; it is never billed" }),
});

/** What was agreed besides prices, quotas and times; only the parts decide which fees are due (`feesDue`). All of it is printed on the contract sheet. */
export const agreement = {
  availability: availability.optional().meta({ description: "availability in per cent, printed and not computed with (S7); missing = nothing agreed" }),
  components: z
    .array(component)
    .min(1)
    .max(LIST_MAX)
    .optional()
    .meta({ description: "parts ordered or offered; ordered ones decide which fees are due; missing = every fee is due" }),
  scope: scope.optional().meta({ description: "what the support covers and what it does not, in words" }),
  levelsGuide: z.record(text, levelGuide).optional().meta({ description: "severity of sla.levels → its meaning and examples" }),
  channels: z.array(channel).min(1).max(LIST_MAX).optional().meta({ description: "the channels that may be used; missing = not limited" }),
  contacts: z.array(contact).min(1).max(LIST_MAX).optional().meta({ description: "people named in the contract, on either side" }),
  advisories: z.array(advisory).min(1).max(LIST_MAX).optional().meta({ description: "rules of thumb that advise and are never billed" }),
  terms: z
    .strictObject({
      id: text.meta({ description: "name or number of the general terms" }),
      date: date.meta({ description: "local date of that edition of the terms" }),
      url: text.optional().meta({ description: "address where the terms can be read" }),
      note: longText.optional().meta({ description: "remark on the terms" }),
    })
    .optional()
    .meta({ description: "general terms and conditions that belong to this version" }),
  defaultTariff: z.boolean().optional().meta({ description: "true = holds for customers without a contract of their own" }),
  startEvent: z
    .strictObject({
      event: label.meta({ description: "the event in words, such as the acceptance" }),
      on: date.nullable().meta({ description: "local date of the event; null = not yet, so the contract cannot be activated" }),
    })
    .optional()
    .meta({ description: "the event that starts the term, such as the acceptance" }),
};

const agreementSchema = z.strictObject(agreement);

export type Agreement = z.infer<typeof agreementSchema>;
