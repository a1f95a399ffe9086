import { fine, problem, wrong, type Outcome } from "../problem";
import type { Instant } from "../time/instant";
import { localDateOf } from "../time/zone";
import type { Contract } from "./contract";
import { contractAt, versionsById } from "./versions";

export interface Wanted {
  readonly customer: string;
  readonly category: string | null;
  readonly at: Instant;
}

/**
 * The contract version that covers work for a customer at an instant (RULES §3): active, inside its term on the local
 * date, and, where several are, the only one that names the category. None or several → a problem: never guessed.
 * Ended contracts cover what lies inside their term; drafts and suspended ones cover nothing. A customer without a contract of his
 * own that day falls to the default tariff, if there is one (S43).
 */
export function matchContract(contracts: readonly Contract[], { customer, category, at }: Wanted, path = ""): Outcome<Contract> {
  const present = [...versionsById(contracts).values()].flatMap((versions) => {
    const first = versions[0];
    const version = first === undefined ? null : contractAt(versions, localDateOf(at, first.timezone));
    return version === null ? [] : [version];
  });
  const own = present.filter((version) => version.customer === customer);
  const hasOwn = own.some((version) => version.state !== "draft" && isInTerm(version, at));
  const candidates = (hasOwn ? own : [...own, ...present.filter(({ defaultTariff }) => defaultTariff === true)]).filter((version) => covers(version, at));
  const named = candidates.length > 1 ? candidates.filter(({ categories }) => category !== null && Object.hasOwn(categories, category)) : candidates;
  const [only, ...more] = named;
  if (only !== undefined && more.length === 0) return fine(only);
  if (candidates.length === 0) {
    const zone = contracts[0]?.timezone ?? "UTC";
    return wrong(problem("contract.none-matches", path, { customer, date: localDateOf(at, zone) }));
  }
  return wrong(problem("contract.several-match", path, { customer, candidates: candidates.map(({ id }) => id).join(", ") }));
}

const covers = (version: Contract, at: Instant): boolean => (version.state === "active" || version.state === "ended") && isInTerm(version, at);

function isInTerm({ term, timezone }: Contract, at: Instant): boolean {
  const date = localDateOf(at, timezone);
  return date >= term.from && (term.until === null || date < term.until);
}
