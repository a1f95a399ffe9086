import { z } from "zod";
import { isLocalDate } from "../../time/local-date";
import { isZone } from "../../time/zone";

/** Largest amount of money, minor units: 10 billion, far below where integers stop being exact. */
const AMOUNT_MAX = 1_000_000_000_000;
const NAME_MAX = 200;

/** Also published as a pattern: the description of a key says what the name is for, and so not how it is written. */
const NAME = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u;

export const identifier = z
  .string()
  .refine((text) => NAME.test(text), { params: { problem: "contract.name-invalid" } })
  .meta({ description: "1 to 64 letters, digits, dots, hyphens or underscores", pattern: NAME.source });

export const text = z.string().min(1).max(NAME_MAX);
export const longText = z.string().min(1).max(4000);
export const account = z.string().min(1).max(NAME_MAX);

export const date = z
  .string()
  .refine((day) => isLocalDate(day), { params: { problem: "contract.date-impossible" } })
  .meta({ format: "date" });

export const zone = z
  .string()
  .refine((name) => isZone(name), { params: { problem: "contract.zone-unknown" } })
  .meta({ description: "IANA time zone, such as Europe/Vienna" });

export const currency = z
  .string()
  .refine((code) => /^[A-Z]{3}$/.test(code), { params: { problem: "contract.currency-unknown" } })
  .meta({ description: "ISO 4217 code with two decimals, such as EUR" });

/** `HH:MM`, `00:00` to `24:00`. */
export const wallTime = z
  .string()
  .refine((time) => /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(time), { params: { problem: "contract.time-invalid" } })
  .meta({ description: "wall time HH:MM, 24:00 is the end of the day" });

export const label = z.union([
  text,
  z.strictObject({ de: text.meta({ description: "the words in German" }), en: text.meta({ description: "the words in English" }) }),
]);

/** Integer minor units (cents), never negative. */
export const minorUnits = z.int().min(0).max(AMOUNT_MAX);
