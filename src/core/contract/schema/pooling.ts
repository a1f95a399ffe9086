import { z } from "zod";

/** Whether two adjacent periods may share a quota, and who agrees to it (S52, S53). `null` = the text leaves it open. */
export const poolingSchema = z.strictObject({
  allowed: z
    .enum(["none", "with-next", "with-previous", "either"])
    .nullable()
    .meta({ description: "with-next = a period borrows of the one after it; with-previous = it uses what the one before left; either = agreed each time" }),
  approver: z.enum(["account-manager", "support-manager"]).nullable().optional().meta({ description: "role of `contacts` that approves; missing with none" }),
});

export type PoolingDocument = z.infer<typeof poolingSchema>;
