import type { Contract } from "../../core/contract/contract";
import { poolingProblems } from "../../core/contract/pooling-terms";
import type { FactOf } from "../../core/contract/schema/fact";
import { contractAt, versionsById } from "../../core/contract/versions";
import { soundPoolings } from "../../core/ledger/pooling";
import { problem, type Problem } from "../../core/problem";
import { localDate } from "../../core/time/instant";
import { poolingsOf } from "../periods/map-decisions";
import type { Placed } from "./open-scenario";

/** What cannot be agreed: shares of contracts that do not exist or twice of one, bundles that overlap, agreements in a chain. */
export function checkMoneyFacts(facts: readonly Placed[], contracts: readonly Contract[], issues: ReadonlySet<string>): readonly Problem[] {
  return [
    ...facts.flatMap(({ fact, path }) => (fact.fact === "worklog" ? shareProblems(fact.shares ?? [], path, contracts) : [])),
    ...facts.flatMap(({ fact, path }) => (fact.fact === "goodwill" && fact.as === "off-charge" ? knownContract(fact.contract, path, contracts) : [])),
    ...bundleProblems(facts, issues),
    ...contractsOnce(contracts).flatMap((contract) => chainProblems(facts, contract)),
    ...facts.flatMap(({ fact, path }) => unitProblems(fact, path, contracts)),
    ...facts.flatMap(({ fact, path }) => (fact.fact === "pooled" ? againstTerms(fact, path, contracts) : [])),
  ];
}

function knownContract(contract: string | undefined, path: string, contracts: readonly Contract[]): readonly Problem[] {
  if (contract === undefined || contracts.length === 0 || contracts.some(({ id }) => id === contract)) return [];
  return [problem("scenario.contract-unknown", `${path}.contract`, { contract, known: [...new Set(contracts.map(({ id }) => id))].join(", ") })];
}

type Shares = NonNullable<FactOf<"worklog">["shares"]>;

function shareProblems(shares: Shares, path: string, contracts: readonly Contract[]): readonly Problem[] {
  const known = [...new Set(contracts.map(({ id }) => id))];
  return shares.flatMap(({ contract }, place) => {
    const at = `${path}.shares[${place}].contract`;
    if (known.length > 0 && !known.includes(contract)) return [problem("scenario.contract-unknown", at, { contract, known: known.join(", ") })];
    const first = shares.findIndex((share) => share.contract === contract);
    return first < place ? [problem("contract.name-doubled", at, { name: contract })] : [];
  });
}

function bundleProblems(facts: readonly Placed[], issues: ReadonlySet<string>): readonly Problem[] {
  const taken = new Map<string, string>();
  return facts.flatMap(({ fact, path }) => {
    if (fact.fact !== "bundle") return [];
    return fact.issues.flatMap((issue, place) => {
      const at = `${path}.issues[${place}]`;
      if (!issues.has(issue)) return [problem("scenario.issue-unknown", at, { issue })];
      const key = `${fact.contract} ${issue}`;
      const first = taken.get(key);
      taken.set(key, first ?? fact.id);
      return first === undefined || first === fact.id ? [] : [problem("scenario.bundles-overlap", at, { issue, bundle: first })];
    });
  });
}

const contractsOnce = (contracts: readonly Contract[]): readonly Contract[] => [...new Map(contracts.map((one) => [one.id, one])).values()];

function chainProblems(facts: readonly Placed[], contract: Contract): readonly Problem[] {
  const { chained } = soundPoolings(poolingsOf(facts, contract));
  return chained.map(({ pooling, before }) => {
    const path = facts.find(({ fact }) => fact.fact === "pooled" && fact.contract === contract.id && fact.id === pooling.id)?.path ?? "facts";
    return problem("scenario.pooling-chained", `${path}.period`, { quota: pooling.quota, first: before.first, second: before.second });
  });
}

/** By the version in force on the day that is meant. */
function againstTerms(fact: FactOf<"pooled">, path: string, contracts: readonly Contract[]): readonly Problem[] {
  const contract = contractAt(versionsById(contracts).get(fact.contract) ?? [], localDate(fact.period));
  return contract === null ? [] : poolingProblems(contract, fact, path);
}

/** Minutes can be given, taken and shared only where the quota is one of minutes. */
function unitProblems(fact: Placed["fact"], path: string, contracts: readonly Contract[]): readonly Problem[] {
  if (!("quota" in fact) || !("contract" in fact)) return [];
  const quota = contracts.find(({ id }) => id === fact.contract)?.quotas.find(({ id }) => id === fact.quota);
  return quota?.unit === "tickets" ? [problem("contract.without-effect", `${path}.quota`, { key: fact.fact, where: "unit: tickets" })] : [];
}
