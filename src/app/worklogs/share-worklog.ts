import { problem, type Problem } from "../../core/problem";
import { shares as schema } from "../../core/contract/schema/fact-money";
import { shapeProblems } from "../../core/contract/shape-problems";
import type { Share } from "../../core/rating/share";
import type { Refusal } from "../api";
import { loadBook } from "../contracts/load-contracts";
import { refuse, type LoadedIssue } from "../tracking/load-issue";
import { personsOf } from "../people/name-person";
import { postSources } from "../posting/post-sources";
import { inForce } from "../posting/read-share";
import type { Ports } from "../ports";
import { isTimeSource } from "../records/billing";

/**
 * Shares one worklog over several contracts, equally or by weight (RULES §3), to the second; no shares = it goes by its issue again. Each
 * contract must be in force when the work started. Safe to run twice: the same shares change nothing; later edits and the deletion of the
 * worklog are shared anew.
 */
export async function shareWorklog(ports: Ports, loaded: LoadedIssue, worklog: string, asked: readonly Share[], account: string): Promise<Refusal | null> {
  const key = `wl:${worklog}`;
  const source = await ports.store.get("source", key);
  if (source === null || !isTimeSource(source) || source.body.revision.gone || source.body.revision.issue !== loaded.issue)
    return refuse("app.worklog-unknown", "worklog");
  const shares = readShares(asked);
  if ("problems" in shares) return shares;
  const problems = await termProblems(ports, shares.shares, source.body.revision.started);
  if (problems.length > 0) return { problems };
  const by = (await personsOf(ports, [account])).get(account) ?? "";
  await postSources(ports, [{ key, revision: source.body.revision, sharing: { shares: shares.shares, by } }]);
  return null;
}

function readShares(asked: readonly Share[]): { readonly shares: readonly Share[] } | Refusal {
  if (Array.isArray(asked) && asked.length === 0) return { shares: [] };
  const shaped = schema.safeParse(asked, { reportInput: true });
  if (!shaped.success) return { problems: shapeProblems(shaped.error.issues, "shares") };
  const names = shaped.data.map(({ contract }) => contract);
  const doubled = names.flatMap((name, place) =>
    names.indexOf(name) < place ? [problem("contract.name-doubled", `shares[${place}].contract`, { name })] : [],
  );
  if (doubled.length > 0) return { problems: doubled };
  return { shares: shaped.data.map(({ contract, weight }) => ({ contract, ...(weight === undefined ? {} : { weight }) })) };
}

async function termProblems(ports: Ports, shares: readonly Share[], started: number): Promise<readonly Problem[]> {
  const books = await Promise.all(shares.map(({ contract }) => loadBook(ports, contract)));
  return books.flatMap((book, place): Problem[] => {
    const at = `shares[${place}].contract`;
    const contract = shares[place]?.contract ?? "–";
    if (book === null || book.versions.length === 0) return [problem("app.contract-unknown", at, { contract })];
    return inForce(book, started) === null ? [problem("scenario.share-outside-term", at, { contract })] : [];
  });
}
