import { z } from "zod";
import { parseInstant } from "../time/iso";

export const instantText = z
  .string()
  .refine((value) => parseInstant(value) !== null, { params: { problem: "scenario.instant-invalid" } })
  .meta({ format: "date-time", description: "ISO 8601 with offset or Z" });

/** A fact of one kind: when it happened, what it is and what that means, and its own keys. */
export const fact = <K extends string, S extends z.core.$ZodLooseShape>(kind: K, meaning: string, shape: S) =>
  z.strictObject({
    at: instantText.meta({ description: "instant at which it happened or was said, ISO 8601 with offset or Z" }),
    fact: z.literal(kind).meta({ description: meaning }),
    ...shape,
  });
