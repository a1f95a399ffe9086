import type { Contract } from "../../core/contract/contract";
import { cutUsage } from "../../core/contract/cut-usage";
import type { Fact } from "../../core/contract/schema/fact";
import type { AcceptedTicket } from "../../core/ledger/tickets";
import type { Usage } from "../../core/rating/usage";
import { instant } from "../../core/time/instant";
import { parseInstant } from "../../core/time/iso";
import type { Told } from "./map-decisions";
import type { EntryRecord, TimeEntry } from "../records/billing";

/** Time entries as usages, cut where the contract cuts; `roleOf` knows the role of a person. */
export const usagesOf = (contract: Contract, entries: readonly EntryRecord[], roleOf: (person: string) => string): readonly Usage[] =>
  entries.flatMap((entry) => (entry.kind === "usage" ? cutUsage(usageOf(entry, roleOf), contract) : []));

const usageOf = ({ issue, body }: TimeEntry, roleOf: (person: string) => string): Usage => ({
  worklog: body.source.split(":")[1] ?? body.source,
  issue,
  author: body.author,
  role: roleOf(body.author),
  started: instant(body.started),
  logged: instant(body.logged),
  seconds: body.seconds,
  category: body.category === "-" ? null : body.category,
  ...(body.onCall === true ? { onCall: true as const } : {}),
  ...(body.turn === undefined ? {} : { turn: { was: body.turn.was, from: instant(body.turn.from) } }),
  ...(body.share === undefined ? {} : { share: body.share }),
});

export const ticketsOf = (entries: readonly EntryRecord[]): readonly AcceptedTicket[] =>
  entries.flatMap((entry) => (entry.kind === "ticket" ? [ticketOf(entry)] : []));

/** One that was classified anew and draws on no ticket quota since has given its place back. */
const ticketOf = ({ issue, body }: TimeEntry): AcceptedTicket => ({
  issue,
  acceptedAt: instant(body.started),
  ...(body.left === undefined ? {} : { uncounted: { at: instant(body.left), reason: "reclassified" } }),
});

/** Decisions as they were told; the shape was checked before they were kept. */
export const toldOf = (entries: readonly EntryRecord[]): readonly Told[] =>
  entries.flatMap((entry) => (entry.kind === "decision" ? [toldBy(entry.body.fact)] : []));

export function toldBy(text: string): Told {
  const fact = JSON.parse(text) as Fact;
  return { fact, at: parseInstant(fact.at) ?? instant(Number.NaN) };
}
