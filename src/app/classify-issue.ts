import type { Refusal } from "./api";
import { refuse, type LoadedIssue } from "./load-issue";
import { personsOf } from "./name-person";
import { rerouteIssue } from "./reroute-issue";
import type { Ports } from "./ports";
import type { FactTuple } from "./records/track";
import { updateTrack } from "./update-track";

export interface ClassAsk {
  readonly category: string | null;
  readonly severity: number | null;
  readonly reason: string;
}

/**
 * An agent's classification: a fact of ours with its reason, and the value of the field, so that Jira's searches know it. Safe to
 * run twice: saying the same class again changes nothing.
 */
export async function classifyIssue(ports: Ports, loaded: LoadedIssue, ask: ClassAsk, account: string): Promise<Refusal | null> {
  const { contract } = loaded.judgement;
  if (contract === null) return refuse("app.no-contract", "issue", { customer: loaded.judgement.desk.customerRecord?.name ?? "–" });
  if (ask.category !== null && contract.categories[ask.category] === undefined) return refuse("app.unknown-category", "category", { category: ask.category });
  const levels = contract.sla?.levels.length ?? 0;
  if (ask.severity !== null && (!Number.isInteger(ask.severity) || ask.severity < 1 || ask.severity > levels)) {
    return refuse("app.unknown-severity", "severity", { severity: ask.severity, levels });
  }
  const person = (await personsOf(ports, [account])).get(account) ?? "";
  const reason = ask.reason.trim();
  const fact: FactTuple = ["k", ports.chance(8), ports.now(), person, ask.severity ?? 0, ask.category ?? "", ...(reason === "" ? [] : [reason])];
  const value = { ...(ask.category === null ? {} : { category: ask.category }), ...(ask.severity === null ? {} : { severity: ask.severity }) };
  await ports.jira.writeFields([{ field: "support-class", issue: loaded.issue, value }]);
  await updateTrack(ports, loaded.issue, { facts: [fact], patch: value });
  await rerouteIssue(ports, loaded.issue, false);
  return null;
}

/** The manual choice wins over every match (RULES §3). Safe to run twice: it sets one value. */
export async function assignCustomer(ports: Ports, issue: string, customer: string): Promise<Refusal | null> {
  if ((await ports.store.get("customer", customer)) === null) return refuse("app.unknown-customer", "customer", { customer });
  await updateTrack(ports, issue, { facts: [], patch: { manual: customer } });
  await rerouteIssue(ports, issue, true);
  return null;
}

/** Was it the needed answer? Yes ends the pause at that comment's time (RULES §2); no is a fact too, so that no time-out takes the comment for the answer. */
export async function confirmAnswer(ports: Ports, loaded: LoadedIssue, comment: string, sufficient: boolean, account: string): Promise<Refusal | null> {
  const { facts } = loaded.track.body;
  if (!facts.some(([kind, id]) => kind === "c" && String(id) === comment)) return refuse("app.unknown-comment", "comment", { comment });
  const person = (await personsOf(ports, [account])).get(account) ?? "";
  await updateTrack(ports, loaded.issue, { facts: [[sufficient ? "a" : "n", comment, ports.now(), person, comment]] });
  return null;
}
