import { z } from "zod";
import { date } from "./word";

/** A task the provider owes regularly, such as the yearly certificate (S4, S15, S16, S47). */
export const obligationSchema = z.strictObject({
  every: z.enum(["day", "week", "month", "quarter", "year"]).meta({ description: "span from one due date to the next" }),
  from: date.optional().meta({ description: "first due date, such as the day the certificate ends; missing = first day of the term" }),
  leadDays: z.int().min(0).max(366).optional().meta({ description: "days before the due date on which its request is created; missing = 0" }),
});
