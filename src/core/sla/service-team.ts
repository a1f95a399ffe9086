import type { ServiceTeam, SlaFact } from "./fact";

/** Of the service team and not of the customer's side of this issue. */
export const isOfTeam = (account: string, team: ServiceTeam, reporter: string): boolean =>
  account !== reporter && team.accounts.has(account) && !team.excluded.has(account);

/**
 * A qualified public word of ours (S79): a public comment by an account of the service team that is not the issue's
 * reporter, participant or the customer's member. A machine's acknowledgement never counts (S91); an unmapped author
 * stops nothing.
 */
export const isAnswer = (fact: SlaFact, team: ServiceTeam, reporter: string): boolean =>
  fact.kind === "comment" && fact.public && fact.automatic !== true && isOfTeam(fact.by, team, reporter);

/** Without judgements of an answer by somebody who may not give answers: a customer confirms nothing (RULES §2, qualified resume). */
export function judgedByTeam(facts: readonly SlaFact[], team: ServiceTeam): readonly SlaFact[] {
  const reporter = facts.find(({ kind }) => kind === "reported");
  const isJudgement = ({ kind }: SlaFact): boolean => kind === "answer-confirmed" || kind === "answer-rejected";
  return facts.filter((fact) => !isJudgement(fact) || isOfTeam(fact.by ?? "", team, reporter?.by ?? ""));
}

/**
 * Accounts that spoke in public or logged work and belong neither to the service team nor to the customer: the admin is
 * to map them. Sorted.
 */
export function unmappedAuthors(facts: readonly SlaFact[], team: ServiceTeam): readonly string[] {
  const reporters = new Set(facts.flatMap((fact) => (fact.kind === "reported" ? [fact.by] : [])));
  const authors = facts.flatMap((fact) => {
    const speaks = fact.kind === "worklog" || (fact.kind === "comment" && fact.public && fact.automatic !== true);
    return speaks && !reporters.has(fact.by) && !team.accounts.has(fact.by) && !team.excluded.has(fact.by) ? [fact.by] : [];
  });
  return [...new Set(authors)].sort();
}
