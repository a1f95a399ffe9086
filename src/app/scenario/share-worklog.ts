import type { Contract } from "../../core/contract/contract";
import { contractAt, versionsById } from "../../core/contract/versions";
import { problem, type Problem } from "../../core/problem";
import { shareSeconds, type Share } from "../../core/rating/share";
import type { Usage } from "../../core/rating/usage";
import { localDateOf } from "../../core/time/zone";
import type { WorklogStory } from "./gather-issues";

interface Placed {
  readonly contract: Contract;
  readonly usage: Usage;
}

/** The shares of one worklog as usages of the named contracts; a contract that does not cover the day keeps its share unplaced. */
export function shareWorklog(
  contracts: readonly Contract[],
  worklog: WorklogStory,
  shares: readonly Share[],
  usageOf: (contract: Contract) => Usage,
): { readonly placed: readonly Placed[]; readonly problems: readonly Problem[] } {
  const seconds = shareSeconds(worklog.seconds, shares);
  const weights = shares.reduce((sum, { weight = 1 }) => sum + weight, 0);
  const versions = versionsById(contracts);
  const placed: Placed[] = [];
  const problems: Problem[] = [];
  shares.forEach((share, place) => {
    const contract = inForceAt(versions.get(share.contract) ?? [], worklog);
    if (contract === null) return problems.push(problem("scenario.share-outside-term", `${worklog.path}.shares[${place}]`, { contract: share.contract }));
    const part = { of: worklog.seconds, weight: share.weight ?? 1, weights };
    return placed.push({ contract, usage: { ...usageOf(contract), seconds: seconds[place] ?? 0, share: part } });
  });
  return { placed, problems };
}

function inForceAt(versions: readonly Contract[], { started }: WorklogStory): Contract | null {
  const zone = versions[0]?.timezone;
  if (zone === undefined) return null;
  const date = localDateOf(started, zone);
  const version = contractAt(versions, date);
  return version !== null && date >= version.term.from && (version.term.until === null || date < version.term.until) && version.state !== "draft"
    ? version
    : null;
}
