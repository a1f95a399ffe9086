import { z } from "zod";
import { account, date, identifier, label, longText, text } from "./schema-word";

const LIST_MAX = 100;
const percent = z.number().min(0).max(100);
const texts = z.array(label).min(1).max(LIST_MAX);

/** Availability in per cent: what is promised, and what is usually reached or aimed at (S7). */
const availability = z.strictObject({ promised: percent.optional(), aimed: percent.optional(), per: z.enum(["month", "year"]) });

/** A part of what was agreed (S5, S6, S8, S9, S17, S63): included, bought on top, or bundled with another part. */
const component = z.strictObject({
  id: identifier,
  label: label.optional(),
  /** Part of the contract, or not ordered (only offered). */
  ordered: z.boolean(),
  /** Parts without which this one cannot be ordered. */
  requires: z.array(identifier).min(1).max(LIST_MAX).optional(),
  /** Comes without a price with any of these parts. */
  includedWith: z.array(identifier).min(1).max(LIST_MAX).optional(),
  /** The fee that pays for it; missing = no price of its own. */
  fee: identifier.optional(),
});

/** What the support covers and what it does not (S18, S88, S89, S114). */
const scope = z.strictObject({ operated: texts.optional(), covered: texts.optional(), excluded: texts.optional() });

/** What a severity means, with examples; shown where somebody chooses one (S38–S41, S103). */
const levelGuide = z.strictObject({ meaning: label, examples: z.array(label).max(LIST_MAX).optional() });

/** A way to reach the provider (S61, S62). */
const channel = z.strictObject({ id: text, label: label.optional(), fee: identifier.optional(), note: label.optional() });

/** A person named in the contract (S46, S78). */
const contact = z.strictObject({
  role: z.enum(["contact", "account-manager", "support-manager", "approver", "emergency"]),
  name: text,
  account: account.optional(),
  email: text.optional(),
  phone: text.optional(),
});

/** A rule of thumb that advises and is never billed (S19, S29). */
const advisory = z.strictObject({ id: identifier, category: identifier, above: z.int().min(0).max(10_000), per: z.enum(["month", "year"]), advice: label });

/** What was agreed besides prices, quotas and times; only the parts decide which fees are due (`feesDue`). All of it is printed on the contract sheet. */
export const agreement = {
  availability: availability.optional(),
  components: z.array(component).min(1).max(LIST_MAX).optional(),
  scope: scope.optional(),
  levelsGuide: z.record(text, levelGuide).optional().meta({ description: "severity of sla.levels → its meaning and examples" }),
  channels: z.array(channel).min(1).max(LIST_MAX).optional().meta({ description: "the channels that may be used; missing = not limited" }),
  contacts: z.array(contact).min(1).max(LIST_MAX).optional(),
  advisories: z.array(advisory).min(1).max(LIST_MAX).optional(),
  terms: z
    .strictObject({ id: text, date, url: text.optional(), note: longText.optional() })
    .optional()
    .meta({ description: "general terms and conditions that belong to this version" }),
  defaultTariff: z.boolean().optional().meta({ description: "true = holds for customers without a contract of their own" }),
  startEvent: z
    .strictObject({ event: label, on: date.nullable() })
    .optional()
    .meta({ description: "the event that starts the term, such as the acceptance; on = its date, null = not yet" }),
};

const agreementSchema = z.strictObject(agreement);

export type Agreement = z.infer<typeof agreementSchema>;
