import type { z } from "zod";
import type { calendarSchema } from "./schema/calendar";
import type { contractSchema } from "./schema";

/** A contract as written: options may still be open. What the core computes with is `Contract`. */
export type ContractDocument = z.infer<typeof contractSchema>;

/** A calendar as a file carries it: one spec or dated versions. */
export type CalendarDocument = z.infer<typeof calendarSchema>;

/** What one YAML or JSON text may hold. */
export interface ContractFile {
  readonly contracts: readonly ContractDocument[];
  readonly calendars: Readonly<Record<string, CalendarDocument>>;
}

export type RoundingDocument = NonNullable<ContractDocument["rounding"]["charge"]>;
export type CategoryDocument = ContractDocument["categories"][string];
export type QuotaDocument = ContractDocument["quotas"][number];
export type SlaDocument = NonNullable<ContractDocument["sla"]>;
export type TargetDocument = SlaDocument["targets"][number];
