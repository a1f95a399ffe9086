import type { Statement } from "../../core/statement/statement";
import type { TraceStep } from "../../core/trace";
import type { Answer, Labels, Money } from "./answer";
import type { DoneObligationView } from "./obligations";
import type { OpenConsent } from "./consent";
import type { AnnouncementView, ClockView, ContractLink, QuotaView } from "./issue";

/** What a customer may see of one request: no staff names, raw times only when the contract allows. */
export interface RequestView {
  readonly key: string;
  readonly asOf: string;
  readonly zone: string;
  readonly link: ContractLink;
  readonly labels: Labels;
  readonly clocks: readonly ClockView[];
  readonly quotas: readonly QuotaView[];
  readonly spentSeconds: number;
  readonly coveredMinutes: number;
  readonly overageMinutes: number;
  readonly chargedMinutes: number;
  readonly amount: Money;
  readonly perHour: Money | null;
  readonly prices: "net" | "gross";
  readonly trace: readonly TraceStep[];
  readonly minutes: readonly {
    readonly started: string;
    readonly seconds: number;
    readonly coveredSeconds: number;
    readonly overageSeconds: number;
    readonly billedSeconds: number;
    readonly freeSeconds: number;
    readonly parkedSeconds: number;
    readonly trace: readonly TraceStep[];
  }[];
  readonly announcement: AnnouncementView | null;
  /** Approvals and quotes, newest first. */
  readonly consents: readonly OpenConsent[];
}

export interface CustomerApi {
  request: { ask: { key: string }; answer: Answer<RequestView> };
  /** `id`: the consent that was shown; the first answer wins. */
  answerConsent: { ask: { key: string; id: string; approve: boolean; reason: string }; answer: Answer<RequestView> };
  balance: { ask: Record<string, never>; answer: Answer<{ contracts: readonly { contract: string; tier: string; quotas: readonly QuotaView[] }[] }> };
  myContract: {
    ask: { periodStart: string | null };
    answer: Answer<{
      contracts: readonly {
        contract: string;
        tier: string;
        customerName: string;
        labels: Labels;
        periods: readonly string[];
        /** Minutes or tickets beyond each quota; the statement tells them only with raw times. */
        over: Readonly<Record<string, number>>;
        statement: Statement;
        /** Some work of the period waits for a decision: it is neither covered nor charged yet. */
        waiting: boolean;
        /** Tasks owed regularly that were due in the period and are done, by due date. */
        done: readonly DoneObligationView[];
        /** What is open, and what was asked in the period; newest first. */
        consents: readonly OpenConsent[];
        issues: Readonly<Record<string, { key: string | null; summary: string | null }>>;
      }[];
    }>;
  };
}
