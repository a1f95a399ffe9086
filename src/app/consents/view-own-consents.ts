import type { Contract } from "../../core/contract/contract";
import type { OpenConsent } from "../api";
import type { LoadedIssue } from "../tracking/load-issue";
import { loadBook } from "../contracts/load-contracts";
import { contractOn } from "../tracking/load-desk";
import { customerApprovers, isApprover, mayAnswer } from "./check-approver";
import { consentsOf, isConsent, requestsOfContract, type KnownConsent } from "./read-consents";
import { readSettings } from "../setup/read-settings";
import { customerConsent } from "./view-consents";
import type { Ports } from "../ports";

/** Consents of one request for the customer: no staff names, and whether this person may answer. */
export async function consentsOfRequest(ports: Ports, loaded: LoadedIssue, account: string): Promise<readonly OpenConsent[]> {
  const known = await consentsOf(ports, loaded.issue, loaded.track.body.facts);
  return Promise.all(
    known.map(async (one) => {
      const book = await loadBook(ports, one.record.contract);
      const contract = book === null ? null : contractOn(book, ports.now());
      const may = contract !== null && (await mayAnswer(ports, loaded, contract, account));
      return openConsent(ports, one, { key: loaded.track.body.key, summary: null }, contract, may);
    }),
  );
}

/** Consents of a contract that are open, or belong to the period; for a member of its customer. */
export async function consentsOfContract(ports: Ports, contract: Contract, start: string, account: string): Promise<readonly OpenConsent[]> {
  const known = (await requestsOfContract(ports, contract.id)).flatMap(({ key, value }): KnownConsent[] =>
    isConsent(value) && (value.state === "asked" || value.body.period === start) ? [{ key, record: value }] : [],
  );
  if (known.length === 0) return [];
  const issues = [...new Set(known.map(({ record }) => record.issue))];
  const tracks = await ports.store.getMany("track", issues);
  const names = new Map((await ports.jira.issueNames(issues)).map(({ id, summary }) => [id, summary]));
  const { serviceAccounts } = await readSettings(ports);
  const may = isApprover(contract, serviceAccounts, account, true);
  const requestOf = (issue: string): Request => ({ key: tracks.get(issue)?.body.key ?? "–", summary: names.get(issue) ?? null });
  return known.map((one) => openConsent(ports, one, requestOf(one.record.issue), contract, may));
}

type Request = Pick<OpenConsent, "key" | "summary">;

function openConsent(ports: Ports, known: KnownConsent, request: Request, contract: Contract | null, may: boolean): OpenConsent {
  const view = customerConsent(ports, known, contract?.timezone ?? "UTC");
  const approvers = contract === null ? [] : customerApprovers(contract).map(({ name }) => name);
  return { ...view, ...request, mayAnswer: may && view.state === "asked", approvers };
}
