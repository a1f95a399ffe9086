import { FACTS } from "../../core/contract/schema/fact";
import { shapeProblems } from "../../core/contract/shape-problems";
import { isoWithOffset } from "../../core/time/iso";
import type { Refusal } from "../api";
import { refuse, type LoadedIssue } from "../tracking/load-issue";
import { standing } from "../tracking/merge-facts";
import { personsOf } from "../people/name-person";
import { priceOf, QUOTE } from "../tracking/price-of-issue";
import { rerouteIssue } from "../hearing/reroute-issue";
import type { Ports } from "../ports";
import type { FactTuple } from "../records/track";
import { updateTrack } from "../tracking/update-track";

/** `amount` in minor units of the contract's prices, for `fixed` alone. `id`: what it answers, so that the same answer is one fact. */
export interface QuoteAsk {
  readonly as: "billed" | "fixed";
  readonly amount?: number;
  readonly id?: string;
}

/**
 * The customer accepted a quote for an issue (S86, S87): its work is billed or has one fixed price, also what was logged before; in closed
 * periods by a correction. Ends the wait of the clocks for a quote. Safe to run twice: the same price changes nothing.
 */
export async function acceptQuote(ports: Ports, loaded: LoadedIssue, asked: QuoteAsk, account: string): Promise<Refusal | null> {
  const { contract } = loaded.judgement;
  if (contract === null) return refuse("app.no-contract", "issue", { customer: loaded.judgement.desk.customerRecord?.name ?? "–" });
  const { as, amount, id = ports.chance(8) } = asked;
  const fact = { fact: "quote-accepted", at: isoWithOffset(ports.now(), "UTC"), issue: loaded.issue, id, by: account, as };
  const shaped = FACTS["quote-accepted"].safeParse(amount === undefined ? fact : { ...fact, amount }, { reportInput: true });
  if (!shaped.success) return { problems: shapeProblems(shaped.error.issues) };
  const before = priceOf(loaded.track.body.facts, contract.id).quote;
  if (before?.as !== as || before.amount !== amount) {
    const person = (await personsOf(ports, [account])).get(account) ?? "";
    await updateTrack(ports, loaded.issue, { facts: [[QUOTE, id, ports.now(), person, as, ...(amount === undefined ? [] : [amount])]] });
  }
  await rerouteIssue(ports, loaded.issue, false);
  return null;
}

/** The quote no longer holds: the issue's work goes by its category again. Safe to run twice. */
export async function withdrawQuote(ports: Ports, loaded: LoadedIssue, account: string): Promise<Refusal | null> {
  const person = (await personsOf(ports, [account])).get(account) ?? "";
  const quotes = standing(loaded.track.body.facts).filter(([kind]) => kind === QUOTE);
  const facts = quotes.map(([kind, id]): FactTuple => ["x", `${kind}${id}`, ports.now(), person]);
  if (facts.length > 0) await updateTrack(ports, loaded.issue, { facts });
  await rerouteIssue(ports, loaded.issue, false);
  return null;
}
