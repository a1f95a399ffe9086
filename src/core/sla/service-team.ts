import type { ServiceTeam, SlaFact } from "./fact";

/**
 * A qualified public word of ours (S79): a public comment by an account of the service team that is not the issue's
 * reporter, participant or the customer's member. A machine's acknowledgement never counts (S91); an unmapped author
 * stops nothing.
 */
export const isAnswer = (fact: SlaFact, team: ServiceTeam, reporter: string): boolean =>
  fact.kind === "comment" && fact.public && fact.automatic !== true && fact.by !== reporter && team.accounts.has(fact.by) && !team.excluded.has(fact.by);

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
