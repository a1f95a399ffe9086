import type { LocalDate } from "../time/instant";

export type Weekday = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";

/** `["08:00","17:00"]`; `24:00` closes at midnight, `end <= start` wraps past midnight. */
export type OpeningHours = readonly [from: string, until: string];

/** A service calendar as people write it. */
export interface CalendarSpec {
  readonly timezone: string;
  readonly week: Partial<Readonly<Record<Weekday, readonly OpeningHours[]>>>;
  /** `AT`, `DE-BW` …: a region date-holidays knows; only its `public` days close. */
  readonly holidays?: { readonly region: string; readonly except?: readonly LocalDate[] } | null;
  /** Days closed besides the public holidays: municipality days, shutdowns. A range is half-open: `until` is open again. */
  readonly closed?: readonly (LocalDate | { readonly from: LocalDate; readonly until: LocalDate; readonly reason?: string })[];
  /** Days with hours of their own; they win over week, holidays and `closed`. No hours = closed that day. */
  readonly open?: readonly { readonly date: LocalDate; readonly hours: readonly OpeningHours[]; readonly reason?: string }[];
}

/** A dated edit: from the local date `from` on, `spec` holds; time before it never moves. */
export interface CalendarVersion {
  readonly from: LocalDate;
  readonly spec: CalendarSpec;
  /** Whether cycles that run at `from` follow (RULES §1). Asked for every version but the first. */
  readonly running?: "too" | "new-cycles-only";
}
