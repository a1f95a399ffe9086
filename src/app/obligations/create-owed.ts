import type { Contract } from "../../core/contract/contract";
import { problem, type Problem } from "../../core/problem";
import { nameOf } from "../../text/label";
import { languageOf, say } from "../../text/say";
import { claimOwed, keepOwed } from "./claim-owed";
import { followOwed } from "./follow-owed";
import type { NewIssue } from "../jira-port";
import type { ContractBook } from "../contracts/load-contracts";
import { obligationKey } from "./obligation-key";
import type { OwedTask } from "./owed-dates";
import { owedPlace, type OwedPlace } from "./owed-place";
import type { Ports } from "../ports";
import { instantText } from "../records/instant-text";
import type { ObligationRequest } from "../records/request";
import { updateTrack } from "../tracking/update-track";

const SUMMARY_MAX = 255;
/** Jira's clock and ours differ, and its search index lags behind. */
const MARGIN_MINUTES = 5;

type Place = Awaited<ReturnType<typeof owedPlace>>;

/** `there`: the issue exists, or the task is done; `busy`: another run is at it. */
export type Creation = "there" | "busy" | { readonly problem: Problem };

/**
 * Creates the Jira issue of one due date: claim with lease, look for it where an earlier try ended nobody knows how, create, note its id,
 * track it, fill in its class, done. Safe to run twice and to be stopped between any two writes: the claim comes before Jira is asked, the
 * issue bears the key of its record from its first moment, and a claim whose lease is over looks for that before it creates. `asked`:
 * a person wants it, also after the first one was deleted.
 */
export async function createOwed(ports: Ports, book: ContractBook, task: OwedTask, asked = false): Promise<Creation> {
  const key = obligationKey(book.id, task.obligation, task.due);
  const known = await ports.store.get("request", key);
  if (known !== null && (known.kind !== "obligation" || isSettled(known, asked))) return "there";
  const place = await owedPlace(ports, task.terms.customer);
  // A try whose end nobody knows may have made an issue: that is looked for, wherever new ones would go.
  if (place === "no-project" && known?.state !== "claimed") return { problem: problem("obligation.no-project", "") };
  const claim = await claimOwed(ports, key, { contract: book.id, obligation: task.obligation, due: task.due }, known);
  if (claim === null) return "busy";
  const issue = claim.issue === "-" ? await findOrCreate(ports, key, claim, place, (there) => wishOf(ports, book, task, there, key)) : { id: claim.issue };
  if ("problem" in issue) return refused(ports, key, claim, issue.problem);
  const noted = await keepOwed(ports, key, claim, { issue: issue.id });
  return noted === null ? "busy" : finish(ports, key, noted);
}

/** Nothing is to be created: it is done, its issue is there, or it was deleted and nobody asked for another one. */
export const isSettled = ({ state }: ObligationRequest, asked: boolean): boolean => state === "done" || state === "created" || (state === "gone" && !asked);

async function findOrCreate(ports: Ports, key: string, { body }: ObligationRequest, place: Place, wish: (place: OwedPlace) => Promise<NewIssue>) {
  const { since = ports.now(), tries = 1 } = body.claim ?? {};
  const minutes = Math.ceil((ports.now() - since) / 60_000) + MARGIN_MINUTES;
  const found = tries > 1 ? await ports.jira.issueOfObligation(key, minutes) : null;
  if (found !== null) return found;
  if (typeof place === "string") return { problem: problem(`obligation.${place}`, "") };
  const made = await ports.jira.createIssue(await wish(place));
  return "problem" in made ? made : made.issue;
}

async function refused(ports: Ports, key: string, claim: ObligationRequest, why: Problem): Promise<Creation> {
  const { obligation, due } = claim.body;
  const refusal = { code: why.code, status: Number(why.facts["status"] ?? 0), words: String(why.facts["words"] ?? "") };
  await keepOwed(ports, key, claim, { state: "refused", at: instantText(ports.now()), body: { obligation, due, refusal } });
  return { problem: why };
}

/** The issue is tracked by what the record says of it; our own event of its creation never comes (`ignoreSelf`). */
async function finish(ports: Ports, key: string, claim: ObligationRequest): Promise<Creation> {
  const { obligation, due } = claim.body;
  const sight = await ports.jira.sight(claim.issue);
  const at = instantText(ports.now());
  if (sight === null) {
    await keepOwed(ports, key, claim, { state: "gone", at, body: { obligation, due } });
    return { problem: problem("obligation.gone", "") };
  }
  const track = await updateTrack(ports, claim.issue, { facts: [], sight });
  await ports.jira.writeFields([{ field: "support-class", issue: claim.issue, value: { category: obligation } }]);
  await keepOwed(ports, key, claim, { state: "created", at, body: { obligation, due } });
  if (track !== null) await followOwed(ports, claim.issue, track.body, track.state === "ignored");
  return "there";
}

/** Words of the issue, in the language of the account manager; German where nobody is named. */
async function wishOf(ports: Ports, book: ContractBook, { terms, obligation, due }: OwedTask, place: OwedPlace, key: string): Promise<NewIssue> {
  const language = languageOf(terms.accountManager === undefined ? "de" : await ports.jira.locale(terms.accountManager));
  const customer = (await ports.store.get("customer", terms.customer))?.name ?? terms.customer;
  const facts = { name: nameOf(language, terms.categories[obligation]?.label ?? null, obligation), customer, contract: book.id, tier: terms.tier, due };
  const description = ["owed.text", "owed.text.done", `owed.text.${treatedAs(terms, obligation)}`].map((words) => say(language, words, facts));
  return { ...place, summary: say(language, "owed.summary", facts).replace(/\s+/g, " ").slice(0, SUMMARY_MAX), description, due, obligation: key };
}

const treatedAs = ({ categories }: Contract, obligation: string): "free" | "quota" | "other" => {
  const treatment = categories[obligation]?.treatment;
  return treatment === "free" || treatment === "quota" ? treatment : "other";
};
