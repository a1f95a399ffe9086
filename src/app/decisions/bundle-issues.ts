import { FACTS, type FactOf } from "../../core/contract/schema/fact";
import { shapeProblems } from "../../core/contract/shape-problems";
import { problem, type Problem } from "../../core/problem";
import { isoWithOffset } from "../../core/time/iso";
import type { Answer } from "../api";
import { loadBook } from "../contracts/load-contracts";
import { refuse } from "../tracking/load-issue";
import { personsOf } from "../people/name-person";
import { BUNDLE, bundleKey, priceOf } from "../tracking/price-of-issue";
import { rerouteIssue } from "../hearing/reroute-issue";
import type { Page, Ports } from "../ports";
import type { BundleRequest, RequestRecord } from "../records/request";
import { instantText } from "../records/instant-text";
import type { FactTuple } from "../records/track";
import { updateTrack } from "../tracking/update-track";

/** `issues` by id, `amount` in minor units of the contract's prices; `id` names the bundle in its contract. */
export type BundleAsk = Pick<FactOf<"bundle">, "contract" | "id" | "issues" | "amount" | "reason">;

/**
 * One fixed price for several issues (S25), charged with the first work on any of them. Kept as a request, then told to each issue and
 * their sources posted anew. Safe to run twice: the same words are one bundle, other words under its id are refused.
 */
export async function bundleIssues(ports: Ports, asked: BundleAsk, account: string): Promise<Answer<{ readonly id: string }>> {
  const by = (await personsOf(ports, [account])).get(account) ?? "";
  const at = isoWithOffset(ports.now(), "UTC");
  const shaped = FACTS.bundle.safeParse({ ...asked, fact: "bundle", at, by }, { reportInput: true });
  if (!shaped.success) return { problems: shapeProblems(shaped.error.issues) };
  const { contract, id, amount } = shaped.data;
  const issues = [...new Set(shaped.data.issues)].toSorted();
  const key = bundleKey(contract, id);
  const known = await ports.store.get("request", key);
  if (known !== null && !isSame(known, issues, amount)) return refuse("decision.id-taken", "id", { id });
  const problems = known === null ? await bundleProblems(ports, contract, id, issues) : [];
  if (problems.length > 0) return { problems };
  const body = { by, id, issues, amount, ...(shaped.data.reason === undefined ? {} : { reason: shaped.data.reason }) };
  const record: BundleRequest = { v: 1, rev: 0, kind: "bundle", state: "decided", contract, issue: "-", at: instantText(ports.now()), body };
  await ports.store.create("request", key, record);
  await ports.lanes.push("lane", { kind: "bundle", request: key }, { oneAtATime: `contract:${contract}` });
  return { id };
}

const isSame = (known: { readonly kind: string; readonly state: string; readonly body: object }, issues: readonly string[], amount: number): boolean =>
  known.kind === "bundle" &&
  known.state === "decided" &&
  JSON.stringify({ issues, amount }) === JSON.stringify({ issues: (known as BundleRequest).body.issues, amount: (known as BundleRequest).body.amount });

async function bundleProblems(ports: Ports, contract: string, id: string, issues: readonly string[]): Promise<readonly Problem[]> {
  if (issues.length < 2) return [problem("contract.too-few", "issues", { found: issues.join(", "), limit: "2" })];
  if (((await loadBook(ports, contract))?.versions ?? []).length === 0) return [problem("app.contract-unknown", "contract", { contract })];
  const tracks = await ports.store.getMany("track", issues);
  return issues.flatMap((issue, place): Problem[] => {
    const track = tracks.get(issue);
    if (track === undefined) return [problem("app.issue-unknown", `issues[${place}]`)];
    const other = priceOf(track.body.facts, contract).bundle?.id;
    return other === undefined || other === id ? [] : [problem("scenario.bundles-overlap", `issues[${place}]`, { issue: track.body.key, bundle: other })];
  });
}

/** The bundle no longer holds: each issue's work goes by its category again. Safe to run twice. */
export async function unbundleIssues(ports: Ports, contract: string, id: string, reason: string, account: string): Promise<Answer<{ readonly id: string }>> {
  if (reason.trim() === "") return refuse("decision.reason-missing", "reason");
  const key = bundleKey(contract, id);
  const known = await ports.store.get("request", key);
  if (known?.kind !== "bundle") return refuse("decision.unknown", "id", { id });
  const by = (await personsOf(ports, [account])).get(account) ?? "";
  const takenBack = { by, at: instantText(ports.now()), reason: reason.trim() };
  const value: BundleRequest = { ...known, rev: known.rev + 1, state: "taken-back", body: { ...known.body, takenBack } };
  const done = known.state === "taken-back" || (await ports.store.transact([{ kind: "set", entity: "request", key, value, when: { rev: known.rev } }]));
  if (!done) return refuse("app.changed-meanwhile", "id", { id });
  await ports.lanes.push("lane", { kind: "bundle", request: key }, { oneAtATime: `contract:${contract}` });
  return { id };
}

/** Tells each issue of a bundle what it costs now and posts its work anew. Safe to run twice: facts are a set, posting compares routes. */
export async function tellBundle(ports: Ports, key: string): Promise<void> {
  const known = await ports.store.get("request", key);
  if (known?.kind !== "bundle") return;
  const { contract, state, at, body } = known;
  const told: FactTuple = [BUNDLE, `${contract}:${body.id}`, Date.parse(at), body.by, body.amount];
  const { takenBack } = body;
  const facts: readonly FactTuple[] =
    state === "decided" || takenBack === undefined ? [told] : [told, ["x", `${BUNDLE}${told[1]}`, Date.parse(takenBack.at), takenBack.by]];
  for (const issue of body.issues) {
    await updateTrack(ports, issue, { facts });
    await rerouteIssue(ports, issue, false);
  }
}

/** Every bundle of a contract by its request's key, newest first, taken back ones included. The query may miss one of a moment ago. */
export async function bundlesOf(ports: Ports, contract: string): Promise<readonly { readonly key: string; readonly bundle: BundleRequest }[]> {
  const found: { key: string; bundle: BundleRequest }[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<RequestRecord> = await ports.store.query("request", { index: "by-contract", partition: [contract], newestFirst: true, cursor });
    found.push(...page.rows.flatMap(({ key, value }) => (value.kind === "bundle" ? [{ key, bundle: value }] : [])));
    cursor = page.next;
  } while (cursor !== null);
  return found;
}
