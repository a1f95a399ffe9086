import { z } from "zod";
import { identifier, label } from "./word";

/** Per cent off for a term (S45). `null` = the text leaves it open. */
export const discountSchema = z.strictObject({
  id: identifier.meta({ description: "name of the discount, as statement lines carry it" }),
  percent: z.int().min(1).max(100).meta({ description: "whole per cent taken off the base" }),
  months: z.int().min(1).max(600).nullable().meta({ description: "term in months for which it is given; null = the text leaves it open" }),
  label: label.optional().meta({ description: "words for people; missing = the id" }),
  base: z
    .enum(["base-fee", "fees", "everything"])
    .nullable()
    .optional()
    .meta({ description: "what it is taken off: the base fee, all fees, or the whole statement; missing or null = open, asked" }),
});

export type DiscountDocument = z.infer<typeof discountSchema>;
