import type { Contract } from "../../core/contract/contract";
import type { Ports } from "../ports";
import type { TrackBody } from "../records/track";

export interface CustomerMatch {
  readonly customer: string | null;
  /** Several matches of one rank: somebody has to choose, it is never guessed. */
  readonly candidates: readonly string[];
}

/** The obligation that the issue was created for > manual choice > organisation > account > project > domain (RULES §3); several or none → unrouted. */
export async function matchCustomer(
  ports: Ports,
  issue: Pick<TrackBody, "owed" | "manual" | "organisations" | "reporter" | "project" | "domain">,
): Promise<CustomerMatch> {
  if (issue.owed !== undefined) return { customer: issue.owed.customer, candidates: [] };
  if (issue.manual !== undefined) return { customer: issue.manual, candidates: [] };
  const ranks = [
    (issue.organisations ?? []).map((id) => `org:${id}`),
    issue.reporter === undefined ? [] : [`account:${issue.reporter}`],
    [`project:${issue.project}`],
    issue.domain === undefined ? [] : [`domain:${issue.domain}`],
  ];
  const found = await ports.store.getMany("match", ranks.flat());
  for (const keys of ranks) {
    const customers = [...new Set(keys.flatMap((key) => found.get(key)?.customer ?? []))];
    if (customers.length === 1) return { customer: customers[0] ?? null, candidates: [] };
    if (customers.length > 1) return { customer: null, candidates: customers };
  }
  return { customer: null, candidates: [] };
}

/** Category of a usage (RULES §3): own dialog > mark > the issue's > default of request type or channel > the contract's default > none. */
export function categoryOf(
  contract: Contract,
  said: {
    readonly own?: string | undefined;
    readonly mark?: string | undefined;
    readonly issue?: string | undefined;
    readonly requestType?: string | undefined;
  },
): string | null {
  const named = said.own ?? said.mark ?? said.issue ?? said.requestType;
  return named ?? contract.defaultCategory ?? null;
}

/** Quote-first, free and not covered issues take no place (RULES §3, Ticket count). */
export function drawsTickets(contract: Contract, category: string | null): boolean {
  const terms = category === null ? undefined : contract.categories[category];
  return terms?.treatment === "quota" && contract.quotas.some(({ id, unit }) => id === terms.quota && unit === "tickets");
}
