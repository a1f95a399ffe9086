import { rmSync } from "node:fs";
import { liveDemo } from "../demo/live-demo";
import { seedSite } from "../jira/seed-site";
import { changeSetting } from "../jira/state/setting";
import { makeSite, type Site } from "../site/make-site";
import { LocalSite } from "./local-site";

export interface OpenSiteOptions {
  /** Null = in memory alone. */
  readonly journalFile: string | null;
  readonly functionsFile: string | null;
  /** Virtual time at which a fresh site begins, epoch milliseconds. */
  readonly start: number;
  /** Whether a fresh site gets the demo's history; without it there are people and organisations alone. */
  readonly withDemo: boolean;
}

/** People read statuses and request types in their own language, as in a Jira with translations; the story is lived before. */
async function openSite(options: OpenSiteOptions): Promise<Site> {
  const site = await makeSite({ start: options.start, journalFile: options.journalFile, functions: options.functionsFile });
  seedSite(site);
  await site.clock.settle();
  if (!site.isFresh) return site;
  if (options.withDemo) await liveDemo(site);
  changeSetting(site.store, { translatedNames: true });
  return site;
}

/** The site that the server serves, from its journal or fresh; `reset` throws the journal away. */
export async function openLocalSite(options: OpenSiteOptions): Promise<LocalSite> {
  const renew = (old: Site): Promise<Site> => {
    old.dispose();
    if (options.journalFile !== null) rmSync(options.journalFile, { force: true });
    return openSite(options);
  };
  return new LocalSite(await openSite(options), renew);
}
