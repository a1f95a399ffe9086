import { z } from "zod";
import { identifier, label } from "./schema-word";

/** Per cent off for a term (S45). `months` = the term it is given for; `base` = what it is taken of; null = the text leaves it open. */
export const discountSchema = z.strictObject({
  id: identifier,
  percent: z.int().min(1).max(100),
  months: z.int().min(1).max(600).nullable(),
  label: label.optional(),
  base: z.enum(["base-fee", "fees", "everything"]).nullable().optional(),
});

export type DiscountDocument = z.infer<typeof discountSchema>;
