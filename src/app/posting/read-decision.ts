import type { Contract } from "../../core/contract/contract";
import { assert } from "../../core/assert";
import { loadBook } from "../contracts/load-contracts";
import { periodKey } from "../periods/open-period";
import { planDecision } from "./plan-decision";
import type { Posting } from "./plan-posting";
import type { Ports } from "../ports";
import { isRequestSource } from "../records/billing";

/** A decision's source: the request says what was decided, for which periods, and whether it still stands. */
export async function readDecision(
  ports: Ports,
  key: string,
): Promise<{ readonly posting: Posting | null; readonly contracts: ReadonlyMap<string, Contract> }> {
  const [source, request] = await Promise.all([ports.store.get("source", key), ports.store.get("request", key.slice("request:".length))]);
  assert(source !== null && isRequestSource(source), `source ${key} is no decision`);
  const { contract } = source.body;
  const latest = (await loadBook(ports, contract))?.versions.at(-1)?.contract;
  assert(latest !== undefined, `contract ${contract} of ${key} was never in force`);
  const keys = source.body.periods.map((start) => periodKey(contract, start));
  return { posting: planDecision(key, source, request?.kind === "decision" ? request : null, keys), contracts: new Map([[contract, latest]]) };
}
