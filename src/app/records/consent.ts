export type ConsentKind = "approval" | "quote";
export type ConsentState = "asked" | "approved" | "declined" | "lapsed" | "withdrawn";
export type ConsentChannel = "portal" | "mail" | "phone" | "meeting";

/**
 * An approval or a quote asked of the customer (RULES §5), `c.{issue}.{n}`: asked → approved | declined | lapsed | withdrawn, once. The
 * offer in it is never rewritten, so the answer is bound to what was shown.
 */
export interface ConsentRequest {
  readonly v: 1;
  readonly rev: number;
  readonly kind: "consent";
  readonly state: ConsentState;
  readonly contract: string;
  readonly issue: string;
  readonly at: string;
  readonly body: ConsentBody;
}

export interface ConsentBody {
  readonly kind: ConsentKind;
  /** Our id of the person who asked. */
  readonly by: string;
  /** The whole work as estimated; of it `overSeconds` need the customer's word, `overageMinutes` are these in whole minutes. */
  readonly seconds: number;
  readonly overSeconds: number;
  readonly overageMinutes: number;
  /** The most it costs, minor units, in the contract's prices. */
  readonly amount: number;
  /** With what the issue's work beyond the contract came to before: as far as the customer was told, in this period. */
  readonly total: { readonly seconds: number; readonly amount: number };
  readonly currency: string;
  readonly prices: "net" | "gross";
  /** Minor units per hour; missing where the price is fixed or nothing is charged yet. */
  readonly rate?: number;
  /** Quote: one price for the work, or by the hour. */
  readonly as: "billed" | "fixed";
  /** What must not be exceeded. */
  readonly cap: "minutes" | "money";
  readonly category?: string;
  /** The hard limit that an approval opens. */
  readonly quota?: string;
  /** First local date of the period that was rated. */
  readonly period: string;
  /** Instants: from `until` on nothing is approved any more; from `answerBy` on nobody can answer. */
  readonly until: string;
  readonly answerBy: string;
  /** What silence means. */
  readonly unanswered: "stop" | "continue";
  /** Words to the customer about the work. */
  readonly note?: string;
  readonly ended?: ConsentEnd;
  /** The decision it became was taken back; `ended` stays, because the clocks ran on from it. */
  readonly takenBack?: ConsentEnd;
}

export interface ConsentEnd {
  readonly at: string;
  /** Our id of the person; missing where time ended it. */
  readonly by?: string;
  readonly channel?: ConsentChannel;
  /** Mail, call: where the customer's word can be found again. */
  readonly evidence?: string;
  readonly reason?: string;
}
