/** What a category means for its usages (RULES §4 step 2). */
export type Treatment = "free" | "fixed" | "quote-first" | "not-covered" | "billed" | "quota";

/** The part of a category's terms that rating needs; rates and quotas by id. */
export interface CategoryTerms {
  readonly treatment: Treatment;
  readonly quota?: string;
  readonly overage?: string;
  readonly rate?: string;
}

/** A quote the customer accepted for an issue (S87). `amount` in minor units, for `fixed`. */
export interface AcceptedQuote {
  readonly issue: string;
  readonly as: "billed" | "fixed";
  readonly amount?: number;
}

/** One price for several issues (S25). `amount` in minor units. */
export interface Bundle {
  readonly id: string;
  readonly issues: readonly string[];
  readonly amount: number;
}

export type ParkReason =
  "unclassified" | "not-covered" | "quote-missing" | "no-fixed-price" | "no-rate" | "over-hard-limit" | "ticket-unknown" | "ticket-postponed";

/** The way a usage takes through steps 3–9. */
export type Way =
  | { readonly kind: "free" }
  /** `bundle`: one price for several issues. `earlier`: it stood in an earlier period already. */
  | { readonly kind: "fixed"; readonly amount: number; readonly bundle?: string; readonly earlier?: boolean }
  | { readonly kind: "billed"; readonly rate: string }
  | { readonly kind: "quota"; readonly quota: string; readonly overage: string | null }
  | { readonly kind: "parked"; readonly why: ParkReason };

/**
 * A category the contract does not name is *not covered* until decided; none at all is *unclassified* (RULES §3). Both are parked.
 * `quote-first` and `fixed` go by the accepted quote of the issue; without one they are parked too. `billed` work leaves the hourly
 * rate for an accepted fixed price (S86, S87). A bundle stands for every part of its issues that is neither free nor drawn (S25).
 */
export function wayOf(terms: CategoryTerms | undefined, classified: boolean, quote: AcceptedQuote | undefined, bundle?: Bundle): Way {
  if (!classified) return parked("unclassified");
  if (terms === undefined) return parked("not-covered");
  if (bundle !== undefined && terms.treatment !== "free" && terms.treatment !== "quota") return { kind: "fixed", amount: bundle.amount, bundle: bundle.id };
  switch (terms.treatment) {
    case "free":
      return { kind: "free" };
    case "not-covered":
      return quote === undefined ? parked("not-covered") : byQuote(terms, quote);
    case "quote-first":
      return quote === undefined ? parked("quote-missing") : byQuote(terms, quote);
    case "fixed":
      return quote === undefined ? parked("no-fixed-price") : byQuote(terms, quote);
    case "billed":
      return quote?.as === "fixed" ? byQuote(terms, quote) : billed(terms.rate);
    case "quota":
      return terms.quota === undefined ? parked("not-covered") : { kind: "quota", quota: terms.quota, overage: terms.overage ?? null };
  }
}

const parked = (why: ParkReason): Way => ({ kind: "parked", why });

const billed = (rate: string | undefined): Way => (rate === undefined ? parked("no-rate") : { kind: "billed", rate });

function byQuote(terms: CategoryTerms, quote: AcceptedQuote): Way {
  if (quote.as === "billed") return billed(terms.rate ?? terms.overage);
  return quote.amount === undefined ? parked("no-fixed-price") : { kind: "fixed", amount: quote.amount };
}
