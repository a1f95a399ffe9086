import type { Refusal } from "../api";
import { isOfTeam } from "../../core/sla/service-team";
import { courseOf } from "../tracking/course-of-issue";
import { teamOf } from "../tracking/fold-issue";
import { refuse, type LoadedIssue } from "../tracking/load-issue";
import { REPORT } from "../tracking/merge-facts";
import { personsOf } from "../people/name-person";
import { rerouteIssue } from "../hearing/reroute-issue";
import type { Ports } from "../ports";
import type { FactTuple } from "../records/track";
import { tellClass } from "./tell-class";
import { updateTrack } from "../tracking/update-track";

export interface ClassAsk {
  readonly category: string | null;
  readonly severity: number | null;
  readonly reason: string;
  /** Another category: from now on, and the customer is told now; or for the whole issue, it was classified wrongly. */
  readonly counts: "from-now" | "whole" | null;
}

/** What the issue's newest work stands under, the contract's default included; null: nothing yet. */
export function standingCategory({ judgement, track }: LoadedIssue): string | null {
  return courseOf(judgement.desk, track.body).at(-1)?.category ?? judgement.contract?.defaultCategory ?? null;
}

/**
 * An agent's classification: a fact of ours with its reason and since when it counts, and the value of the field, so that Jira's
 * searches know it. Safe to run twice: saying the same class again changes nothing, and the customer is told once.
 */
export async function classifyIssue(ports: Ports, loaded: LoadedIssue, ask: ClassAsk, account: string): Promise<Refusal | null> {
  const refused = refusalOf(loaded, ask);
  if (refused !== null) return refused;
  const { contract } = loaded.judgement;
  const was = standingCategory(loaded);
  const turns = contract !== null && was !== null && ask.category !== null && ask.category !== was;
  const counts = turns ? ask.counts : null;
  const news = { was: was ?? "", category: ask.category ?? "", reason: ask.reason.trim() };
  const told = contract !== null && counts === "from-now" ? await tellClass(ports, loaded, contract, news) : null;
  if (counts === "from-now" && told === null) return refuse("app.customer-not-told", "counts");
  const by = (await personsOf(ports, [account])).get(account) ?? "";
  const fact = classFact({ id: ports.chance(8), at: ports.now(), by, ask: { ...ask, counts }, told: told ?? ports.now() });
  const value = { ...(ask.category === null ? {} : { category: ask.category }), ...(ask.severity === null ? {} : { severity: ask.severity }) };
  await ports.jira.writeFields([{ field: "support-class", issue: loaded.issue, value }]);
  await updateTrack(ports, loaded.issue, { facts: [fact], patch: value });
  await rerouteIssue(ports, loaded.issue, false);
  return null;
}

/** What cannot be said; a change of what costs and what does not says since when it counts, and why. */
function refusalOf(loaded: LoadedIssue, ask: ClassAsk): Refusal | null {
  const { contract, desk } = loaded.judgement;
  if (contract === null) return refuse("app.no-contract", "issue", { customer: desk.customerRecord?.name ?? "–" });
  if (ask.category !== null && contract.categories[ask.category] === undefined) return refuse("app.unknown-category", "category", { category: ask.category });
  const { owed } = loaded.track.body;
  if (owed !== undefined && ask.category !== null && ask.category !== owed.obligation) return refuse("obligation.class-fixed", "category", { due: owed.due });
  const levels = contract.sla?.levels.length ?? 0;
  if (ask.severity !== null && (!Number.isInteger(ask.severity) || ask.severity < 1 || ask.severity > levels))
    return refuse("app.unknown-severity", "severity", { severity: ask.severity, levels });
  const was = standingCategory(loaded);
  if (ask.category === null || was === null || ask.category === was) return null;
  if (ask.counts === null) return refuse("app.counts-missing", "counts");
  return ask.reason.trim() === "" ? refuse("app.reason-missing", "reason") : null;
}

export interface ClassFact {
  readonly id: string;
  readonly at: number;
  readonly by: string;
  readonly ask: ClassAsk;
  /** When the customer was told, for `from-now`. */
  readonly told: number;
}

export function classFact({ id, at, by, ask: { category, severity, reason, counts }, told }: ClassFact): FactTuple {
  const from = counts === null ? [] : [counts === "whole" ? REPORT : told];
  const why = reason.trim() === "" && from.length === 0 ? [] : [reason.trim()];
  return ["k", id, at, by, severity ?? 0, category ?? "", ...why, ...from];
}

/** The manual choice wins over every match (RULES §3). Safe to run twice: it sets one value. */
export async function assignCustomer(ports: Ports, issue: string, customer: string): Promise<Refusal | null> {
  if ((await ports.store.get("customer", customer)) === null) return refuse("app.unknown-customer", "customer", { customer });
  await updateTrack(ports, issue, { facts: [], patch: { manual: customer } });
  await rerouteIssue(ports, issue, true);
  return null;
}

/** Was it the needed answer? Yes ends the pause at that comment's time (RULES §2); no is a fact too, so that no time-out takes the comment for the answer. The service team alone judges. */
export async function confirmAnswer(ports: Ports, loaded: LoadedIssue, comment: string, sufficient: boolean, account: string): Promise<Refusal | null> {
  const { facts } = loaded.track.body;
  if (!facts.some(([kind, id]) => kind === "c" && String(id) === comment)) return refuse("app.unknown-comment", "comment", { comment });
  const { contract, desk } = loaded.judgement;
  const person = (await personsOf(ports, [account])).get(account) ?? "";
  const team = contract === null ? null : await teamOf(ports, loaded.track.body, contract, desk);
  if (team === null || !isOfTeam(person, team, loaded.track.body.reporter ?? "")) return refuse("app.not-of-team", "issue");
  await updateTrack(ports, loaded.issue, { facts: [[sufficient ? "a" : "n", comment, ports.now(), person, comment]] });
  return null;
}
