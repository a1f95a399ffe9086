import type { Contract } from "../../core/contract/contract";
import type { ClockCycle } from "../../core/sla/clock";
import type { ServiceTeam } from "../../core/sla/fact";
import { clocksOf } from "../../core/sla/fold";
import { calendarsNamed, type ClockInput } from "../../core/sla/plan";
import { allTerms } from "../../core/sla/terms";
import { slaBookOf } from "../../core/contract/sla-book";
import { instant } from "../../core/time/instant";
import { termsOf } from "../contracts/load-contracts";
import { placeHasSla } from "./accept-ticket";
import { classify, type Desk } from "./load-desk";
import { loadCalendars } from "../contracts/load-calendars";
import { slaFacts } from "./merge-facts";
import { knownPersons } from "../people/name-person";
import type { Ports } from "../ports";
import type { TrackBody } from "../records/track";

/** All that the clocks of an issue are folded from, as of now; null without a policy, for the issue of a regular task, or while its calendar is missing. */
export async function clockInput(ports: Ports, issue: string, body: TrackBody, contract: Contract, desk: Desk): Promise<ClockInput | null> {
  // What the provider owes by itself is no answer to anybody: its due date is the contract's.
  if (body.owed !== undefined) return null;
  const versions = desk.books.find(({ id }) => id === contract.id);
  const book = slaBookOf(versions === undefined ? [contract] : termsOf(versions), instant(body.created));
  const { policy } = book ?? {};
  if (book === null || policy === undefined || allTerms(book).every((terms) => terms.policy.targets.length === 0)) return null;
  const wanted = [...new Set(allTerms(book).flatMap((terms) => calendarsNamed(terms.policy)))];
  const calendars = await loadCalendars(ports, wanted, contract);
  if (wanted.some((id) => !calendars.has(id))) return null;
  const { category } = classify(body, contract, desk.settings);
  const team = await teamOf(ports, body, contract, desk);
  return {
    issue,
    ...book,
    calendars,
    team,
    facts: withDefaults(slaFacts(body.facts, policy.levels), body, contract, desk),
    now: ports.now(),
    slaActive: contract.state !== "suspended" && (await placeHasSla(ports, issue, body, { contract, book: versions }, category)),
  };
}

export async function foldIssue(ports: Ports, issue: string, body: TrackBody, contract: Contract, desk: Desk): Promise<readonly ClockCycle[]> {
  const input = await clockInput(ports, issue, body, contract, desk);
  return input === null ? [] : clocksOf(input);
}

/** Accounts of the contract's roles and of the settings, minus this issue's reporter, participants and the customer's members (RULES §2). */
export async function teamOf(ports: Ports, body: TrackBody, contract: Contract, desk: Desk): Promise<ServiceTeam> {
  const persons = await knownPersons(ports, [...Object.values(contract.roles).flat(), ...desk.settings.serviceAccounts]);
  const members = desk.customerRecord?.body.members ?? [];
  const excluded = new Set([...(body.reporter === undefined ? [] : [body.reporter]), ...(body.participants ?? []), ...members]);
  return { accounts: new Set(persons.values()), excluded };
}

/** A report that names no class takes the default of its channel, request type or priority. */
function withDefaults(facts: ClockInput["facts"], body: TrackBody, contract: Contract, desk: Desk): ClockInput["facts"] {
  const plain = classify({ ...body, facts: body.facts.filter(([kind]) => kind !== "k") }, contract, desk.settings);
  const level = plain.severity === null ? undefined : contract.sla?.levels[plain.severity - 1];
  return facts.map((fact) =>
    fact.kind !== "reported"
      ? fact
      : {
          ...fact,
          ...(fact.severity === undefined && level !== undefined ? { severity: level } : {}),
          ...(fact.category === undefined && plain.category !== null ? { category: plain.category } : {}),
        },
  );
}
