import type { Contract } from "../../core/contract/contract";
import { termsOfPeriod } from "../../core/contract/versions";
import type { Grant } from "../../core/ledger/grant";
import type { Usage } from "../../core/rating/usage";
import { ratePeriod, type RatedPeriod } from "../../core/statement/rate-period";
import type { RatingInput } from "../../core/statement/rating-input";
import { carriedPlaces } from "../../core/statement/ticket-account";
import { localDate } from "../../core/time/instant";
import { addDays } from "../../core/time/local-date";
import { periodOf, type Period } from "../../core/time/period";
import { earlierTickets } from "./earlier-tickets";
import { termsOf, versionAt, type ContractBook } from "../contracts/load-contracts";
import { mapDecisions } from "./map-decisions";
import { ticketsOf, toldOf, usagesOf } from "./map-entries";
import { knownPersons } from "../people/name-person";
import { periodKey } from "./open-period";
import { pricesOf } from "./price-entries";
import { transfersOf } from "./pool-periods";
import { readStanding } from "./read-period";
import type { Ports } from "../ports";

export interface PeriodRating extends RatedPeriod {
  readonly contract: Contract;
  readonly version: number;
  readonly period: Period;
  /** Sequence number the rating was made at; 0 when the period has no entry yet. */
  readonly last: number;
  readonly state: "open" | "closed" | "tail";
  readonly usages: readonly Usage[];
  /** What it was rated from: previews put a draft beside it. */
  readonly input: RatingInput;
}

/**
 * Rates one period of a contract from all its facts as they are known now, also where it is closed and they came later; what was stated
 * of a closed one is `statePeriod`'s. Null when the contract was never in force.
 */
export async function ratePeriodRecord(ports: Ports, book: ContractBook, start: string): Promise<PeriodRating | null> {
  const version = versionAt(book, localDate(start));
  if (version === null) return null;
  const period = periodOf(version.contract.period, localDate(start));
  const versions = termsOf(book);
  const contract = termsOfPeriod(versions, period);
  if (contract === null) return null;
  const { snapshot, entries } = await readStanding(ports, contract, period);
  const roleOf = await rolesOf(ports, contract);
  const usages = usagesOf(contract, entries, roleOf);
  const { quotes, bundles, earlier } = await pricesOf(ports, contract, period, entries);
  const before = await earlierTickets(ports, contract, period, entries);
  const carriedIn = await carriedInto(ports, book, contract, period);
  const told = toldOf(entries);
  const transfers = await transfersOf(ports, book, contract, period, told, (first) => ratePeriodRecord(ports, book, first));
  const state = snapshot?.period.state ?? "open";
  const input: RatingInput = {
    contract,
    versions,
    contractVersion: { number: version.n, validFrom: version.from },
    period,
    state,
    asOf: ports.now(),
    usages: earlier.length === 0 ? usages : [...usages, ...usagesOf(contract, earlier, roleOf)],
    tickets: [...before.tickets, ...ticketsOf(entries)],
    placesCarried: await placesCarried(ports, book, contract, before.periods),
    carriedIn,
    ...mapDecisions(told),
    ...(quotes.length === 0 ? {} : { quotes }),
    ...(bundles.length === 0 ? {} : { bundles }),
    ...(transfers.length === 0 ? {} : { transfers }),
  };
  return { ...ratePeriod(input), contract, version: version.n, period, last: snapshot?.period.last ?? 0, state, usages, input };
}

/** Role of a person by the contract's mapping; whoever it does not name works in the default role. */
export async function rolesOf(ports: Ports, contract: Contract): Promise<(person: string) => string> {
  const persons = await knownPersons(ports, Object.values(contract.roles).flat());
  const roles = new Map(
    Object.entries(contract.roles).flatMap(([role, accounts]) => accounts.map((account): [string, string] => [persons.get(account) ?? "-", role])),
  );
  return (person) => roles.get(person) ?? "service";
}

const previous = (contract: Contract, period: Period): Period => periodOf(contract.period, addDays(period.from, -1));
const began = (contract: Contract, period: Period): boolean => period.until > contract.term.from;

/** Places that earlier periods had from those before them, where places are carried (S84). */
async function placesCarried(ports: Ports, book: ContractBook, contract: Contract, periods: readonly Period[]): Promise<Readonly<Record<string, number>>> {
  const quota = contract.quotas.find(({ unit }) => unit === "tickets");
  if (quota === undefined || quota.rollover === "none") return {};
  const carried: Record<string, number> = {};
  for (const period of periods) carried[period.from] = carriedPlaces(quota, await carriedInto(ports, book, contract, period));
  return carried;
}

/** What earlier periods leave over; from the cached settlement while it is of the newest entry, else rated anew. */
async function carriedInto(ports: Ports, book: ContractBook, contract: Contract, period: Period): Promise<readonly Grant[]> {
  if (contract.quotas.every(({ rollover }) => rollover === "none")) return [];
  const before = previous(contract, period);
  if (!began(contract, before)) return [];
  const key = periodKey(book.id, before.from);
  const [record, settlement] = await Promise.all([ports.store.get("period", key), ports.store.get("settlement", key)]);
  const version = versionAt(book, before.from)?.n;
  const settled = record?.state !== "closed" && settlement !== null;
  if (settled && settlement.last === (record?.last ?? 0) && settlement.body.version === version && period.from <= todayOf(ports)) {
    return JSON.parse(settlement.body.carriedOut) as readonly Grant[];
  }
  return (await ratePeriodRecord(ports, book, before.from))?.carriedOut ?? [];
}

const todayOf = (ports: Ports): string => new Date(ports.now()).toISOString().slice(0, 10);
